import { askRestVoorAction } from '@/app/(balie)/balie/[gemeente]/klant/[id]/regeling/actions';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { showDate, showMoment } from '@/app/words';
import { besluitFromJson, planVoorstel, stappenVoorMotivering } from '@/domain/kwijtschelding/besluit';
import { type Bon, recalculate } from '@/domain/kwijtschelding/bon';
import type { Besluit } from '@/domain/zaken/besluit';
import { explain } from '@/law/explain';
import { type Cents, formatCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import {
  askAanvullingAction,
  decideKwijtscheldingAction,
  proposeKwijtscheldingAction,
  withdrawForAction,
} from './actions';
import { dossierAnswers, waaromNiet, words } from './dossier-words';
import type { DossierDeel } from './feiten';
import { wieVan } from './load-dossier';

/** The reasons as a first draft: what the law core explains, for a person to make readable. */
const conceptUit = (bon: Bon): string =>
  explain(stappenVoorMotivering(bon))
    .map(({ tekst }) => tekst)
    .join('\n');

/** What is missing is asked by letter, once. */
export function VraagAanvulling({ dossier, verborgen, mag, vandaag }: DossierDeel & { vandaag: LocalDate }) {
  const { volledigOp, aanvullenTot } = dossier.kwijtschelding;
  if (volledigOp !== null) return null;
  if (aanvullenTot !== null)
    return (
      <Alert
        tone={aanvullenTot < vandaag ? 'letop' : 'info'}
        taal="nl"
        title={words(aanvullenTot < vandaag ? 'vragen.voorbij' : 'vragen.gevraagd', {
          datum: showDate(aanvullenTot),
        })}
      />
    );
  if (!mag) return null;
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{words('vragen.kop')}</summary>
      <p className="my-2">{words('vragen.uitleg')}</p>
      <ActionForm
        id="aanvulling"
        action={askAanvullingAction}
        groepen={[
          {
            velden: [
              { vorm: 'alinea', naam: 'toelichting', label: words('vragen.toelichting'), optioneel: true },
            ],
          },
        ]}
        verborgen={verborgen}
        knop={words('vragen.knop')}
        variant="secondary"
        antwoorden={dossierAnswers()}
      />
    </details>
  );
}

/** The proposal of who handles it: outcome and amounts come from the law core, the reasons are written by a person. */
export function Voorstel({ dossier, beoordeling, verborgen, mag }: DossierDeel) {
  if (!mag || !beoordeling) return null;
  const plan = planVoorstel(dossier.kwijtschelding, beoordeling);
  return (
    <Card as="section" labelledBy="voorstel" className="grid gap-3">
      <Heading level={2} id="voorstel">
        {words('voorstel.kop')}
      </Heading>
      {plan.ok ? (
        <>
          <p className="font-semibold">
            {words(`som.uitkomsten.${plan.inhoud.uitkomst}`)}:{' '}
            {formatCents(plan.inhoud.bon.uitkomst.kwijtgescholdenCenten)}
          </p>
          <ActionForm
            id="voorstellen"
            action={proposeKwijtscheldingAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'alinea',
                    naam: 'motivering',
                    label: words('voorstel.motivering'),
                    hint: words('voorstel.motiveringHint'),
                    waarde: conceptUit(plan.inhoud.bon),
                  },
                ],
              },
            ]}
            verborgen={verborgen}
            knop={words('voorstel.knop')}
            antwoorden={dossierAnswers()}
          />
        </>
      ) : (
        <p>{words('voorstel.nogNiet', { reden: waaromNiet(plan.reden) })}</p>
      )}
    </Card>
  );
}

