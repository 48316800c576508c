import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { antwoordTekst } from '@/app/kwijtschelding/antwoord-tekst';
import { vraagWoorden } from '@/app/kwijtschelding/kwijtschelding-words';
import { vraagVelden } from '@/app/kwijtschelding/vraag-velden';
import { showMoment } from '@/app/words';
import { type Feit, laatsteAntwoorden, OORDEEL } from '@/domain/kwijtschelding/kwijtschelding';
import { OORDEELGRONDEN, OORDEELVRAGEN, voldoenbaarTekst } from '@/domain/kwijtschelding/oordeel';
import { nodigePapieren, papierBij } from '@/domain/kwijtschelding/papieren';
import { nodigeVragen, type Vraag } from '@/domain/kwijtschelding/vragen';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { correctFeitAction, seePapierAction } from './actions';
import { dossierAnswers, words } from './dossier-words';
import { type DossierView, wieVan } from './load-dossier';

export type DossierDeel = DossierView & {
  /** Hidden fields of every form: which case, and which version of it. */
  verborgen: Readonly<Record<string, string>>;
  /** Whether this medewerker may work on it now. */
  mag: boolean;
};

const redenVeld = (label: string): Veld => ({
  vorm: 'tekst',
  naam: 'reden',
  label,
  hint: words('feiten.redenHint'),
});

/** Every fact with its history, the paper behind it and who saw that. */
export function Feiten(props: DossierDeel) {
  const { dossier } = props;
  if (!dossier.regels) return null;
  const { vraagregels } = dossier.regels;
  const { antwoorden } = laatsteAntwoorden(dossier.feiten);
  const nodig = nodigePapieren(antwoorden, vraagregels);
  const gezien = new Set(dossier.gezien.map(({ vraag }) => vraag));
  return (
    <section aria-labelledby="feiten" className="grid gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <Heading level={2} id="feiten">
          {words('feiten.kop')}
        </Heading>
        <span className="text-ink-muted">
          {words('feiten.telling', {
            gezien: String(nodig.filter(({ sleutel }) => gezien.has(sleutel)).length),
            nodig: String(nodig.length),
          })}
        </span>
      </div>
      <ol className="grid gap-3">
        {nodigeVragen(antwoorden, vraagregels).map((vraag) => (
          <FeitRij key={vraag.sleutel} {...props} vraag={vraag} />
        ))}
      </ol>
    </section>
  );
}

function FeitRij({ vraag, dossier, namen, verborgen, mag }: DossierDeel & { vraag: Vraag }) {
  const rijen = dossier.feiten.filter((feit) => feit.vraag === vraag.sleutel);
  const laatste = rijen.at(-1);
  const { antwoorden } = laatsteAntwoorden(dossier.feiten);
  const papier = papierBij(vraag.sleutel);
  const gezien = dossier.gezien.filter((rij) => rij.vraag === vraag.sleutel);
  const wie = (door: string) => wieVan(namen, door, words('feiten.inwoner'));
  const verborgenVraag = { ...verborgen, vraag: vraag.sleutel };
  const regels = dossier.regels?.vraagregels ?? { kinderopvang: false };
  return (
    <li className="grid gap-1 border-b border-line pb-3">
      <span className="text-sm text-ink-muted">{vraagWoorden('nl', vraag.sleutel).kop}</span>
      <strong className="font-semibold tabular-nums">{antwoordTekst(vraag, laatste?.antwoord, 'nl')}</strong>
      <Historie rijen={rijen} vraag={vraag} wie={wie} />
      {papier !== null && gezien.length === 0 && <Badge tone="letop">{words('feiten.nietGezien')}</Badge>}
      {gezien.map((rij) => (
        <span key={rij.op.toISOString() + rij.papier} className="text-sm">
          {words('feiten.gezien', { papier: rij.papier, moment: showMoment(rij.op), wie: wie(rij.door) })}
        </span>
      ))}
      {mag && (
        <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm print:hidden">
          {papier !== null && (
            <details>
              <summary className="link w-fit cursor-pointer">
                {words('feiten.markeer')}
                <span className="sr-only"> {vraagWoorden('nl', vraag.sleutel).kop}</span>
              </summary>
              <ActionForm
                id={`gezien-${vraag.sleutel}`}
                action={seePapierAction}
                groepen={[
                  {
                    velden: [
                      {
                        vorm: 'tekst',
                        naam: 'papier',
                        label: words('feiten.wat'),
                        hint: words('feiten.watHint'),
                      },
                    ],
                  },
                ]}
                verborgen={verborgenVraag}
                knop={words('feiten.markeerKnop')}
                variant="secondary"
                antwoorden={dossierAnswers()}
              />
            </details>
          )}
          <details>
            <summary className="link w-fit cursor-pointer">
              {words('feiten.wijzig')}
              <span className="sr-only"> {vraagWoorden('nl', vraag.sleutel).kop}</span>
            </summary>
            <ActionForm
              id={`wijzig-${vraag.sleutel}`}
              action={correctFeitAction}
              groepen={[
                {
                  velden: [
                    ...vraagVelden(vraag, laatste?.antwoord, { antwoorden, regels, taal: 'nl' }),
                    redenVeld(words('feiten.reden')),
                  ],
                },
              ]}
              verborgen={verborgenVraag}
              knop={words('feiten.wijzigKnop')}
              variant="secondary"
              antwoorden={dossierAnswers()}
            />
          </details>
        </div>
      )}
    </li>
  );
}

