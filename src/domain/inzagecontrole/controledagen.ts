import { addDays, type LocalDate } from '@/platform/local-date';
import { instantOf, startOfDay } from '@/platform/local-moment';

/** Which days a check goes over at a moment, and up to when of each. Pure. */

/** A look counts against what was done after it as well: it is judged so long after it, or when its day is over. */
const RIJP_MS = 8 * 3_600_000;
/** A worker that stood still goes back so far. */
const HOOGSTENS_TERUG = 31;

export type Controledag = { dag: LocalDate; van: number; tot: number; afgerond: boolean };

/**
 * Every day since the last one that was finished, up to yesterday, and of today what is ripe. Run at midnight and at noon,
 * no look waits 24 hours.
 */
export function planControle(nu: number, vandaag: LocalDate, laatste: LocalDate | null): Controledag[] {
  const na = laatste === null ? addDays(vandaag, -1) : addDays(laatste, 1);
  const [, eerste = na] = [addDays(vandaag, -HOOGSTENS_TERUG), na].sort();
  const dagen: Controledag[] = [];
  for (let dag = eerste; dag < vandaag; dag = addDays(dag, 1))
    dagen.push({
      ...{ dag, van: instantOf(startOfDay(dag)), tot: instantOf(startOfDay(addDays(dag, 1))) },
      afgerond: true,
    });
  const van = instantOf(startOfDay(vandaag));
  if (nu - RIJP_MS > van) dagen.push({ dag: vandaag, van, tot: nu - RIJP_MS, afgerond: false });
  return dagen;
}
