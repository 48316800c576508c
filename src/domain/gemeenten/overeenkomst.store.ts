import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { Deelname, Einde, Overeenkomst, OvereenkomstSoort } from './overeenkomst';

/** Every contract of one gemeente, oldest first. */
export async function loadOvereenkomsten(read: Read, gemeenteId: number): Promise<Overeenkomst[]> {
  const rijen = await read.db.overeenkomst.findMany({
    where: { gemeenteId, kantoorId: read.ctx.kantoorId },
    orderBy: [{ vanaf: 'asc' }, { soort: 'desc' }],
  });
  return rijen.map(({ gemeenteId: _, ...rij }) => ({
    ...rij,
    soort: rij.soort as OvereenkomstSoort,
    vanaf: fromDatabaseDate(rij.vanaf),
    tot: fromDatabaseDateOrNull(rij.tot),
  }));
}

/** In which kinds this kantoor serves one gemeente, oldest first. */
export async function loadDeelnames(read: Read, gemeenteId: number): Promise<Deelname[]> {
  const rijen = await read.db.deelname.findMany({
    where: { gemeenteId, kantoorId: read.ctx.kantoorId },
    orderBy: { vanaf: 'asc' },
  });
  return rijen.map((rij) => ({
    kantoorId: rij.kantoorId,
    soort: rij.soort === 'derde' ? 'derde' : 'deelnemer',
    vanaf: fromDatabaseDate(rij.vanaf),
    tot: fromDatabaseDateOrNull(rij.tot),
    besluitReferentie: rij.besluitReferentie,
  }));
}

/** Locks the contracts of this gemeente until the end of the transaction: two changes at once wait for each other. */
export async function lockOvereenkomsten(write: Write): Promise<void> {
  await write.db
    .$executeRaw`select pg_advisory_xact_lock(hashtext('overeenkomst'), ${write.gemeenteId}::int)`;
}

export async function insertOvereenkomst(write: Write, rij: Overeenkomst): Promise<void> {
  await write.db.overeenkomst.create({
    data: {
      ...rij,
      gemeenteId: write.gemeenteId,
      vanaf: toDatabaseDate(rij.vanaf),
      tot: rij.tot === null ? null : toDatabaseDate(rij.tot),
    },
  });
}

/** Gives a contract its end, when its end is still the one that the plan was made from. Throws Stale otherwise. */
export async function endOvereenkomstRij(write: Write, { id, vorigeTot, tot }: Einde): Promise<void> {
  const { count } = await write.db.overeenkomst.updateMany({
    where: {
      gemeenteId: write.gemeenteId,
      id,
      tot: vorigeTot === null ? null : toDatabaseDate(vorigeTot),
    },
    data: { tot: toDatabaseDate(tot) },
  });
  if (count !== 1) throw new Stale();
}
