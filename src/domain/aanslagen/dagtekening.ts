import { dateOf, endOfMonth, type LocalDate } from '@/platform/local-date';

/**
 * The day that stands on an aanslag where nobody chose another: the end of February of the year, when most go out; once
 * that is over, the end of this month. The last day of a month is the standard (DVO Cocensus 4.0, onder C). Pure.
 */
export function standaardDagtekening(jaar: number, vandaag: LocalDate): LocalDate {
  const februari = endOfMonth(dateOf(jaar, 2, 1));
  return februari >= vandaag ? februari : endOfMonth(vandaag);
}

/** Whether it is the last day of its month: another one is allowed, and is told. */
export const isStandaardDagtekening = (dag: LocalDate): boolean => endOfMonth(dag) === dag;
