declare const localDate: unique symbol;

/** A calendar date "JJJJ-MM-DD" without time or zone: what law and letters speak of. Compares with < and >. */
export type LocalDate = string & { readonly [localDate]: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** The date for a text, or null when it is not an existing calendar date (so not 2026-02-30). */
export function parseLocalDate(text: string): LocalDate | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const utc = new Date(Date.UTC(year, month - 1, day));
  const exists = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
  return exists ? (text as LocalDate) : null;
}

/** The date for a text that must be one. Throws RangeError otherwise. */
export function toLocalDate(text: string): LocalDate {
  const date = parseLocalDate(text);
  if (date === null) throw new RangeError(`Not a calendar date: ${text}`);
  return date;
}

const toUtc = (date: LocalDate) => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number) => new Date(ms).toISOString().slice(0, 10) as LocalDate;

/** The date so many days later (or earlier, when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromUtc(toUtc(date) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / DAY_MS);

/** Year, month (1-12), day of month and ISO weekday (1 = Monday, 7 = Sunday). */
export function partsOf(date: LocalDate): { year: number; month: number; day: number; weekday: number } {
  const utc = new Date(toUtc(date));
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    day: utc.getUTCDate(),
    weekday: utc.getUTCDay() === 0 ? 7 : utc.getUTCDay(),
  };
}

/** The date of year, month (1-12) and day; months outside 1-12 roll over, the day is clamped to the month's end. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return fromUtc(Date.UTC(year, month - 1, Math.min(day, lastDay)));
}

/** The same day so many months later, clamped to the end of that month (31 January + 1 = 28 or 29 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  return dateOf(year, month + months, day);
}

/** The last day of the month of this date. */
export function endOfMonth(date: LocalDate): LocalDate {
  const { year, month } = partsOf(date);
  return dateOf(year, month, 31);
}
