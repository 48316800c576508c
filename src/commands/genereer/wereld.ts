import type { DemoPersoon } from '@/commands/oidc-provider/personen';
import { type Adresplan, adresplan } from './adresplan';
import { BSN_CAPACITY, bsnNumbering } from './nummers';
import { type Bezit, type GemeenteProfiel, type Profiel, readProfiel } from './profiel';
import { type Weighted, weighted } from './random';

export type Opties = {
  /** How many households over all gemeenten together, in proportion to how many they have. */
  huishoudens: number;
  seed: number;
  /** Only this kantoor; without it all. */
  kantoor?: string;
  /** JJJJ-MM-DD: the day on which everybody is as old as the files say. Its year is the belastingjaar. */
  peildatum: string;
  /** Who can log in at the demo: they live in this population. */
  demo: readonly DemoPersoon[];
};

/** The most persons of one household. */
export const HUISHOUDEN_MAX = 8;
/** Room for organisations that are known in several gemeenten of a kantoor. */
export const ORGANISATIES = 2_000;

export type Gemeente = {
  nr: number;
  profiel: GemeenteProfiel;
  huishoudens: number;
  nietWoningen: number;
  verhuurders: number;
  /** Number of its first household, counted over all gemeenten. */
  eerste: number;
  /** First slot for its other persons: verhuurders, vertrokkenen, bedrijven. */
  overige: number;
  /** Number of its first organisation, counted over all gemeenten: for KvK-nummers. */
  eersteOrganisatie: number;
  /** The same two for businesses that were in premises before the present one; after those of all gemeenten. */
  voorgangers: { slot: number; organisatie: number };
  wonen: Adresplan;
  werken: Adresplan;
  omvang: Weighted<number>;
  /** Age of the head by size class 1, 2 and 3 or more, in groups of five years. */
  leeftijd: readonly [Weighted<number>, Weighted<number>, Weighted<number>];
  bezit: { flat: Weighted<Bezit>; grond: Weighted<Bezit> };
  /** Demo persons by the household whose head they are. */
  bewoners: ReadonlyMap<number, DemoPersoon>;
  /** Demo persons who live elsewhere and own a dwelling here, by its household. */
  eigenaren: ReadonlyMap<number, DemoPersoon>;
  ondernemers: readonly DemoPersoon[];
};

export type Wereld = {
  seed: number;
  profiel: Profiel;
  gemeenten: readonly Gemeente[];
  /** Days since 1970 of the peildatum, and its year. */
  peildag: number;
  jaar: number;
  nummerOf: (slot: number) => string;
  organisatieSlot: (index: number) => number;
};

const FACTOREN: readonly ((age: number) => number)[] = [
  (age) => (age < 30 ? 1.3 : age < 60 ? 0.8 : age < 75 ? 1.1 : 2.2),
  (age) => (age < 30 ? 0.8 : age < 45 ? 0.5 : age < 75 ? 1.4 : 1.1),
  (age) => (age < 30 ? 0.35 : age < 55 ? 1.8 : age < 65 ? 0.7 : 0.06),
];

/** Share of the doors in blocks of flats: grows with the share of people who live alone. */
const flatAandeel = (g: GemeenteProfiel) =>
  Math.min(0.4, Math.max(0.1, 0.1 + ((g.omvang[0] ?? 30) - 30) * 0.012));

/** Flats are rented one and a half times as often as all dwellings; houses make up for it. */
function bezitTabellen(g: GemeenteProfiel, flat: number): Gemeente['bezit'] {
  const share = (bezit: Bezit) => g.aandeel[bezit] / 100;
  const inFlat = (bezit: 'sociaal' | 'vrij') => Math.min(0.6, 1.5 * share(bezit));
  const opGrond = (bezit: 'sociaal' | 'vrij') =>
    Math.max(0, (share(bezit) - flat * inFlat(bezit)) / (1 - flat));
  const table = (of: (bezit: 'sociaal' | 'vrij') => number) =>
    weighted<Bezit>([
      ['koop', Math.max(0.02, 1 - of('sociaal') - of('vrij'))],
      ['sociaal', of('sociaal')],
      ['vrij', of('vrij')],
    ]);
  return { flat: table(inFlat), grond: table(opGrond) };
}

