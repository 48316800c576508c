import { type LocalDate, parseLocalDate } from './local-date';

declare const localMoment: unique symbol;

/** A moment "JJJJ-MM-DDTHH:mm" on the clock of Europe/Amsterdam. Compares with < and > except in the repeated hour. */
export type LocalMoment = string & { readonly [localMoment]: true };

const PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The moment for a text, or null when date or time do not exist, the hour skipped in March included. */
export function parseLocalMoment(text: string): LocalMoment | null {
  const match = PATTERN.exec(text);
  if (!match || parseLocalDate(match[1] ?? '') === null) return null;
  const moment = text as LocalMoment;
  return momentAt(instantOf(moment)) === moment ? moment : null;
}

/** The moment for a text that must be one. Throws RangeError otherwise. */
export function toLocalMoment(text: string): LocalMoment {
  const moment = parseLocalMoment(text);
  if (moment === null) throw new RangeError(`Not a moment in Amsterdam: ${text}`);
  return moment;
}

/** The start of a day: 00:00. Summer time never begins or ends at midnight in Amsterdam. */
export const startOfDay = (date: LocalDate): LocalMoment => `${date}T00:00` as LocalMoment;

/** The calendar date of a moment. */
export const dateOfMoment = (moment: LocalMoment): LocalDate => moment.slice(0, 10) as LocalDate;

// "sv-SE" writes ISO order; reading the parts back is cheaper than formatToParts.
const clockFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the clock in Amsterdam shows at an instant (milliseconds since 1970, UTC). */
export const momentAt = (instant: number): LocalMoment =>
  clockFormat.format(instant).replace(' ', 'T') as LocalMoment;

/** The instant of a moment; of the hour that comes twice in October the first one. */
export function instantOf(moment: LocalMoment): number {
  const asUtc = Date.parse(`${moment}:00Z`);
  const summer = asUtc - 2 * HOUR_MS;
  return momentAt(summer) === moment ? summer : asUtc - HOUR_MS;
}

/** The moment so many elapsed hours later: a night on which the clock changes is an hour shorter or longer. */
export const addHours = (moment: LocalMoment, hours: number): LocalMoment =>
  momentAt(instantOf(moment) + Math.round(hours * HOUR_MS));

/** Elapsed minutes between two moments; negative when `to` is earlier. */
export const minutesBetween = (from: LocalMoment, to: LocalMoment): number =>
  Math.round((instantOf(to) - instantOf(from)) / MINUTE_MS);
