import type { Meldingsoort } from '@/domain/meldingen/vragen';

/** How far a melding of the demo is; `besluit-gevraagd` waits for the second person, because money follows. */
type Demostand = 'ontvangen' | 'besluit-gevraagd' | 'overgenomen' | 'niet-overgenomen' | 'ingetrokken';

export type DemoMelding = {
  gemeente: string;
  soort: Meldingsoort;
  /** Of a demo person who can log in; otherwise somebody of the population who has what it is about, by number. */
  bsn?: string;
  nummer?: number;
  /** The day on which it came; as a number so many days before the demo was filled, so that there is always work. */
  ontvangen: string | number;
  /** Days before it came that it happened. */
  eerder: number;
  antwoorden: Readonly<Record<string, string>>;
  toelichting: string;
  stand: Demostand;
  motivering?: string;
  /** What became of the aanslag that follows from it: proposed, or imposed and announced; on this many days after. */
  aanslag?: { stand: 'wacht' | 'opgelegd'; na: number };
};

/** One of each stage, of dogs first; some were decided long ago, of others the last day is still to come. */
export const DEMO_MELDINGEN: readonly DemoMelding[] = [
  {
    gemeente: 'borne',
    soort: 'hond-aan',
    bsn: '999100518',
    ontvangen: 4,
    eerder: 9,
    antwoorden: { naam: 'Bello', adres: 'woonadres' },
    toelichting: '',
    stand: 'ontvangen',
  },
  {
    gemeente: 'borne',
    soort: 'hond-af',
    nummer: 3,
    ontvangen: '2026-04-14',
    eerder: 4,
    antwoorden: { reden: 'overleden' },
    toelichting: 'De dierenarts kan het bevestigen.',
    stand: 'overgenomen',
    motivering: 'U liet weten dat uw hond is overleden. Daarom staat de hond niet meer op uw naam.',
  },
  {
    gemeente: 'haaksbergen',
    soort: 'hond-af',
    nummer: 5,
    ontvangen: '2026-10-05',
    eerder: 3,
    antwoorden: { reden: 'weggegeven' },
    toelichting: 'De hond woont nu bij mijn zus in Deventer.',
    stand: 'besluit-gevraagd',
    motivering: 'U liet weten dat uw hond nu bij uw zus woont. Daarom staat de hond niet meer op uw naam.',
  },
  {
    gemeente: 'borne',
    soort: 'hond-aan',
    nummer: 8,
    ontvangen: '2026-05-18',
    eerder: 6,
    antwoorden: { naam: 'Saar', adres: 'woonadres' },
    toelichting: '',
    stand: 'overgenomen',
    motivering: 'U hebt een hond aangemeld. Vanaf die dag betaalt u hondenbelasting.',
    aanslag: { stand: 'opgelegd', na: 11 },
  },
  {
    gemeente: 'enschede',
    soort: 'verhuizing',
    nummer: 12,
    ontvangen: 6,
    eerder: 12,
    antwoorden: { nieuwAdres: 'Proefstraat 12, 7411 AB Deventer', binnen: 'nee' },
    toelichting: '',
    stand: 'ontvangen',
  },
  {
    gemeente: 'almelo',
    soort: 'container',
    nummer: 9,
    ontvangen: 11,
    eerder: 0,
    antwoorden: { wat: 'ledigingen' },
    toelichting: 'Volgens de lijst is de container in juli vier keer geleegd. Wij waren toen op vakantie.',
    stand: 'ontvangen',
  },
  {
    gemeente: 'haarlem',
    soort: 'objectgegevens',
    nummer: 4,
    ontvangen: '2026-05-06',
    eerder: 0,
    antwoorden: { wat: 'oppervlakte' },
    toelichting: 'Mijn woning is kleiner dan er staat.',
    stand: 'niet-overgenomen',
    motivering:
      'Wij hebben de oppervlakte gemeten van de bouwtekening. Die is gelijk aan wat er bij ons staat.',
  },
  {
    gemeente: 'hengelo',
    soort: 'anders',
    nummer: 7,
    ontvangen: '2026-09-01',
    eerder: 0,
    antwoorden: {},
    toelichting: 'Mijn naam staat verkeerd op de aanslag.',
    stand: 'ingetrokken',
  },
  {
    gemeente: 'borne',
    soort: 'hond-aan',
    nummer: 11,
    ontvangen: 13,
    eerder: 20,
    antwoorden: { naam: 'Boef', adres: 'woonadres' },
    toelichting: '',
    stand: 'overgenomen',
    motivering: 'U hebt een hond aangemeld. Vanaf die dag betaalt u hondenbelasting.',
    aanslag: { stand: 'wacht', na: 10 },
  },
];