/** What stood there before, and why it was changed. */
function Historie({
  rijen,
  vraag,
  wie,
}: {
  rijen: readonly Feit[];
  vraag: Vraag;
  wie: (door: string) => string;
}) {
  const [eerste, ...later] = rijen;
  if (!eerste || later.length === 0) return null;
  return (
    <span className="grid text-sm text-ink-muted">
      <span>{words('feiten.eerst', { antwoord: antwoordTekst(vraag, eerste.antwoord, 'nl') })}</span>
      {later.map((feit) => (
        <span key={feit.volg}>
          {words('feiten.gewijzigd', {
            moment: showMoment(feit.op),
            wie: wie(feit.door),
            reden: feit.reden ?? '',
          })}
        </span>
      ))}
    </span>
  );
}

/** What only the office knows, and what the citizen says and a person has to judge. */
export function OordeelVorm({ dossier, verborgen, mag }: DossierDeel) {
  const { antwoorden, oordeel } = laatsteAntwoorden(dossier.feiten);
  if (!mag) return null;
  const gevraagd = OORDEELVRAGEN.filter((vraag) =>
    vraag === 'autoOnmisbaar'
      ? antwoorden.auto?.onmisbaar === 'ja'
      : antwoorden['uitgave-anders'] !== undefined,
  );
  const velden: Veld[] = [
    ...gevraagd.map(
      (vraag): Veld => ({
        vorm: 'keuze',
        naam: vraag,
        label: words(`oordeel.${vraag}`),
        waarde: oordeel?.[vraag] ?? 'nog-niet',
        opties: [
          { value: 'nog-niet', label: words('oordeel.nogNiet') },
          { value: 'ja', label: words('oordeel.ja') },
          { value: 'nee', label: words('oordeel.nee') },
        ],
      }),
    ),
    {
      vorm: 'vinkjes',
      naam: 'gronden',
      label: words('oordeel.gronden'),
      waarde: oordeel?.gronden ?? '',
      opties: OORDEELGRONDEN.map((value) => ({ value, label: words(`oordeel.grond.${value}`) })),
    },
    {
      vorm: 'tekst',
      breedte: 'short',
      naam: 'voldoenbaar',
      label: words('oordeel.voldoenbaar'),
      hint: words('oordeel.voldoenbaarHint'),
      optioneel: true,
      waarde: voldoenbaarTekst(oordeel),
    },
    redenVeld(words('oordeel.reden')),
  ];
  return (
    <details open={gevraagd.some((vraag) => oordeel?.[vraag] === undefined)}>
      <summary className="cursor-pointer font-semibold">{words('oordeel.kop')}</summary>
      <div className="mt-3">
        <ActionForm
          id="oordeel"
          action={correctFeitAction}
          groepen={[{ velden }]}
          verborgen={{ ...verborgen, vraag: OORDEEL }}
          knop={words('oordeel.knop')}
          variant="secondary"
          antwoorden={dossierAnswers()}
        />
      </div>
    </details>
  );
}
