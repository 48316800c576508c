import { createHmac } from 'node:crypto';
import { actorText, type Context } from './context';
import { env } from './env';
import { TeVaak } from './errors';
import { logger } from './logger';
import { lookUp } from './tenant';

/**
 * How often one subject may do something, all in one place. `bijStoring` says what happens when it cannot be counted:
 * `door` lets it through (what follows needs the database itself), `dicht` refuses.
 */
export const LIMIETEN = {
  /** Per address on the internet: a whole town hall shares one, and so do the customers of a mobile network. */
  inloggen: { aantal: 300, seconden: 600, bijStoring: 'door' },
  terugkeer: { aantal: 300, seconden: 600, bijStoring: 'door' },
  /** Per medewerker. Nobody types sixty questions in a minute; a script that reads the town does. */
  zoeken: { aantal: 60, seconden: 60, bijStoring: 'dicht' },
  /** Per inwoner or bedrijf. */
  vragen: { aantal: 20, seconden: 3600, bijStoring: 'dicht' },
  /** Per inwoner or bedrijf: asking for a code, and trying one (a code itself has its own number of tries). */
  codes: { aantal: 20, seconden: 3600, bijStoring: 'dicht' },
  /** Per inwoner or bedrijf: paying online, going on to the bank and coming back are three. */
  betalen: { aantal: 90, seconden: 3600, bijStoring: 'dicht' },
  /** Per person: ten full cases in an hour for who scans the post, far from filling a disk. */
  bijlagen: { aantal: 200, seconden: 3600, bijStoring: 'dicht' },
} as const satisfies Record<string, { aantal: number; seconden: number; bijStoring: 'door' | 'dicht' }>;

export type Limiet = keyof typeof LIMIETEN;

const sleutelOf = (soort: Limiet, wie: string): string =>
  createHmac('sha256', Buffer.from(env().KOHIER_SLEUTEL_AUDIT, 'hex'))
    .update(`limiet:${soort}:${wie}`)
    .digest('hex');

/**
 * Counts one more of this by this subject. Throws TeVaak, with the seconds to wait, when that is too many. Outside the
 * transaction of the act: a try that fails counts as well.
 */
export async function countLimiet(soort: Limiet, wie: string, now: Date): Promise<void> {
  const { aantal, seconden, bijStoring } = LIMIETEN[soort];
  let row: { aantal: number; eind: Date } | undefined;
  try {
    [row] = await lookUp<{ aantal: number; eind: Date }>(
      'select aantal, eind from tel_limiet($1, $2::timestamptz, $3::int)',
      [sleutelOf(soort, wie), now.toISOString(), seconden],
    );
  } catch (error) {
    logger().error({ err: error, limiet: soort }, 'limit not counted');
    if (bijStoring === 'dicht') throw new TeVaak(seconden);
    return;
  }
  if (row && row.aantal > aantal)
    throw new TeVaak(Math.max(1, Math.ceil((row.eind.getTime() - now.getTime()) / 1000)));
}

/** The subject of who was admitted: the person, not the session, so that logging in again does not start anew. */
export const limietOf = (ctx: Context): string => `${ctx.kantoorId}:${actorText(ctx.actor)}`;

/**
 * Where a request comes from: the address that our own reverse proxy added to X-Forwarded-For. What stands before it
 * is what the sender wrote himself.
 */
export function addressOf(headers: { get(name: string): string | null }): string {
  const parts = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return parts.at(-env().KOHIER_PROXIES) || 'onbekend';
}
