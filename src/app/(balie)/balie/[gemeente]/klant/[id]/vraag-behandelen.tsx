import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { beloofdTekst, contactAnswers, contactWords as words } from '@/app/contact/contact-words';
import { Waarom } from '@/app/waarom';
import type { Conceptvelden } from '@/domain/contacten/concept';
import type { Gesprek, GesprekVraag } from '@/domain/vragen/gesprek.queries';
import { Button } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { TextInput } from '@/ui/text-input';
import { answerVraagAction, escalateVraagAction } from '../../../contact-actions';
import { antwoordVeld, lijnTekst } from '../../../vraag-velden';
import type { Hulp } from './hulp';
import { conceptKnop, MetConcept } from './met-concept';

/** Where the focus goes for a question that is still open: the best article, or where there is none the own words. */
const EERSTE_ANTWOORD = 'eerste-antwoord';
const ZELF_ANTWOORDEN = 'zelf-antwoorden';
export const antwoordFocus = ({ artikelen }: Hulp): string =>
  artikelen.length > 0 ? EERSTE_ANTWOORD : ZELF_ANTWOORDEN;

type Props = { vraag: GesprekVraag; gesprek: Gesprek; gemeente: string; hulp: Hulp };

/** Answer it, with an article or in own words, or pass it on. */
export function VraagBehandelen({ vraag, gesprek, gemeente, hulp }: Props) {
  const verborgen = { gemeente, vraagId: vraag.id };
  const metConcept = {
    ...verborgen,
    contactId: gesprek.id,
    persoonId: gesprek.persoonId ?? '',
    stap: String(gesprek.stap),
  };
  const { antwoord, door } = gesprek.concepten;
  return (
    <div className="grid gap-4">
      <section aria-labelledby="kennis" className="grid gap-2">
        <Heading level={3} looksLike={4} id="kennis">
          {words('gesprek.kennis')}
        </Heading>
        {hulp.artikelen.length === 0 && (
          <p className="text-sm text-ink-muted">{words('gesprek.kennisGeen')}</p>
        )}
        {hulp.artikelen.map((artikel, at) => (
          <details
            key={artikel.id}
            open={at === 0}
            className="rounded-sm border border-info-line bg-info-soft p-3"
          >
            <summary className="cursor-pointer font-semibold">{artikel.titel}</summary>
            <p className="mt-1 text-sm">{artikel.tekst}</p>
            <p className="my-2 text-sm text-ink-muted">
              {words('gesprek.artikelVersie', { versie: artikel.versie })}
            </p>
            <ActionForm
              id={`artikel-${artikel.id}`}
              action={answerVraagAction}
              groepen={[]}
              verborgen={{ ...verborgen, artikelId: artikel.id }}
              knop={words('gesprek.gebruik')}
              knopId={at === 0 ? EERSTE_ANTWOORD : undefined}
              variant="secondary"
              antwoorden={contactAnswers()}
            />
          </details>
        ))}
        <form method="get" className="grid gap-2">
          <TextInput
            name="kennis"
            label={words('gesprek.zoekKennis')}
            taal="nl"
            defaultValue={hulp.gezocht}
            autoComplete="off"
          />
          <div>
            <Button variant="quiet">{words('gesprek.zoeken')}</Button>
          </div>
        </form>
      </section>
      <details
        className="border-t border-line pt-3"
        open={antwoord !== undefined || hulp.artikelen.length === 0}
      >
        <summary id={ZELF_ANTWOORDEN} className="cursor-pointer font-semibold">
          {words('gesprek.eigen')}
        </summary>
        <div className="mt-3">
          <MetConcept gesprek={gesprek} gemeente={gemeente} formulier="antwoord" now={hulp.now}>
            <ActionForm
              id="eigen"
              action={answerVraagAction}
              groepen={[{ velden: [antwoordVeld(antwoord?.velden.antwoord)] }]}
              verborgen={metConcept}
              knop={words('gesprek.eigenKnop')}
              andere={[conceptKnop()]}
              antwoorden={contactAnswers()}
            />
          </MetConcept>
        </div>
      </details>
      <details className="border-t border-line pt-3" open={door !== undefined}>
        <summary className="cursor-pointer font-semibold">{words('gesprek.door')}</summary>
        <div className="mt-3 grid gap-3">
          <Mogelijk hulp={hulp} doorverbonden={gesprek.doorverbonden} />
          <MetConcept gesprek={gesprek} gemeente={gemeente} formulier="door" now={hulp.now}>
            <ActionForm
              id="door"
              action={escalateVraagAction}
              groepen={[{ velden: doorVelden(door?.velden) }]}
              verborgen={metConcept}
              knop={words('gesprek.doorKnop')}
              andere={[conceptKnop()]}
              antwoorden={contactAnswers()}
            />
          </MetConcept>
        </div>
      </details>
    </div>
  );
}

/** What may be said now: by when we call, and whether somebody can be put through. */
function Mogelijk({ hulp, doorverbonden }: { hulp: Hulp; doorverbonden: number }) {
  const { belofte, now } = hulp;
  return (
    <div className="grid gap-1 text-sm">
      {belofte ? (
        <p>
          {words.rich('gesprek.belofte', {
            datum: beloofdTekst(belofte.beloofd, now),
            b: (chunks) => <strong>{chunks}</strong>,
          })}{' '}
          <span className="text-ink-muted">
            {words('gesprek.belofteVan', { eigenaar: belofte.eigenaar })}.
          </span>
        </p>
      ) : (
        <p>{words('gesprek.belofteGeen')}</p>
      )}
      {belofte && <Waarom uitleg={belofte.uitleg} onderwerp={beloofdTekst(belofte.beloofd, now)} taal="nl" />}
      {belofte?.piek && <p className="font-semibold">{words('gesprek.piek', { reden: belofte.piek })}</p>}
      <p>{lijnTekst(hulp, doorverbonden > 0)}</p>
    </div>
  );
}

function doorVelden(concept: Conceptvelden = {}): Veld[] {
  return [
    {
      vorm: 'keuze',
      naam: 'urgentie',
      label: words('door.urgentie'),
      opties: (['gewoon', 'spoed'] as const).map((value) => ({ value, label: words(`door.${value}`) })),
      waarde: 'gewoon',
    },
    {
      vorm: 'keuze',
      naam: 'route',
      label: words('door.route'),
      opties: (['voorstel', 'doorverbinden', 'terugbelafspraak', 'doorzetten'] as const).map((value) => ({
        value,
        label: words(`door.${value}`),
      })),
      waarde: 'voorstel',
    },
    {
      vorm: 'tekst',
      naam: 'telefoon',
      label: words('door.telefoon'),
      hint: words('door.telefoonHint'),
      waarde: concept.telefoon,
      breedte: 'half',
      optioneel: true,
    },
    {
      vorm: 'datum',
      naam: 'datum',
      label: words('door.datum'),
      hint: words('door.datumHint'),
      optioneel: true,
    },
    {
      vorm: 'lijst',
      naam: 'dagdeel',
      label: words('door.dagdeel'),
      leeg: words('door.geenVoorkeur'),
      opties: (['ochtend', 'middag'] as const).map((value) => ({ value, label: words(`door.${value}`) })),
      optioneel: true,
    },
    {
      vorm: 'alinea',
      naam: 'toelichting',
      label: words('door.toelichting'),
      optioneel: true,
      waarde: concept.toelichting,
    },
  ];
}
