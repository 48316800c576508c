/** Figures of repeated measurements: the middle one and how far they lie apart. */
export type Spread = { median: number; min: number; max: number };

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: percentile(sorted, 0.5), min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
}

/** The value at a fraction of an ascending list (nearest rank). */
export const percentile = (sorted: readonly number[], fraction: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * fraction) - 1))] ?? 0;

/**
 * Runs the arms in turn (A, B, A, B, ...), so that whatever else the machine does falls on all of them; the first
 * round warms up and does not count.
 */
export async function inTurn<A extends string>(
  arms: Readonly<Record<A, () => Promise<number>>>,
  rounds: number,
): Promise<Record<A, Spread>> {
  const found = await everyTurn(arms, rounds);
  const names = Object.keys(arms) as A[];
  return Object.fromEntries(names.map((name) => [name, spreadOf(found[name])])) as Record<A, Spread>;
}

/** The same for arms that answer more than one figure: what each answered, round after round. */
export async function everyTurn<A extends string, T>(
  arms: Readonly<Record<A, () => Promise<T>>>,
  rounds: number,
): Promise<Record<A, T[]>> {
  const names = Object.keys(arms) as A[];
  const found = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<A, T[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await arms[name]();
      if (round > 0) found[name].push(value);
    }
  }
  return found;
}

/** A ratio as it is written down: three digits say enough. */
export const ratio = (a: number, b: number): number => Number((a / b).toFixed(3));