function leeftijdTabellen(g: GemeenteProfiel): Gemeente['leeftijd'] {
  const table = (factor: (age: number) => number) =>
    weighted(g.leeftijden.slice(4).map((weight, i) => [20 + i * 5, weight * factor(20 + i * 5)] as const));
  const [one, two, more] = FACTOREN.map(table);
  if (!one || !two || !more) throw new Error('FACTOREN has three classes');
  return [one, two, more];
}

function demoOf(demo: readonly DemoPersoon[], g: GemeenteProfiel) {
  const here = demo.filter((p) => p.kantoor === g.kantoor && p.gemeenten?.includes(g.sleutel));
  const lives = (p: DemoPersoon) => p.wereld === 'inwoner' && p.gemeenten?.[0] === g.sleutel;
  const owns = (p: DemoPersoon) => p.wereld === 'inwoner' && p.gemeenten?.[0] !== g.sleutel;
  const residents = here.filter(lives);
  return {
    bewoners: new Map(residents.map((p, i) => [i, p] as const)),
    eigenaren: new Map(here.filter(owns).map((p, i) => [residents.length + i, p] as const)),
    ondernemers: here.filter((p) => p.wereld === 'ondernemer' && p.rsin !== undefined),
  };
}

/** Everything that is fixed before the first person is drawn. Throws for sizes that do not fit the numbers. */
export function makeWereld(opties: Opties): Wereld {
  const profiel = readProfiel();
  const gekozen = profiel.gemeenten.filter((g) => !opties.kantoor || g.kantoor === opties.kantoor);
  if (gekozen.length === 0) throw new Error(`Het kantoor ${opties.kantoor} staat niet in het profiel.`);
  const totaal = gekozen.reduce((sum, g) => sum + g.huishoudens, 0);
  let gewicht = 0;
  let slots = opties.huishoudens * HUISHOUDEN_MAX + ORGANISATIES;
  let organisaties = ORGANISATIES;
  const bijna = gekozen.map((g, nr): Omit<Gemeente, 'voorgangers'> => {
    const eerste = Math.round((opties.huishoudens * gewicht) / totaal);
    gewicht += g.huishoudens;
    const huishoudens = Math.round((opties.huishoudens * gewicht) / totaal) - eerste;
    const demo = demoOf(opties.demo, g);
    const nietWoningen = Math.max(
      demo.ondernemers.length,
      Math.round((huishoudens * g.nietWoningen) / g.huishoudens),
    );
    const verhuurders = Math.max(1, Math.round((huishoudens * g.aandeel.vrij) / 600));
    const overige = slots;
    slots += verhuurders + huishoudens + nietWoningen;
    const eersteOrganisatie = organisaties;
    organisaties += verhuurders + nietWoningen;
    const flat = flatAandeel(g);
    return {
      nr,
      profiel: g,
      huishoudens,
      nietWoningen,
      verhuurders,
      eerste,
      overige,
      eersteOrganisatie,
      wonen: adresplan(g, huishoudens, 'wonen', flat),
      werken: adresplan(g, nietWoningen, 'werken', 0),
      omvang: weighted(g.omvang.map((weight, i) => [i + 1, weight] as const)),
      leeftijd: leeftijdTabellen(g),
      bezit: bezitTabellen(g, flat),
      ...demo,
    };
  });
  const gemeenten = bijna.map((gemeente): Gemeente => {
    const voorgangers = { slot: slots, organisatie: organisaties };
    slots += gemeente.nietWoningen;
    organisaties += gemeente.nietWoningen;
    return { ...gemeente, voorgangers };
  });
  if (slots > BSN_CAPACITY * 0.95) throw new Error('Zoveel huishoudens passen niet in de veilige nummers.');
  const given = new Set(opties.demo.flatMap((p) => [p.bsn, p.rsin].filter((n) => n !== undefined)));
  const numbering = bsnNumbering(given);
  return {
    seed: opties.seed,
    profiel,
    gemeenten,
    peildag: Date.parse(`${opties.peildatum}T00:00:00Z`) / 86_400_000,
    jaar: Number(opties.peildatum.slice(0, 4)),
    nummerOf: numbering,
    organisatieSlot: (index) => opties.huishoudens * HUISHOUDEN_MAX + index,
  };
}

/** JJJJ-MM-DD of a number of days since 1970. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
