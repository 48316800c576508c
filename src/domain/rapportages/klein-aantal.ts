/** Fewer than this many of something could be somebody (decision 22). */
export const KLEINSTE_AANTAL = 10;

/** A count as a board may see it; null is a count that is withheld. */
export type Aantal = number | null;

/** Counts that add up to a total, by name; without a name the total is told elsewhere anyway. */
export type Lijn = {
  delen: readonly string[];
  totaal: string | null;
  /** What is missed least: withheld before anything else of this line. */
  eerst?: string;
};

const small = (aantal: number) => aantal > 0 && aantal < KLEINSTE_AANTAL;

/**
 * Withholds what is fewer than ten, zero excepted (nobody is nobody), and then as much more as it takes: what is
 * withheld must not follow from a line by taking what is told from its total. So a line never withholds exactly one,
 * and what it withholds is together ten or more; the smallest of what is left goes first. One count may stand in
 * several lines (a row, a column, a list): all are closed until none tells anything any more.
 */
export function withhold(
  aantallen: ReadonlyMap<string, number>,
  lijnen: readonly Lijn[],
): Map<string, Aantal> {
  const shown = new Map<string, Aantal>(
    [...aantallen].map(([naam, aantal]) => [naam, small(aantal) ? null : aantal]),
  );
  let again = true;
  while (again) {
    again = false;
    for (const lijn of lijnen) while (closeLijn(lijn, aantallen, shown)) again = true;
  }
  return shown;
}

/** Withholds one more of this line when it needs that; false when it is closed, or when there is nothing left to take. */
function closeLijn(
  { delen, totaal, eerst }: Lijn,
  aantallen: ReadonlyMap<string, number>,
  shown: Map<string, Aantal>,
): boolean {
  const leden = totaal === null ? delen : [...delen, totaal];
  const hidden = leden.filter((naam) => shown.get(naam) === null);
  if (hidden.length === 0) return false;
  const told = totaal === null || shown.get(totaal) !== null;
  const rest = hidden.reduce((sum, naam) => sum + (aantallen.get(naam) ?? 0), 0);
  if (hidden.length > 1 && (!told || rest >= KLEINSTE_AANTAL)) return false;
  const others = leden.filter((naam) => (shown.get(naam) ?? 0) > 0);
  if (others.length === 0) return false;
  const smallest = others.reduce((a, b) => ((aantallen.get(b) ?? 0) < (aantallen.get(a) ?? 0) ? b : a));
  shown.set(eerst !== undefined && others.includes(eerst) ? eerst : smallest, null);
  return true;
}

/** The same for one list of which the total is told. */
export function withholdSmall(aantallen: readonly number[]): Aantal[] {
  const names = aantallen.map((_, at) => String(at));
  const shown = withhold(new Map(aantallen.map((aantal, at) => [String(at), aantal])), [
    { delen: names, totaal: null },
  ]);
  return names.map((naam) => shown.get(naam) ?? null);
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
