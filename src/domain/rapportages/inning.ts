import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { addMonths, type LocalDate } from '@/platform/local-date';
import { type Aantal, KLEINSTE_AANTAL, type Lijn, withhold } from './klein-aantal';

/** How much of an aanslagregeling was collected so many months after its dagtekening, and what became of the rest (L-01). Pure. */

/** What can become of an imposed euro: always exactly one of these. */
export const UITKOMSTEN = ['ontvangen', 'verminderd', 'kwijtgescholden', 'oninbaar', 'open'] as const;
export type Inninguitkomst = (typeof UITKOMSTEN)[number];
export const isInninguitkomst = (text: string): text is Inninguitkomst =>
  (UITKOMSTEN as readonly string[]).includes(text);

export type Bedragen = { opgelegd: Cents } & Record<Inninguitkomst, Cents>;

/** What was imposed with a dagtekening in one month, of one belastingsoort. */
export type InningTelling = Bedragen & {
  /** 'JJJJ-MM' of the dagtekening. */
  maand: string;
  belastingsoort: Belastingsoort;
  /** From the aanslagregels, not from the grootboek: how many, and for how much. */
  regels: number;
  feiten: Cents;
  /** The last dagtekening of the month. */
  laatste: LocalDate;
  /** Received up to so many months after its own dagtekening, in the order of the months that were asked. */
  na: readonly Cents[];
};

/** The norm that held on a day, in thousandths per number of months, and where it is written. */
export type Incassonorm = {
  doelen: readonly { naMaanden: number; promille: number }[];
  bron: string;
  vanaf: string;
  teBevestigen: boolean;
};

/** `loopt`: not so old yet, how far it is stands there; `later`: an earlier point is still to come. */
export type Oordeel = 'gehaald' | 'niet-gehaald' | 'loopt' | 'later' | 'zonder-norm';
export type Meetpunt = {
  naMaanden: number;
  /** The first day on which it can be said of everything in it. */
  vanaf: LocalDate;
  ontvangen: Cents;
  /** Rounded down: what is nearly a norm is not that norm. */
  promille: number | null;
  norm: number | null;
  oordeel: Oordeel;
};

export type Cohort = Bedragen & {
  /** 'JJJJ' or 'JJJJ-MM'. */
  sleutel: string;
  laatste: LocalDate;
  regels: number;
  /** What is left when vermindering and kwijtschelding are taken off: how much of that was received. */
  promilleVanRest: number | null;
  punten: Meetpunt[];
};

export const promilleVan = (deel: bigint, geheel: bigint): number | null =>
  geheel > 0n ? Number((deel * 1000n) / geheel) : null;

const som = (tellingen: readonly InningTelling[], wat: keyof Bedragen | 'feiten'): Cents =>
  sumCents(tellingen.map((t) => t[wat]));

export const bedragenVan = (tellingen: readonly InningTelling[]): Bedragen => ({
  opgelegd: som(tellingen, 'opgelegd'),
  ontvangen: som(tellingen, 'ontvangen'),
  verminderd: som(tellingen, 'verminderd'),
  kwijtgescholden: som(tellingen, 'kwijtgescholden'),
  oninbaar: som(tellingen, 'oninbaar'),
  open: som(tellingen, 'open'),
});

export type Meting = {
  /** Months after the dagtekening that were measured, in rising order: those of `InningTelling.na`. */
  maanden: readonly number[];
  normOp: (dagtekening: LocalDate) => Incassonorm | null;
  dag: LocalDate;
};

/** One cohort of what was counted, against the norm that held on its dagtekening. Null of nothing. */
export function cohortVan(
  sleutel: string,
  tellingen: readonly InningTelling[],
  { maanden, normOp, dag }: Meting,
): Cohort | null {
  const laatste = tellingen
    .map((t) => t.laatste)
    .toSorted()
    .at(-1);
  if (laatste === undefined) return null;
  const bedragen = bedragenVan(tellingen);
  const doelen = normOp(laatste)?.doelen ?? [];
  let loopt = false;
  const punten = maanden.map((naMaanden, at): Meetpunt => {
    const vanaf = addMonths(laatste, naMaanden);
    const norm = doelen.find((d) => d.naMaanden === naMaanden)?.promille ?? null;
    const rijp = vanaf <= dag;
    const ontvangen = rijp ? sumCents(tellingen.map((t) => t.na[at] ?? 0n)) : bedragen.ontvangen;
    const promille = promilleVan(ontvangen, bedragen.opgelegd);
    const eerder = loopt;
    if (!rijp) loopt = true;
    const oordeel = rijp ? oordeelVan(ontvangen, bedragen.opgelegd, norm) : eerder ? 'later' : 'loopt';
    return { naMaanden, vanaf, ontvangen, promille: oordeel === 'later' ? null : promille, norm, oordeel };
  });
  return {
    sleutel,
    laatste,
    regels: tellingen.reduce((sum, t) => sum + t.regels, 0),
    ...bedragen,
    promilleVanRest: promilleVan(
      bedragen.ontvangen,
      bedragen.opgelegd - bedragen.verminderd - bedragen.kwijtgescholden,
    ),
    punten,
  };
}

