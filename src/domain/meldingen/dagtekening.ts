import { type Gegevens, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { addDays, endOfMonth, type LocalDate } from '@/platform/local-date';

/** So many days are left to make and deliver a biljet before its dagtekening where a gemeente or the kantoor chose none. */
const DAGEN_VOORAF = 7;

/**
 * The dagtekening of an aanslag that is proposed today: the last day of a month, with time to bring it there as the
 * setting of that day has it. Pure.
 */
export function planDagtekening(gegevens: Gegevens, vandaag: LocalDate): LocalDate {
  const { waarde } = geldendOp('dagtekening-aanvullend', gegevens, vandaag);
  return endOfMonth(addDays(vandaag, waarde?.dagen ?? DAGEN_VOORAF));
}