/** What was proposed, for the second person; what he decided; and whether it still calculates to the same cents. */
export function Besluitdeel({
  besluit,
  magBesluiten,
  dossier,
  namen,
  wieMag,
  verborgen,
  gemeente,
  rest,
}: DossierDeel & {
  besluit: Besluit;
  magBesluiten: boolean;
  gemeente: string;
  /** What is left to ask in parts; nothing for who may not. */
  rest: Cents;
}) {
  const { uitkomst, bon } = besluitFromJson(besluit.inhoud);
  const wie = (door: string | null) => wieVan(namen, door ?? '', words('feiten.inwoner'));
  const open = besluit.stand === 'voorgesteld';
  const { documentId } = dossier.kwijtschelding;
  return (
    <Card as="section" first labelledBy="besluit" className="grid gap-3">
      <Heading level={2} id="besluit">
        {words(open ? 'voorstel.wacht' : 'besluit.kop')}
      </Heading>
      <p className="font-semibold">
        {words(`som.uitkomsten.${uitkomst}`)}: {formatCents(bon.uitkomst.kwijtgescholdenCenten)}
      </p>
      {explain(bon.bijkomend?.uitleg ?? []).map(({ tekst, bron }) => (
        <p key={tekst}>
          {tekst} <span className="text-ink-muted">({bron})</span>
        </p>
      ))}
      <p className="text-ink-muted">
        {words('voorstel.door', {
          wie: wie(besluit.voorgesteldDoor),
          moment: showMoment(besluit.voorgesteldOp),
        })}
        {!open &&
          besluit.beslotenOp &&
          `. ${words('besluit.genomenOp', { wie: wie(besluit.beslotenDoor), moment: showMoment(besluit.beslotenOp) })}`}
      </p>
      <p className="whitespace-pre-line">{besluit.motivering}</p>
      <p className="text-sm text-ink-muted">
        {bon.regeling &&
          `${words('besluit.regeling', { naam: bon.regeling.naam, vanaf: showDate(bon.regeling.vanaf) })} `}
        {words('besluit.bon', { programma: bon.programma, aantal: String(bon.parameters.length) })}.{' '}
        {words(recalculate(bon).gelijk ? 'besluit.herrekend' : 'besluit.anders')}
      </p>
      {documentId && (
        <Link href={`/balie/${gemeente}/documenten/${documentId}`}>{words('besluit.brief')}</Link>
      )}
      {dossier.kwijtschelding.uitkomst !== null && rest > 0n && (
        <ActionForm
          id="rest"
          action={askRestVoorAction}
          groepen={[]}
          verborgen={{ gemeente, zaak: dossier.kwijtschelding.zaakId }}
          knop={words('besluit.rest', { bedrag: formatCents(rest) })}
          variant="secondary"
          antwoorden={dossierAnswers()}
        />
      )}
      {open && <WieMag wie={wieMag} centen={bon.uitkomst.kwijtgescholdenCenten} />}
      {open && magBesluiten && (
        <ActionForm
          id="besluiten"
          action={decideKwijtscheldingAction}
          groepen={[
            besluitgroep(
              {
                label: words('besluit.keuze'),
                opties: (['genomen', 'teruggegeven'] as const).map((value) => ({
                  value,
                  label: words(`besluit.${value}`),
                })),
              },
              {
                naam: 'toelichting',
                label: words('besluit.toelichting'),
                hint: words('besluit.toelichtingHint'),
              },
            ),
          ]}
          verborgen={{ ...verborgen, besluitId: besluit.id, besluitVersie: String(besluit.versie) }}
          knop={words('besluit.knop')}
          antwoorden={dossierAnswers()}
        />
      )}
    </Card>
  );
}

/** The citizen takes it back by telephone, at the desk or in a letter. */
export function Intrekken({ verborgen, mag }: Pick<DossierDeel, 'verborgen' | 'mag'>) {
  if (!mag) return null;
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{words('intrekken.kop')}</summary>
      <div className="mt-2">
        <ActionForm
          id="intrekken"
          action={withdrawForAction}
          groepen={[{ velden: [{ vorm: 'tekst', naam: 'reden', label: words('intrekken.reden') }] }]}
          verborgen={verborgen}
          knop={words('intrekken.knop')}
          variant="danger"
          antwoorden={dossierAnswers()}
        />
      </div>
    </details>
  );
}
