/** How far a bezwaar of the demo is. */
export type Demostand =
  | 'ontvangen'
  | 'aanvullen'
  | 'horen'
  | 'verdaagd'
  | 'besluit-gevraagd'
  | 'gegrond'
  | 'ongegrond'
  | 'ingetrokken';

export type DemoBezwaar = {
  gemeente: string;
  /** Of a demo person who can log in; otherwise the aanslag of somebody of the population, by number. */
  bsn?: string;
  aanslag?: number;
  /** The day on which it came, of the year of the aanslag. */
  ontvangen: string;
  toelichting: string;
  stand: Demostand;
};

/** One of each stage, most of them in the weeks after the aanslagen of 28 February. */
export const DEMO_BEZWAREN: readonly DemoBezwaar[] = [
  {
    gemeente: 'borne',
    bsn: '999100518',
    ontvangen: '2026-03-20',
    toelichting: 'Wij zijn maar met zijn tweeën. Het bedrag is van een groot gezin.',
    stand: 'gegrond',
  },
  {
    gemeente: 'almelo',
    aanslag: 5,
    ontvangen: '2026-04-10',
    toelichting: '',
    stand: 'aanvullen',
  },
  {
    gemeente: 'hengelo',
    bsn: '999100555',
    ontvangen: '2026-04-02',
    toelichting: 'De container staat op mijn naam, maar de buren gebruiken hem ook.',
    stand: 'horen',
  },
  {
    gemeente: 'haarlem',
    bsn: '999102035',
    ontvangen: '2026-04-08',
    toelichting: 'Dit bedrag klopt niet. Ik woon er pas sinds de zomer.',
    stand: 'verdaagd',
  },
  {
    gemeente: 'enschede',
    aanslag: 11,
    ontvangen: '2026-04-07',
    toelichting: 'Volgens mij is dit te veel. De buren betalen minder.',
    stand: 'besluit-gevraagd',
  },
  {
    gemeente: 'enschede',
    aanslag: 23,
    ontvangen: '2026-03-18',
    toelichting: 'Ik vind de belasting te hoog.',
    stand: 'ongegrond',
  },
  {
    gemeente: 'oldenzaal',
    aanslag: 5,
    ontvangen: '2026-03-30',
    toelichting: 'Ik dacht dat ik dubbel betaalde.',
    stand: 'ingetrokken',
  },
  {
    gemeente: 'losser',
    aanslag: 8,
    ontvangen: '2026-11-24',
    toelichting: 'Ik zag de aanslag nu pas. Ik was lang in het buitenland.',
    stand: 'ontvangen',
  },
];
