import { type LocalDate, toLocalDate } from './local-date';

/** How Prisma wants a calendar date for a `date` column: midnight UTC, whatever the zone of the server. */
export const toDatabaseDate = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

/** The rows of a dated table that hold on a day: `vanaf` is inclusive, `tot` exclusive, null = no end known. */
export function holdsOn(date: LocalDate) {
  const day = toDatabaseDate(date);
  return { vanaf: { lte: day }, OR: [{ tot: null }, { tot: { gt: day } }] };
}

/** The calendar date that Prisma read from a `date` column. */
export const fromDatabaseDate = (value: Date): LocalDate => toLocalDate(value.toISOString().slice(0, 10));

/** The same for a column that may be empty. */
export const fromDatabaseDateOrNull = (value: Date | null): LocalDate | null =>
  value === null ? null : fromDatabaseDate(value);
