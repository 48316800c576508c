import type { Write } from '@/platform/tenant';
import { bookPlaatsing, type Plaatsingsuitkomst } from './book-plaatsing';

/**
 * Somebody says for which aanslag of this gemeente a receipt was that waited. It is booked today: the day on which
 * it was paid stays with the receipt; above the limit it waits for a second person. Throws NotFound, or Refused when it does not
 * wait (any more), is a storno, or is proposed already.
 */
export const placeOntvangst = (
  write: Write,
  { ontvangstId, aanslagId }: { ontvangstId: string; aanslagId: string },
): Promise<Plaatsingsuitkomst> => bookPlaatsing(write, { soort: 'thuisbrengen', ontvangstId, aanslagId });
