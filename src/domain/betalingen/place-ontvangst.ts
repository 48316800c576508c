import type { Write } from '@/platform/tenant';
import { bookPlaatsing, type Plaatsingsuitkomst } from './book-plaatsing';

/**
 * Somebody says for which aanslag of this gemeente a receipt was that waited; with `ookAndere` what is left of it pays what
 * else the same debtor owes here, the oldest first. It is booked today: the day on which it was paid stays with the receipt; above the limit it waits for a second person. Throws NotFound, or Refused when it does not
 * wait (any more), is a storno, or is proposed already.
 */
export const placeOntvangst = (
  write: Write,
  input: { ontvangstId: string; aanslagId: string; ookAndere?: boolean },
): Promise<Plaatsingsuitkomst> => {
  const { ontvangstId, aanslagId, ookAndere = false } = input;
  return bookPlaatsing(write, { soort: 'thuisbrengen', ontvangstId, aanslagId, ookAndere });
};
