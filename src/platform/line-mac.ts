import { createHmac, hkdfSync } from 'node:crypto';
import { env } from './env';

/**
 * What makes a line of the audit and the processing log, and a seal over many of them, impossible to make with the
 * database alone: an HMAC with a key that is derived from one in the environment (ADR 0052).
 */

/** A key of its own for each use, so that nothing that shows one says anything about another. */
export const macKey = (use: 'regel' | 'zegel' | 'sessie'): Buffer =>
  Buffer.from(
    hkdfSync('sha256', Buffer.from(env().KOHIER_SLEUTEL_AUDIT, 'hex'), '', `kohier audit ${use}`, 32),
  );

const KEYED = 'k1:';

/** The HMAC of one line, as it stands in `rij_hash`. */
export const lineMac = (text: string, key: Buffer): string =>
  KEYED + createHmac('sha256', key).update(text).digest('hex');

/** How a line stands: as it was written, from before lines had a key (only the first seals may hold those), or not so. */
export type Regelstand = 'goed' | 'oud' | 'fout';

/** Whether this line was written with the key; one from before has a hash of another shape. */
export const isKeyed = (rijHash: string): boolean => rijHash.startsWith(KEYED);
