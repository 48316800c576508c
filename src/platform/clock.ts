// By subpath: the package as a whole would be read at every start of a command.
import { TZDate } from '@date-fns/tz/date';
import { format } from 'date-fns/format';
import { env } from './env';
import { type LocalDate, toLocalDate } from './local-date';

/**
 * The moment it is, the only reading of the clock in the application: doors call it once per request and
 * pass the outcome on. KOHIER_KLOK moves it for demo and test ("2027-03-01T09:00:00Z" stands still there,
 * "+P30D" in days runs on so many days ahead); env refuses that in production.
 */
export function now(): Date {
  const setting = env().KOHIER_KLOK;
  if (!setting) return new Date();
  const offset = /^([+-])P(\d+)D$/.exec(setting);
  if (!offset) return new Date(setting);
  const days = Number(offset[2]) * (offset[1] === '-' ? -1 : 1);
  return new Date(Date.now() + days * 86_400_000);
}

/** The calendar date in the Netherlands at a moment. */
export const localDateOf = (moment: Date): LocalDate =>
  toLocalDate(format(new TZDate(moment.getTime(), 'Europe/Amsterdam'), 'yyyy-MM-dd'));
