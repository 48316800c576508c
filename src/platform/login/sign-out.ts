import { z } from 'zod';
import { logger } from '../logger';
import { judgeSessie, secureCookies } from '../session';
import { endSessieRow, endSessieRows, loadSessie, openIdToken, type SessieRow } from '../session-store';
import { inSysteem } from '../tenant';
import { originOf } from './kantoren';
import { providerOf, withoutSlash } from './options';
import { cookieNames, hashToken, sessieToken, type Wereld } from './wereld';

const metadata = z.object({ issuer: z.string(), end_session_endpoint: z.url() });

/**
 * Logs out: ends the session in the database (with `overal` every session of this person at this kantoor) and says
 * where the browser goes to end the one at the provider as well. The session is over before the provider is
 * asked, so a provider that does not answer keeps nobody logged in here.
 */
export async function signOut(
  wereld: Wereld,
  cookieHeader: string,
  overal: boolean,
  now: Date,
): Promise<{ naar: string; cookie: string; aantal: number }> {
  const cookie = cookieNames(wereld, secureCookies()).sessie;
  const token = sessieToken(cookieHeader, wereld, secureCookies());
  const row = token === null ? null : await loadSessie(hashToken(token), now);
  if (row === null || row.wereld !== wereld) return { naar: '/uitgelogd', cookie, aantal: 0 };
  // Read before the row forgets it.
  const idToken = readIdToken(row);
  // Only a session that still holds may end the others: an old cookie is no proof of who somebody is.
  const all = overal && judgeSessie(row, wereld, now) === null;
  const aantal = all ? await endAll(row, now) : await endSessieRow(row.tokenHash, now);
  return { naar: await providerEnd(row, idToken), cookie, aantal };
}

function readIdToken(row: SessieRow): string | null {
  try {
    return openIdToken(row);
  } catch {
    return null;
  }
}

function endAll({ kantoorId, medewerkerId, persoonSleutel }: SessieRow, now: Date): Promise<number> {
  if (medewerkerId !== null) return endSessieRows({ kantoorId, medewerkerId }, now);
  return persoonSleutel === null ? Promise.resolve(0) : endSessieRows({ kantoorId, persoonSleutel }, now);
}

/** The provider's address for ending its session, or our own page when it cannot be had. */
async function providerEnd(row: SessieRow, idToken: string | null): Promise<string> {
  const { issuer, clientId } = providerOf(row.wereld);
  if (row.issuer !== issuer) return '/uitgelogd';
  try {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(3_000),
      cache: 'no-store',
    });
    const found = metadata.parse(await response.json());
    if (withoutSlash(found.issuer) !== issuer) throw new Error('another issuer answered');
    const kantoor = await inSysteem({}, (tx) =>
      tx.kantoor.findUnique({ where: { id: row.kantoorId }, select: { host: true, sleutel: true } }),
    );
    const url = new URL(found.end_session_endpoint);
    url.searchParams.set('client_id', clientId);
    url.searchParams.set('post_logout_redirect_uri', `${originOf(kantoor ?? { host: null })}/uitgelogd`);
    if (idToken !== null) url.searchParams.set('id_token_hint', idToken);
    if (kantoor) url.searchParams.set('state', `${row.wereld}-${kantoor.sleutel}`);
    return url.href;
  } catch (error) {
    logger().warn({ soort: error instanceof Error ? error.name : 'unknown' }, 'provider session not ended');
    return '/uitgelogd?aanbieder=niet';
  }
}