const oordeelVan = (ontvangen: bigint, opgelegd: bigint, norm: number | null): Oordeel =>
  norm === null ? 'zonder-norm' : ontvangen * 1000n >= opgelegd * BigInt(norm) ? 'gehaald' : 'niet-gehaald';

/** What belongs to a cohort: 'JJJJ' is a year of dagtekening, 'JJJJ-MM' a month of it. */
export const inCohort = (sleutel: string, tellingen: readonly InningTelling[]): InningTelling[] =>
  tellingen.filter(({ maand }) => maand === sleutel || maand.startsWith(`${sleutel}-`));

const keysOf = (sleutels: Iterable<string>): string[] => [...new Set(sleutels)].toSorted().toReversed();

/** The years of dagtekening, the latest first. */
export const jarenVan = (tellingen: readonly InningTelling[]): string[] =>
  keysOf(tellingen.map(({ maand }) => maand.slice(0, 4)));

/** The cohorts of these keys. */
const cohorten = (sleutels: readonly string[], tellingen: readonly InningTelling[], meting: Meting) =>
  sleutels.flatMap((sleutel) => cohortVan(sleutel, inCohort(sleutel, tellingen), meting) ?? []);

/** A year of dagtekening per year, the latest first. */
export const perJaar = (tellingen: readonly InningTelling[], meting: Meting): Cohort[] =>
  cohorten(jarenVan(tellingen), tellingen, meting);

/** The months within a year of dagtekening in which something was imposed, the latest first. */
export const perMaand = (jaar: string, tellingen: readonly InningTelling[], meting: Meting): Cohort[] =>
  cohorten(keysOf(inCohort(jaar, tellingen).map(({ maand }) => maand)), tellingen, meting);

/** One cohort per belastingsoort. */
export const perBelasting = (
  sleutel: string,
  tellingen: readonly InningTelling[],
  meting: Meting,
): (Cohort & { belastingsoort: Belastingsoort })[] =>
  BELASTINGSOORTEN.flatMap((belastingsoort) => {
    const eigen = inCohort(sleutel, tellingen).filter((t) => t.belastingsoort === belastingsoort);
    const cohort = cohortVan(sleutel, eigen, meting);
    return cohort ? [{ ...cohort, belastingsoort }] : [];
  });

export type Inningverschil = { maand: string; wat: 'opgelegd' | 'open' | 'vakken'; centen: Cents };

/**
 * Whether it adds up, per month of dagtekening: what the aanslagregels say was booked, every imposed euro became exactly one
 * thing, and the buckets of the open euro hold what the grootboek says is open, with the costs that lie upon it.
 */
export function reconcileInning(
  tellingen: readonly InningTelling[],
  kosten: ReadonlyMap<string, Cents>,
  vakken: ReadonlyMap<string, Cents>,
): Inningverschil[] {
  return keysOf(tellingen.map(({ maand }) => maand)).flatMap((maand) => {
    const eigen = inCohort(maand, tellingen);
    const b = bedragenVan(eigen);
    const verschillen = [
      ['opgelegd', som(eigen, 'feiten') - b.opgelegd],
      ['open', b.opgelegd - b.ontvangen - b.verminderd - b.kwijtgescholden - b.oninbaar - b.open],
      ['vakken', b.open + (kosten.get(maand) ?? 0n) - (vakken.get(maand) ?? 0n)],
    ] as const;
    return verschillen.flatMap(([wat, centen]) =>
      centen === 0n ? [] : [{ maand, wat, centen: toCents(centen) }],
    );
  });
}

/**
 * Which cohorts a board may read the amounts of (decision 22): of fewer than ten aanslagregels an amount is somebody's. Years
 * stand by themselves; months and belastingsoorten of a year add up to it, so that none may follow from the others.
 */
export function toonbaar(tellingen: readonly InningTelling[]): (naam: string) => boolean {
  const aantallen = new Map<string, number>();
  const add = (naam: string, regels: number) => aantallen.set(naam, (aantallen.get(naam) ?? 0) + regels);
  const lijnen: Lijn[] = [];
  for (const jaar of jarenVan(tellingen)) {
    const eigen = inCohort(jaar, tellingen);
    for (const t of eigen)
      for (const naam of [jaar, t.maand, `${jaar} ${t.belastingsoort}`]) add(naam, t.regels);
    lijnen.push({ delen: keysOf(eigen.map((t) => t.maand)), totaal: jaar });
    lijnen.push({ delen: keysOf(eigen.map((t) => `${jaar} ${t.belastingsoort}`)), totaal: jaar });
  }
  const shown = withhold(aantallen, lijnen);
  return (naam) => (shown.get(naam) ?? 0) >= KLEINSTE_AANTAL;
}

/** Open per bucket, for a board: a bucket of fewer than ten aanslagen is not told, and no other tells it. */
export function vakkenVoorBestuur<V extends { vak: string; aanslagen: number; bedrag: Cents }>(
  vakken: readonly V[],
): { vak: V['vak']; aanslagen: Aantal; bedrag: Cents | null }[] {
  const shown = withhold(new Map(vakken.map((v) => [v.vak, v.aanslagen])), [
    { delen: vakken.map((v) => v.vak), totaal: null },
  ]);
  return vakken.map(({ vak, bedrag }) => {
    const aanslagen = shown.get(vak) ?? null;
    return { vak, aanslagen, bedrag: aanslagen === null ? null : bedrag };
  });
}
