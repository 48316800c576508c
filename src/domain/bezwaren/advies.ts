import { addDays, addMonths, type LocalDate } from '@/platform/local-date';
import type { Bezwaarsoort } from './bezwaar';

/** Advice of the gemeente in an objection (J-04): its days, and when somebody reminds the gemeente of it. Pure. */

/** Weeks in which a gemeente gives its advice unless it agreed otherwise; the day is chosen per case. */
export const ADVIES_WEKEN = 6;
/** Months in which the objection is done when the advice came in time (S1 6.1). */
export const AFDOEN_MAANDEN = 3;
/** Days before the last day of the advice that somebody is told to remind the gemeente. */
export const HERINNER_DAGEN = 7;

export const ADVIES_BRON = 'Dienstverleningsovereenkomst, 6.1 Bezwaarschriften';

export type Herinnering = 'vooraf' | 'verstreken';

/** Which reminder is due today of advice that is not there; each comes once, and who asks late gets only the second. */
export function planHerinnering(
  uiterlijk: LocalDate,
  vandaag: LocalDate,
  gehad: readonly Herinnering[],
): Herinnering | null {
  if (vandaag > uiterlijk) return gehad.includes('verstreken') ? null : 'verstreken';
  const nabij = addDays(vandaag, HERINNER_DAGEN) >= uiterlijk;
  return nabij && !gehad.includes('vooraf') ? 'vooraf' : null;
}

/**
 * By when the objection is done after the advice came: three months of the day on which it was sent in, as the contract
 * measures it. Null where the contract promises nothing: advice that came late, and what is no objection to a heffing.
 */
export function afdoenUiterlijk(
  soort: Bezwaarsoort,
  ontvangen: LocalDate,
  advies: { uiterlijk: LocalDate; op: LocalDate },
): LocalDate | null {
  if (soort !== 'heffing' || advies.op > advies.uiterlijk) return null;
  const dag = addMonths(ontvangen, AFDOEN_MAANDEN);
  // Asked so late that the three months went by before the advice came: nothing runs that could still be met.
  return dag < advies.op ? null : dag;
}
