import type { Write } from '@/platform/tenant';
import { bookPlaatsing, type Plaatsingsuitkomst } from './book-plaatsing';

/**
 * Takes a receipt or a storno off the aanslag of this gemeente on which it was booked by mistake; it waits again, with
 * the reason. The books keep both: the mistake and its correctie; above the limit it waits for a second person. Throws NotFound,
 * or Refused when there is nothing to undo, the bank took it back already, the money was paid out, or it is proposed already.
 */
export const undoOntvangst = (
  write: Write,
  { ontvangstId, reden }: { ontvangstId: string; reden: string },
): Promise<Plaatsingsuitkomst> => bookPlaatsing(write, { soort: 'ongedaan', ontvangstId, reden });
