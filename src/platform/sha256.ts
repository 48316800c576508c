import { createHash } from 'node:crypto';

/** The SHA-256 of a text (as UTF-8) or of bytes that are at hand, in hexadecimals. A stream is hashed as it goes by. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
