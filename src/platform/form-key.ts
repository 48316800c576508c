import { createHmac } from 'node:crypto';
import { env } from './env';
import { Refused } from './errors';

/** What a form that carries a key asks: the kind of act, whose it is, and what was filled in. */
export type Inzending = {
  handeling: string;
  gemeenteId: number;
  persoonId: string;
  inhoud: Readonly<Record<string, string | null | undefined>>;
};

/**
 * What the key of a form belongs to: a hash of who, which act and every field. Under our key, because an address or a
 * number could be guessed from a bare hash. A field that is left out and one that is null are alike.
 */
export function hashInzending({ handeling, gemeenteId, persoonId, inhoud }: Inzending): string {
  const velden = Object.entries(inhoud)
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac('sha256', Buffer.from(env().KOHIER_SLEUTEL_BSN, 'hex'))
    .update(`inzending:${JSON.stringify([handeling, gemeenteId, persoonId, velden])}`)
    .digest('hex');
}

/**
 * A form that came before: the same content is the same act and gets the same answer; with other content it is refused,
 * for nobody may be told that something came in which did not (decision 32). What was kept before there was a hash is
 * taken for the same. Throws Refused.
 */
export function requireSameInhoud(eerder: { inhoudHash: string | null }, inhoudHash: string): void {
  if (eerder.inhoudHash !== null && eerder.inhoudHash !== inhoudHash)
    throw new Refused('formulier.andere-inhoud');
}
