import {
  addMonths,
  dateOf,
  endOfMonth,
  type LocalDate,
  parseLocalDate,
  partsOf,
} from '@/platform/local-date';

/** A calendar month of the books, by boekdatum. */
export type Maand = { van: LocalDate; totEnMet: LocalDate };

/** The month in which this day lies. */
export function maandVan(dag: LocalDate): Maand {
  const { year, month } = partsOf(dag);
  return { van: dateOf(year, month, 1), totEnMet: endOfMonth(dag) };
}

/** The month of "2026-03"; null for anything else. */
export function readMaand(text: string): Maand | null {
  const van = /^\d{4}-\d{2}$/.test(text) ? parseLocalDate(`${text}-01`) : null;
  return van && maandVan(van);
}

/** "2026-03". */
export const maandText = ({ van }: Maand): string => van.slice(0, 7);

/** The months from this one up to and including that one, the latest first. */
export function maandenTot(eerste: Maand, laatste: Maand): Maand[] {
  const maanden: Maand[] = [];
  for (let van = laatste.van; van >= eerste.van; van = addMonths(van, -1)) maanden.push(maandVan(van));
  return maanden;
}
