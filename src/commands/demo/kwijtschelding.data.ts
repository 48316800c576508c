/** How far a request of the demo is. */
export type DemoStand = 'verstuurd' | 'gevraagd' | 'volledig' | 'voorgesteld' | 'besloten' | 'ingetrokken';

export type DemoAanvraag = {
  gemeente: string;
  stand: DemoStand;
  /** Days ago that it was sent. */
  dagen: number;
  /** What is typed otherwise than by the household of the demo. */
  anders?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  toestemming?: true;
  /** `subject` of who can log in and asked it; absent: somebody who cannot. */
  wie?: string;
};

/** A single person with bijstand who rents: nothing to pay from. */
export const HUISHOUDEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  huishouden: { soort: 'alleenstaand' },
  medebewoners: { anderen: 'nee' },
  inkomen: { 'waarvan-bijstand': 'ja' },
  'inkomen-bijstand': { bedrag: '1.345,00', per: 'maand', vakantiegeld: 'zonder' },
  wonen: { hoe: 'huur' },
  huur: { huur: '598,40', toeslag: '318,00' },
  zorg: { premie: '158,50', toeslag: '129,00' },
  bank: { saldo: '842,17' },
  bezit: {},
  uitgaven: {},
  bijzonder: {},
};

const OUDER = {
  huishouden: { soort: 'alleenstaande-ouder' },
  inkomen: { 'waarvan-loon': 'ja' },
  'inkomen-loon': { bedrag: '1.545,00', per: 'maand', vakantiegeld: 'zonder' },
  kindgebonden: { bedrag: '312,00' },
  huur: { huur: '742,18', toeslag: '318,00' },
  bank: { saldo: '1.310,44' },
  bezit: { 'wat-auto': 'ja' },
  auto: { waarde: '2.850,00', onmisbaar: 'nee' },
  voorrang: { schulden: 'nee' },
};
const WERKT = {
  inkomen: { 'waarvan-loon': 'ja' },
  'inkomen-loon': { bedrag: '2.480,00', per: 'maand', vakantiegeld: 'zonder' },
  huur: { huur: '610,00', toeslag: '0' },
};

/** One of each kind, with days that fit each other. */
export const DEMO_AANVRAGEN: readonly DemoAanvraag[] = [
  { gemeente: 'enschede', stand: 'verstuurd', dagen: 1, anders: OUDER, toestemming: true },
  { gemeente: 'hengelo', stand: 'gevraagd', dagen: 12 },
  { gemeente: 'enschede', stand: 'volledig', dagen: 30, anders: OUDER },
  { gemeente: 'almelo', stand: 'voorgesteld', dagen: 40 },
  { gemeente: 'hengelo', stand: 'besloten', dagen: 60, toestemming: true },
  { gemeente: 'borne', stand: 'besloten', dagen: 48, anders: OUDER },
  { gemeente: 'enschede', stand: 'besloten', dagen: 35, anders: WERKT },
  { gemeente: 'oldenzaal', stand: 'ingetrokken', dagen: 20 },
  { gemeente: 'haarlem', stand: 'volledig', dagen: 25 },
];
