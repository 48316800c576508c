import type { Write } from '@/platform/tenant';
import { bookPlaatsing, type Plaatsingsuitkomst } from './book-plaatsing';

/**
 * Somebody says which receipt of this gemeente the bank took back with a storno that waited. Booked today, as the
 * storno that it is; above the limit it waits for a second person. Throws NotFound, or Refused when the storno does not wait
 * (any more), the receipt does not fit it or was taken back before, its money was paid out, or it is proposed already.
 */
export const placeStorno = (
  write: Write,
  { stornoId, ontvangstId }: { stornoId: string; ontvangstId: string },
): Promise<Plaatsingsuitkomst> =>
  bookPlaatsing(write, { soort: 'storno', ontvangstId: stornoId, tegenOntvangstId: ontvangstId });
