import type { LocalDate } from '@/platform/local-date';

/** A dog at its holder. Pure. */
export type Hond = {
  id: string;
  persoonId: string;
  /** Number of this dog at its holder: 1 is the first dog. */
  volgnummer: number;
  vanaf: LocalDate;
  /** First day without this dog; null while it is there. */
  tot: LocalDate | null;
  naam: string | null;
};

/** Whether a dog is there on a day. */
export const isErOp = (hond: Pick<Hond, 'vanaf' | 'tot'>, dag: LocalDate): boolean =>
  hond.vanaf <= dag && (hond.tot === null || dag < hond.tot);

/** The lowest number that no dog of this holder has from this day on: whoever lost his first dog has a first again. */
export function vrijVolgnummer(honden: readonly Hond[], vanaf: LocalDate): number {
  const bezet = new Set(honden.filter((h) => h.tot === null || h.tot > vanaf).map((h) => h.volgnummer));
  let nummer = 1;
  while (bezet.has(nummer)) nummer += 1;
  return nummer;
}
