import { localDateOf } from '../clock';
import { kvkSleutel, persoonSleutel } from '../identiteit';
import { inSysteem } from '../tenant';
import type { Vastgesteld } from './claims';

/** Why a person whom the provider vouches for still does not get in. */
export type Onbekend = 'onbekende-medewerker' | 'gestopte-medewerker';

/** What a session says of who logged in: a key for a citizen or company, an id for staff. Never both. */
export type WieSleutels = { persoonSleutel: string | null; medewerkerId: string | null };

type Found = { kantoor_id: number; medewerker_id: string; startdatum: Date; stopdatum: Date | null };

/**
 * Turns an established identity into the keys of a session at one kantoor. Staff are found by issuer and subject,
 * never by e-mail, and must work there today; a citizen always gets a session, also when no gemeente of the
 * kantoor knows him: the page says so, the log-in does not tell who is known.
 */
export async function establishKeys(
  wie: Vastgesteld,
  kantoorId: number,
  now: Date,
): Promise<{ ok: true; sleutels: WieSleutels } | { ok: false; reden: Onbekend }> {
  if (wie.wereld === 'inwoner') return citizen(persoonSleutel(kantoorId, wie.bsn));
  if (wie.wereld === 'ondernemer') {
    const { rsin, kvkNummer } = wie;
    return citizen(rsin === null ? kvkSleutel(kantoorId, kvkNummer) : persoonSleutel(kantoorId, rsin));
  }
  const rows = await inSysteem(
    {},
    (tx) => tx.$queryRaw<Found[]>`select * from zoek_medewerker(${wie.issuer}, ${wie.subject})`,
  );
  const row = rows.find((found) => found.kantoor_id === kantoorId);
  const today = new Date(`${localDateOf(now)}T00:00:00Z`);
  if (!row || row.startdatum > today) return { ok: false, reden: 'onbekende-medewerker' };
  if (row.stopdatum !== null && row.stopdatum <= today) return { ok: false, reden: 'gestopte-medewerker' };
  return { ok: true, sleutels: { persoonSleutel: null, medewerkerId: row.medewerker_id } };
}

const citizen = (sleutel: string) =>
  ({ ok: true, sleutels: { persoonSleutel: sleutel, medewerkerId: null } }) as const;
