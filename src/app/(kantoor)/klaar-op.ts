import { addDays } from '@/platform/local-date';
import { dateOfMoment, momentAt } from '@/platform/local-moment';

/** The end of a task as it is said: midnight is the end of the day before it, any other instant is a moment. */
export function klaarOpVan(uiterlijk: Date): string {
  const moment = momentAt(uiterlijk.getTime());
  return moment.endsWith('T00:00') ? addDays(dateOfMoment(moment), -1) : moment;
}
