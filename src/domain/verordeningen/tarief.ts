import type { LocalDate } from '@/platform/local-date';
import type { Keuzes, Registersoort } from './verordening.schema';

/** One tariff of a verordening: a percentage of the WOZ value or an amount per unit, from a day to a day. Pure. */
export type Tarief = {
  id: string;
  code: string;
  vanaf: LocalDate;
  /** First day on which it no longer holds; null = as long as its verordening. */
  tot: LocalDate | null;
  /** Decimal text with a point ("0.1524"), never a float. */
  percentage: string | null;
  bedragCenten: bigint | null;
};

export const CONTAINERSOORTEN = ['restafval', 'gft', 'papier', 'pmd', 'milieupas'] as const;
export type Containersoort = (typeof CONTAINERSOORTEN)[number];

const LEDIGING = /^lediging-(restafval|gft|papier|pmd|milieupas)-([1-9][0-9]{0,4})$/;
const HOND = /^hond-([1-9]|[1-4][0-9])$/;
const VAST: Readonly<Record<Registersoort, readonly string[]>> = {
  ozb: ['eigenaar-woning', 'eigenaar-niet-woning', 'gebruiker-niet-woning'],
  afvalstoffenheffing: ['vast'],
  rioolheffing: ['eigenaar', 'gebruiker'],
  hondenbelasting: [],
  kwijtschelding: [],
};

/** The code under which one emptying of a container of this kind and size is charged. */
export const ledigingCode = (soort: Containersoort, inhoudLiter: number): string =>
  `lediging-${soort}-${inhoudLiter}`;

/** Kind and size of the container that a code is about, or null for another code. */
export function containerVan(code: string): { soort: Containersoort; inhoudLiter: number } | null {
  const match = LEDIGING.exec(code);
  return match ? { soort: match[1] as Containersoort, inhoudLiter: Number(match[2]) } : null;
}

/** Which dog a code is about: 1 for the first; null for another code. */
export function hondnummerVan(code: string): number | null {
  const match = HOND.exec(code);
  return match ? Number(match[1]) : null;
}

/** Codes that every verordening of this soort can have; emptyings and dogs come beside them. */
export const vasteCodes = (soort: Registersoort): readonly string[] => VAST[soort];

/** Whether a verordening of this soort may have a tariff with this code. */
export function isTariefcode(soort: Registersoort, code: string): boolean {
  if (soort === 'afvalstoffenheffing' && LEDIGING.test(code)) return true;
  if (soort === 'hondenbelasting' && HOND.test(code)) return true;
  return VAST[soort].includes(code);
}

/** Only OZB is a percentage of a value. */
export const isPercentage = (soort: Registersoort): boolean => soort === 'ozb';

/**
 * Codes that are missing among these. OZB and the fixed part of waste: all of them; riool: at least one of owner and
 * user; waste that charges emptyings: at least one kind, and every kind in `ookNodig`; dogs: 1 up to the highest.
 */
export function ontbrekendeCodes<S extends Registersoort>(
  soort: S,
  keuzes: Keuzes<S>,
  codes: readonly string[],
  ookNodig: readonly string[] = [],
): string[] {
  const nodig = new Set<string>(ookNodig);
  if (soort === 'rioolheffing') {
    if (!codes.includes('eigenaar') && !codes.includes('gebruiker')) nodig.add('eigenaar');
  } else {
    for (const code of VAST[soort]) nodig.add(code);
  }
  if (soort === 'afvalstoffenheffing' && naarLedigingen(keuzes) && !codes.some((code) => LEDIGING.test(code)))
    nodig.add(ledigingCode('restafval', 240));
  if (soort === 'hondenbelasting') {
    const hoogste = Math.max(1, ...codes.map((code) => hondnummerVan(code) ?? 1));
    for (let nummer = 1; nummer <= hoogste; nummer++) nodig.add(`hond-${nummer}`);
  }
  return [...nodig].filter((code) => !codes.includes(code));
}

const naarLedigingen = (keuzes: object): boolean => 'variabel' in keuzes && keuzes.variabel !== 'geen';

type Periode = { vanaf: LocalDate; tot: LocalDate | null };

/** Whether a period holds on a day. */
export const geldtOp = ({ vanaf, tot }: Periode, dag: LocalDate): boolean =>
  vanaf <= dag && (tot === null || dag < tot);

/**
 * Where the rows of one code leave days of a period without a tariff, or give a day two. `tot` null means a period
 * without a known end; then only a row without an end closes it.
 */
export function findTariefgaten(
  rijen: readonly Periode[],
  periode: Periode,
): { soort: 'gat' | 'overlap'; vanaf: LocalDate }[] {
  const gevonden: { soort: 'gat' | 'overlap'; vanaf: LocalDate }[] = [];
  const binnen = rijen
    .filter((rij) => eindigtNa(rij.tot, periode.vanaf) && eindigtNa(periode.tot, rij.vanaf))
    .sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1));
  let gedekt: LocalDate | null = periode.vanaf;
  for (const rij of binnen) {
    if (gedekt === null || (rij.vanaf < gedekt && rij !== binnen[0]))
      gevonden.push({ soort: 'overlap', vanaf: rij.vanaf });
    else if (rij.vanaf > gedekt) gevonden.push({ soort: 'gat', vanaf: gedekt });
    gedekt = gedekt === null || rij.tot === null ? null : rij.tot > gedekt ? rij.tot : gedekt;
  }
  if (gedekt !== null && (periode.tot === null || gedekt < periode.tot))
    gevonden.push({ soort: 'gat', vanaf: gedekt });
  return gevonden;
}

const eindigtNa = (tot: LocalDate | null, dag: LocalDate): boolean => tot === null || tot > dag;
