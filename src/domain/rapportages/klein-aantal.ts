/** Fewer than this many of something could be somebody (decision 22). */
export const KLEINSTE_AANTAL = 10;

/** A count as a board may see it; null is a count that is withheld. */
export type Aantal = number | null;

/**
 * Withholds what is fewer than ten, and zero excepted (nobody is nobody). Where exactly one count of the list is
 * withheld it could be found by taking the others from the total: then the smallest of the others goes too.
 */
export function withholdSmall(aantallen: readonly number[]): Aantal[] {
  const small = (aantal: number) => aantal > 0 && aantal < KLEINSTE_AANTAL;
  const shown: Aantal[] = aantallen.map((aantal) => (small(aantal) ? null : aantal));
  if (shown.filter((aantal) => aantal === null).length !== 1) return shown;
  const others = shown.filter((aantal): aantal is number => aantal !== null && aantal > 0);
  if (others.length === 0) return shown;
  const victim = shown.indexOf(Math.min(...others));
  return shown.map((aantal, at) => (at === victim ? null : aantal));
}

/** Classes of amounts, in whole euros: from (inclusive) to (exclusive). */
export const BEDRAGKLASSEN = [
  { vanaf: 0, tot: 100 },
  { vanaf: 100, tot: 250 },
  { vanaf: 250, tot: 500 },
  { vanaf: 500, tot: 1000 },
  { vanaf: 1000, tot: 5000 },
  { vanaf: 5000, tot: null },
] as const;
