import type { Oordeel, Thema } from '@/domain/klachten/klacht';

/** How far a complaint of the demo is. */
export type Demostand = 'ontvangen' | 'in-behandeling' | 'verdaagd' | 'tevreden' | 'bezwaar' | Oordeel;

export type DemoKlacht = {
  gemeente: string;
  /** Of a demo person who can log in; otherwise somebody of the population, by number. */
  bsn?: string;
  nummer?: number;
  /** So many days before the demo was filled, so that there is always work. */
  dagen: number;
  tekst: string;
  overWie?: string;
  thema: Thema;
  stand: Demostand;
};

/** One of each stage; of some the last day is still to come. */
export const DEMO_KLACHTEN: readonly DemoKlacht[] = [
  {
    gemeente: 'borne',
    bsn: '999100518',
    dagen: 5,
    tekst: 'Ik belde drie keer en werd drie keer niet teruggebeld. Dat was wel beloofd.',
    overWie: 'het serviceteam',
    thema: 'bereikbaarheid',
    stand: 'ontvangen',
  },
  {
    gemeente: 'borne',
    nummer: 11,
    dagen: 20,
    tekst: 'De medewerker aan de balie was onvriendelijk en liet mij lang wachten.',
    overWie: 'een medewerker aan de balie',
    thema: 'bejegening',
    stand: 'in-behandeling',
  },
  {
    gemeente: 'hengelo',
    nummer: 7,
    dagen: 38,
    tekst: 'Ik wacht al maanden op antwoord op mijn brief.',
    thema: 'duurt-te-lang',
    stand: 'verdaagd',
  },
  {
    gemeente: 'hengelo',
    nummer: 8,
    dagen: 60,
    tekst: 'Op de website stond een andere datum dan in de brief.',
    thema: 'informatie',
    stand: 'tevreden',
  },
  {
    gemeente: 'borne',
    nummer: 12,
    dagen: 90,
    tekst: 'Mijn gegevens gingen naar mijn oude adres, terwijl ik de verhuizing had doorgegeven.',
    thema: 'gegevens',
    stand: 'gegrond',
  },
  {
    gemeente: 'borne',
    nummer: 13,
    dagen: 12,
    tekst: 'Ik ben het niet eens met de afvalstoffenheffing. Wij wonen hier met zijn tweeën.',
    thema: 'anders',
    stand: 'bezwaar',
  },
];
