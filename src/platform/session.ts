import { env } from './env';
import { eisenOf } from './login/eisen';
import { isAtLeast } from './login/niveaus';
import { ACTIEF_SCHRIJVEN_MS, hashToken, SESSIE_TERMIJN, sessieToken, type Wereld } from './login/wereld';
import {
  endSessieRow,
  endSessieRows,
  loadSessie,
  openNaam,
  type SessieRow,
  touchSessie,
} from './session-store';

/**
 * Somebody who is logged in. Says who and since when, never what he may do: roles and gemeenten are read anew
 * for every request, so that a right that was taken away is gone at once.
 */
export type Sessie = {
  tokenHash: string;
  wereld: Wereld;
  kantoorId: number;
  /** Level of assurance at the log-in: 'midden', 'eh3', 'meerdere-factoren', ... */
  niveau: string;
  naam: string | null;
  /** HMAC of BSN, RSIN or KvK-nummer of a citizen or company; null for staff. */
  persoonSleutel: string | null;
  medewerkerId: string | null;
  /** Which vertegenwoordiging was chosen to act by; null for himself. */
  namens: { gemeenteId: number; id: string } | null;
  /** Whether he chose since he logged in. */
  koos: boolean;
  laatstActief: Date;
  verlooptOp: Date;
};

/** Why there is no session: what the log-in page tells somebody who comes back. */
export type GeenSessie = { geen: 'ontbreekt' | 'verlopen' | 'inactief' | 'ingetrokken' };

/** Whether a stored session still holds at a moment, in this wereld. Pure: the row and the clock are given. */
export function judgeSessie(row: SessieRow, wereld: Wereld, now: Date): GeenSessie | null {
  if (row.wereld !== wereld) return { geen: 'ontbreekt' };
  // Read again at every request: what a kantoor asks may have been raised since.
  if (!isAtLeast(wereld, row.niveau, eisenOf(row.eisen).niveau[wereld])) return { geen: 'ontbreekt' };
  if (row.ingetrokkenOp !== null) return { geen: 'ingetrokken' };
  if (now >= row.verlooptOp) return { geen: 'verlopen' };
  const { inactiefMs, hoogstensMs } = SESSIE_TERMIJN[wereld];
  // Not what the row promises alone: a row that was written with a longer life does not get it.
  if (now.getTime() >= row.aangemaaktOp.getTime() + hoogstensMs) return { geen: 'verlopen' };
  if (now.getTime() >= row.laatstActief.getTime() + inactiefMs) return { geen: 'inactief' };
  return null;
}

/** Whether cookies carry `__Host-` and Secure: on https only, browsers refuse them elsewhere. */
export const secureCookies = (): boolean => env().NEXTAUTH_URL.startsWith('https://');

async function findSessie(
  wereld: Wereld,
  cookieHeader: string,
  now: Date,
): Promise<{ row: SessieRow; naam: string | null } | GeenSessie> {
  const token = sessieToken(cookieHeader, wereld, secureCookies());
  if (token === null) return { geen: 'ontbreekt' };
  const row = await loadSessie(hashToken(token), now);
  if (row === null) return { geen: 'ontbreekt' };
  const refused = judgeSessie(row, wereld, now);
  if (refused) return refused;
  try {
    return { row, naam: openNaam(row) };
  } catch {
    // Sealed with another key or tampered with: not a session of ours.
    return { geen: 'ontbreekt' };
  }
}

function toSessie(row: SessieRow, naam: string | null): Sessie {
  const { tokenHash, wereld, kantoorId, niveau, persoonSleutel, medewerkerId, laatstActief, verlooptOp } =
    row;
  const { namensGemeenteId, namensId, namensOp } = row;
  return {
    tokenHash,
    wereld,
    kantoorId,
    niveau,
    naam,
    persoonSleutel,
    medewerkerId,
    namens:
      namensGemeenteId === null || namensId === null ? null : { gemeenteId: namensGemeenteId, id: namensId },
    koos: namensOp !== null,
    laatstActief,
    verlooptOp,
  };
}

/**
 * The session in a request's Cookie header, and the note that its owner is active. One look-up by primary key.
 * Anything that is not a positively checked, living session answers with a reason; a database that cannot be
 * reached throws, a database that cannot be written does not (a citizen may go on reading, until idle).
 */
export async function readSessie(
  wereld: Wereld,
  cookieHeader: string,
  now: Date,
): Promise<Sessie | GeenSessie> {
  const found = await findSessie(wereld, cookieHeader, now);
  if ('geen' in found) return found;
  const sessie = toSessie(found.row, found.naam);
  if (now.getTime() - sessie.laatstActief.getTime() < ACTIEF_SCHRIJVEN_MS) return sessie;
  const touched = await touchSessie(sessie.tokenHash, now).catch(() => false);
  return touched ? { ...sessie, laatstActief: now } : sessie;
}

/** How long a session has left, without keeping it alive: what the warning on the screen asks for. */
export async function peekSessie(
  wereld: Wereld,
  cookieHeader: string,
  now: Date,
): Promise<{ resterendSeconden: number; verlengbaar: boolean } | GeenSessie> {
  const found = await findSessie(wereld, cookieHeader, now);
  if ('geen' in found) return found;
  return remaining(found.row, now);
}

/** Seconds until the end, and whether staying active would move it. */
export function remaining(
  sessie: Pick<SessieRow, 'wereld' | 'laatstActief' | 'verlooptOp'>,
  now: Date,
): { resterendSeconden: number; verlengbaar: boolean } {
  const idle = sessie.laatstActief.getTime() + SESSIE_TERMIJN[sessie.wereld].inactiefMs;
  const end = Math.min(idle, sessie.verlooptOp.getTime());
  return {
    resterendSeconden: Math.max(0, Math.floor((end - now.getTime()) / 1000)),
    verlengbaar: idle < sessie.verlooptOp.getTime(),
  };
}

/** Ends one session. Returns whether it was alive. */
export const revokeSessie = async (tokenHash: string, now: Date): Promise<boolean> =>
  (await endSessieRow(tokenHash, now)) === 1;

/**
 * Ends all sessions of a medewerker or a citizen at a kantoor ("overal uitloggen", a medewerker who stops).
 * Returns how many were alive.
 */
export const revokeAllSessies = (
  who: { kantoorId: number; medewerkerId: string } | { kantoorId: number; persoonSleutel: string },
  now: Date,
): Promise<number> => endSessieRows(who, now);
