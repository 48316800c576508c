/** When the promise of a demo question falls, seen from the moment at which the demo was filled. */
export type Wanneer = 'te-laat' | 'bijna' | 'vandaag' | 'later';

export type DemoVraag = {
  gemeente: string;
  /** Of a demo person who can log in; otherwise somebody of the population, by number. */
  bsn?: string;
  persoon?: number;
  onderwerp: string;
  tekst: string;
  wanneer: Wanneer;
  /** Asked by telephone and put down as a terugbelafspraak; otherwise from the personal page. */
  telefoon?: string;
  spoed?: boolean;
  /** What was done with it since. */
  daarna?: 'beantwoord' | 'niet-goed' | 'afspraak' | 'verkeerd' | 'poging' | 'opgepakt';
};

/** Numbers of a range that is handed out to nobody. */
export const DEMO_VRAGEN: readonly DemoVraag[] = [
  {
    gemeente: 'enschede',
    persoon: 3,
    onderwerp: 'uitspraak-kwijtschelding',
    tekst:
      'In de beslissing staat dat ik te veel spaargeld heb. Dat geld is voor de begrafenis van mijn man.',
    wanneer: 'te-laat',
    telefoon: '053 900 00 03',
    spoed: true,
    daarna: 'poging',
  },
  {
    gemeente: 'hengelo',
    persoon: 5,
    onderwerp: 'inkomensbrief',
    tekst: 'Ik kreeg een laatste waarschuwing. Wordt er nu geld van mijn loon gehaald?',
    wanneer: 'bijna',
    telefoon: '074 900 00 05',
    spoed: true,
  },
  {
    gemeente: 'almelo',
    persoon: 7,
    onderwerp: 'woz-ander-pand',
    tekst: 'Waarom is het huis van mijn buren lager gewaardeerd? Het is even groot.',
    wanneer: 'vandaag',
    telefoon: '0546 90 00 07',
    daarna: 'opgepakt',
  },
  {
    gemeente: 'losser',
    persoon: 2,
    onderwerp: 'mutatie-erven',
    tekst: 'Mijn moeder is overleden. Op wiens naam komt de volgende aanslag?',
    wanneer: 'vandaag',
  },
  {
    gemeente: 'oldenzaal',
    persoon: 4,
    onderwerp: 'uitspraak-bezwaar',
    tekst: 'De uitspraak noemt een vergelijkingspand dat gesloopt is. Kan dat kloppen?',
    wanneer: 'later',
    telefoon: '0541 90 00 04',
  },
  {
    gemeente: 'twenterand',
    persoon: 6,
    onderwerp: 'voormelding',
    tekst: 'De voorlopige WOZ-waarde is hoger dan ik dacht. Kan ik nu al reageren?',
    wanneer: 'later',
  },
  {
    gemeente: 'haaksbergen',
    persoon: 2,
    onderwerp: 'mutatie-objectgegevens',
    tekst: 'U rekent met een garage. Die is vorig jaar afgebroken.',
    wanneer: 'vandaag',
    daarna: 'verkeerd',
  },
  {
    gemeente: 'borne',
    bsn: '999100518',
    onderwerp: 'afval',
    tekst: 'Op de aanslag staan meer ledigingen dan ik me herinner. Kunt u dat nakijken?',
    wanneer: 'later',
    daarna: 'beantwoord',
  },
  {
    gemeente: 'borne',
    bsn: '999100518',
    onderwerp: 'hond',
    tekst: 'Onze hond is in mei overleden. Moet ik nog betalen?',
    wanneer: 'later',
  },
  {
    gemeente: 'borne',
    persoon: 3,
    onderwerp: 'aanslag',
    tekst: 'Waarom betaal ik rioolheffing als huurder?',
    wanneer: 'vandaag',
  },
  {
    gemeente: 'hengelo',
    bsn: '999100555',
    onderwerp: 'uitspraak-bezwaar',
    tekst: 'Ik snap de uitspraak op mijn bezwaar niet.',
    wanneer: 'later',
    daarna: 'afspraak',
  },
  {
    gemeente: 'enschede',
    bsn: '999101110',
    onderwerp: 'betaling',
    tekst: 'Ik betaalde vorige week. Waarom staat het bedrag nog open?',
    wanneer: 'later',
    daarna: 'niet-goed',
  },
  {
    gemeente: 'haarlem',
    bsn: '999102035',
    onderwerp: 'woz-ander-pand',
    tekst: 'Kan iemand mij de opbouw van de waarde uitleggen?',
    wanneer: 'later',
    telefoon: '023 900 00 35',
    daarna: 'poging',
  },
];
