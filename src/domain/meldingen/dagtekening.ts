import { addDays, endOfMonth, type LocalDate } from '@/platform/local-date';

/** So many days are left to make and deliver a biljet before its dagtekening: our own choice. */
const DAGEN_VOORAF = 7;

/** The dagtekening of an aanslag that is proposed today: the last day of a month, with time to bring it there. Pure. */
export const planDagtekening = (vandaag: LocalDate): LocalDate => endOfMonth(addDays(vandaag, DAGEN_VOORAF));
