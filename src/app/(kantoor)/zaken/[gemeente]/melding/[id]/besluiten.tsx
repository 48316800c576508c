import { WieMag } from '@/app/(kantoor)/wie-mag';
import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { meldingWerkAnswers, meldingWerkWords as words } from '@/app/melding/melding-words';
import { showDate, showMoment } from '@/app/words';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { besluitSchema } from '@/domain/meldingen/besluit.schema';
import type { MeldingDossier } from '@/domain/meldingen/melding.queries';
import type { Besluit } from '@/domain/zaken/besluit';
import { formatCents, sumCents, toCents } from '@/platform/cents';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Tone } from '@/ui/tone';
import { decideMeldingbesluitAction, takeBackMeldingAction } from '../../../melding-actions';

const TONES: Readonly<Record<Besluit['stand'], Tone>> = {
  voorgesteld: 'letop',
  genomen: 'goed',
  teruggegeven: 'rust',
};

type Props = {
  besluiten: readonly Besluit[];
  melding: MeldingDossier;
  namen: ReadonlyMap<string, string>;
  wieMag: readonly Wie[];
  /** Who looks, as he stands in a proposal: he does not decide on his own. */
  ik: string;
  magBesluiten: boolean;
  magBehandelen: boolean;
  gemeente: string;
};

/** What was decided, and what was proposed where money follows, with what the reader may do with it. */
export function Besluiten(props: Props) {
  const { besluiten, melding, namen } = props;
  const { uitkomst, motivering, beslotenDoor, beslotenOp, beslotenDag, verminderdCenten } = melding;
  if (besluiten.length === 0 && uitkomst === null) return null;
  return (
    <Card as="section" labelledBy="besluit" className="grid gap-4">
      <Heading level={2} looksLike={3} id="besluit">
        {words('besluit.kop')}
        {uitkomst !== null && `: ${words(`uitkomst.${uitkomst}`)}`}
      </Heading>
      {uitkomst !== null && (
        <>
          {beslotenDag && <p>{showDate(beslotenDag)}</p>}
          <p className="max-w-text break-words whitespace-pre-line">{motivering}</p>
          {verminderdCenten ? (
            <p>{words('besluit.eraf', { bedrag: formatCents(toCents(verminderdCenten)) })}</p>
          ) : null}
          <p className="text-sm text-ink-muted">
            {words('besluit.door', {
              naam: nameOf(namen, beslotenDoor),
              moment: beslotenOp ? showMoment(beslotenOp) : '',
            })}
          </p>
        </>
      )}
      <ul className="grid gap-4">
        {besluiten.map((besluit) => (
          <li key={besluit.id} className="grid gap-3 border-t border-line pt-4">
            <Een {...props} besluit={besluit} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

const nameOf = (namen: ReadonlyMap<string, string>, actor: string | null): string =>
  nameActor(namen, actor) ?? '';

function Een({
  besluit,
  namen,
  wieMag,
  ik,
  magBesluiten,
  magBehandelen,
  gemeente,
}: Props & { besluit: Besluit }) {
  const inhoud = besluitSchema.safeParse(besluit.inhoud).data;
  const wacht = besluit.stand === 'voorgesteld';
  const eigen = besluit.voorgesteldDoor === ik;
  const record = { gemeente, id: besluit.id, versie: String(besluit.versie) };
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {inhoud && <strong>{words(`uitkomst.${inhoud.uitkomst}`)}</strong>}
        <Badge tone={TONES[besluit.stand]}>{words(`besluit.stand.${besluit.stand}`)}</Badge>
      </p>
      {inhoud && wacht && (
        <p>
          {inhoud.dag && `${showDate(inhoud.dag)}. `}
          {words('gevolg.samen', { bedrag: formatCents(sumCents(inhoud.eraf.map((e) => e.bedragCenten))) })}
        </p>
      )}
      {wacht && <p className="max-w-text break-words whitespace-pre-line">{besluit.motivering}</p>}
      <p className="text-sm text-ink-muted">
        {words('besluit.voorgesteld', {
          naam: nameOf(namen, besluit.voorgesteldDoor),
          moment: showMoment(besluit.voorgesteldOp),
        })}
        {besluit.stand !== 'voorgesteld' && besluit.beslotenOp !== null && (
          <span className="block">
            {words(`besluit.${besluit.stand}`, {
              naam: nameOf(namen, besluit.beslotenDoor),
              moment: showMoment(besluit.beslotenOp),
            })}
            {besluit.toelichting !== null && `: ${besluit.toelichting}`}
          </span>
        )}
      </p>
      {wacht && inhoud && <WieMag wie={wieMag} centen={sumCents(inhoud.eraf.map((e) => e.bedragCenten))} />}
      {wacht && eigen && <p>{words('besluit.eigenVoorstel')}</p>}
      {wacht && eigen && magBehandelen && (
        <ActionForm
          id={`terug-${besluit.id}`}
          action={takeBackMeldingAction}
          groepen={[]}
          verborgen={record}
          knop={words('besluit.neemTerug')}
          variant="secondary"
          antwoorden={meldingWerkAnswers()}
        />
      )}
      {wacht && !eigen && !magBesluiten && <p>{words('besluit.magNiet')}</p>}
      {wacht && !eigen && magBesluiten && <Beslis id={besluit.id} record={record} />}
    </>
  );
}

function Beslis({ id, record }: { id: string; record: Record<string, string> }) {
  return (
    <ActionForm
      id={`besluit-${id}`}
      action={decideMeldingbesluitAction}
      verborgen={record}
      groepen={[
        besluitgroep(
          {
            label: words('besluit.keuze'),
            opties: [
              { value: 'genomen', label: words('besluit.neem') },
              { value: 'teruggegeven', label: words('besluit.geefTerug') },
            ],
          },
          {
            naam: 'toelichting',
            label: words('besluit.waaromTerug'),
            hint: words('besluit.waaromTerugHint'),
          },
        ),
      ]}
      knop={words('besluit.knop')}
      antwoorden={meldingWerkAnswers()}
    />
  );
}
