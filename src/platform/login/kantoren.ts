import { env } from '../env';
import type { LocalDate } from '../local-date';
import type { SystemTx } from '../tenant';

export type LoginKantoor = { id: number; sleutel: string; naam: string; host: string | null };

const select = { id: true, sleutel: true, naam: true, host: true } as const;

/**
 * The kantoor that a path names, as far as it may be entered at this host: on a host of a kantoor only that
 * kantoor, and a kantoor with a host of its own only there. Null otherwise, as for one that does not exist.
 */
export async function findLoginKantoor(
  tx: SystemTx,
  sleutel: string,
  host: string,
): Promise<LoginKantoor | null> {
  const found = await tx.kantoor.findMany({ where: { OR: [{ sleutel }, { host }] }, select });
  const named = found.find((kantoor) => kantoor.sleutel === sleutel);
  const ofHost = found.find((kantoor) => kantoor.host === host);
  if (!named) return null;
  if (ofHost) return ofHost.id === named.id ? named : null;
  return named.host === null ? named : null;
}

/** The kantoren that somebody can choose from at this host, by name, each with the gemeenten it serves that day. */
export async function listLoginKantoren(
  tx: SystemTx,
  host: string,
  day: LocalDate,
): Promise<(LoginKantoor & { gemeenten: string[] })[]> {
  const date = new Date(`${day}T00:00:00Z`);
  const found = await tx.kantoor.findMany({
    where: { OR: [{ host }, { host: null }] },
    select: {
      ...select,
      deelnames: {
        where: { vanaf: { lte: date }, OR: [{ tot: null }, { tot: { gt: date } }] },
        select: { gemeente: { select: { naam: true } } },
      },
    },
    orderBy: { naam: 'asc' },
  });
  const ofHost = found.filter((kantoor) => kantoor.host === host);
  return (ofHost.length > 0 ? ofHost : found).map(({ deelnames, ...kantoor }) => ({
    ...kantoor,
    gemeenten: deelnames.map((deelname) => deelname.gemeente.naam).sort((a, b) => a.localeCompare(b, 'nl')),
  }));
}

/** Where browsers reach this kantoor, without slash at the end. */
export function originOf(kantoor: Pick<LoginKantoor, 'host'>): string {
  const base = new URL(env().NEXTAUTH_URL);
  return kantoor.host === null ? base.origin : `${base.protocol}//${kantoor.host}`;
}

/** Where one logs in at this kantoor, without the way in at the end: for a link from a page of one of its gemeenten. */
export async function findInlogadres(tx: SystemTx, kantoorId: number): Promise<string | null> {
  const kantoor = await tx.kantoor.findUnique({ where: { id: kantoorId }, select });
  if (!kantoor) return null;
  return `${kantoor.host === null ? '' : originOf(kantoor)}/inloggen/${kantoor.sleutel}`;
}
