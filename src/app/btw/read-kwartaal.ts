import { NotFound } from '@/platform/errors';
import { dateOf, type LocalDate } from '@/platform/local-date';

/** The first day of the quarter of an address, "2026-K2". Throws NotFound for anything else. */
export function readKwartaal(text: string): LocalDate {
  const [, jaar, nummer] = /^(20\d{2})-K([1-4])$/.exec(text) ?? [];
  if (jaar === undefined || nummer === undefined) throw new NotFound();
  return dateOf(Number(jaar), 3 * Number(nummer) - 2, 1);
}
