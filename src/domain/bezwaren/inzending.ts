import type { Zaakkanaal } from '@/domain/zaken/zaak';
import type { LocalDate } from '@/platform/local-date';
import type { Velden } from './bezwaarvelden';

/** What came in, however it came and whatever it is against. */
export type Inzending = {
  persoonId: string;
  kanaal: Zaakkanaal;
  ontvangenOp: LocalDate;
  terPost: LocalDate | null;
  velden: Velden;
  clientSleutel: string;
  /** The moment of receipt, where it came before now and as something else; else it follows from the day. */
  moment?: Date;
};

/** What is wrong with the days of a letter, with its field: received after today, or posted after it was received. */
export function dagfout(
  { ontvangenOp, terPost }: Pick<Inzending, 'ontvangenOp' | 'terPost'>,
  vandaag: LocalDate,
): { reden: string; veld: string } | null {
  if (ontvangenOp > vandaag) return { reden: 'bezwaar.fout.ontvangen-later', veld: 'ontvangen' };
  if (terPost !== null && terPost > ontvangenOp) return { reden: 'bezwaar.fout.ter-post', veld: 'terPost' };
  return null;
}

/** What makes two letters the same: all that was typed, what it is against, and how and when it came. */
export const inhoudVan = (
  { velden, kanaal, ontvangenOp, terPost }: Inzending,
  tegen: Readonly<Record<string, string>>,
): Record<string, string | null | undefined> => ({
  ...velden,
  ...tegen,
  kanaal,
  // Sent over the citizen's own page again on the next day, it is still the same.
  ...(kanaal === 'mijn' ? {} : { ontvangen: ontvangenOp, terPost }),
});
