import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { env } from './env';

/** A code that somebody types over from a mail: six digits, every one as likely. */
export const makeCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/**
 * A code as it is stored: HMAC under our key, bound to the record that it belongs to. A million codes are tried in a
 * second, so without the key the hash would say the code.
 */
export const hashCode = (record: string, code: string): string =>
  createHmac('sha256', Buffer.from(env().KOHIER_SLEUTEL_BSN, 'hex'))
    .update(`eenmalige-code:${record}:${code}`)
    .digest('hex');

/** Whether this is the code of that hash, in a time that does not tell how near it was. */
export const isCode = (record: string, code: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashCode(record, code), 'hex'), Buffer.from(hash, 'hex'));
