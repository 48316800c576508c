import type { Optie, Veld } from '@/app/action-form/veld';
import { beloofdTekst, contactWords as words } from '@/app/contact/contact-words';
import type { Conceptvelden } from '@/domain/contacten/concept';
import type { OnderwerpView } from '@/domain/kennis/kennis.queries';
import type { Hulp } from './[gemeente]/klant/[id]/hulp';
import { tijdvakOpties } from './tijdvak-keuze';

/** What can come of a question, beside an article of the kennisbank. */
export const AFLOPEN = ['eigen', 'terugbelafspraak', 'doorverbinden', 'doorzetten', 'open'] as const;
/** Before the id of an article, among the choices. */
export const ARTIKEL = 'artikel:';

type Props = {
  onderwerpen: readonly OnderwerpView[];
  concept: Conceptvelden;
  hulp: Hulp;
  /** Of this person, as far as it is known and may be seen. */
  telefoon: string | null;
  /** Whether this caller was put through already. */
  doorverbonden: boolean;
  /** Where articles that fit come from. */
  aanbod: string;
};

/** One question on one screen: what it is about, what was asked, and what comes of it with only what that asks for. */
export function vraagVelden({ onderwerpen, concept, hulp, telefoon, doorverbonden, aanbod }: Props): Veld[] {
  return [
    {
      vorm: 'lijst',
      naam: 'onderwerp',
      label: words('gesprek.onderwerp'),
      leeg: words('gesprek.kies'),
      opties: onderwerpen.map(({ sleutel, naam }) => ({ value: sleutel, label: naam })),
      waarde: concept.onderwerp,
    },
    { vorm: 'alinea', naam: 'tekst', label: words('gesprek.vraag'), waarde: concept.tekst },
    {
      vorm: 'aanbod',
      naam: 'route',
      label: words('afloop.kop'),
      aanbod: { adres: aanbod, velden: ['onderwerp', 'tekst'] },
      waarde: concept.route,
      opties: [
        { value: 'eigen', label: words('afloop.eigen'), velden: [antwoordVeld(concept.antwoord)] },
        {
          value: 'terugbelafspraak',
          label: words('afloop.terugbelafspraak'),
          uitleg: belofteTekst(hulp),
          velden: [
            {
              vorm: 'tekst',
              naam: 'telefoon',
              label: words('door.telefoon'),
              waarde: concept.telefoon ?? telefoon ?? '',
            },
            {
              vorm: 'lijst',
              naam: 'tijdvak',
              label: words('door.wanneer'),
              leeg: words('door.geenVoorkeur'),
              opties: tijdvakOpties(hulp.vrij, hulp.now),
              optioneel: true,
            },
            ...collega('terugbelafspraak', concept),
          ],
        },
        {
          value: 'doorverbinden',
          label: words('door.doorverbinden'),
          uitleg: lijnTekst(hulp, doorverbonden),
          velden: [toelichting('doorverbinden', concept)],
        },
        { value: 'doorzetten', label: words('door.doorzetten'), velden: collega('doorzetten', concept) },
        { value: 'open', label: words('afloop.open'), uitleg: words('afloop.openUitleg') },
      ],
    },
  ];
}

/** The field for an answer in own words. */
export const antwoordVeld = (waarde: string | undefined): Veld => ({
  vorm: 'alinea',
  naam: 'antwoord',
  label: words('gesprek.eigenVeld'),
  waarde,
});

const toelichting = (route: string, concept: Conceptvelden): Veld => ({
  vorm: 'alinea',
  naam: `toelichting-${route}`,
  label: words('door.toelichting'),
  optioneel: true,
  waarde: concept[`toelichting-${route}`],
});

const SPOED: readonly Optie[] = [{ value: 'ja', label: words('door.spoed') }];

const collega = (route: string, concept: Conceptvelden): Veld[] => [
  toelichting(route, concept),
  { vorm: 'vinkjes', naam: `spoed-${route}`, label: words('door.urgentie'), opties: SPOED, optioneel: true },
];

/** What may be said now: by when we call. */
export function belofteTekst({ belofte, now }: Hulp): string {
  if (!belofte) return words('gesprek.belofteGeen');
  return [
    words('afloop.belofte', { datum: beloofdTekst(belofte.beloofd, now), eigenaar: belofte.eigenaar }),
    belofte.piek && words('gesprek.piek', { reden: belofte.piek }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether somebody can be put through now, and if not when. */
export function lijnTekst({ lijn, now }: Hulp, doorverbonden: boolean): string {
  if (doorverbonden) return words('gesprek.alDoor');
  const bereikbaar = lijn?.bereikbaar;
  if (bereikbaar?.open)
    return words('gesprek.lijnOpen', {
      nummer: lijn?.nummer ?? '',
      tijd: bereikbaar.tot.slice(11).replace(':', '.'),
    });
  return bereikbaar?.volgende
    ? words('gesprek.lijnDicht', { wanneer: beloofdTekst(bereikbaar.volgende, now) })
    : words('gesprek.lijnGeen');
}
