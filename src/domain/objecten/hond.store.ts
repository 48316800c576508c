import type { HondModel } from '@/generated/prisma/models';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Hond } from './hond';

const toHond = ({ gemeenteId: _, ...rij }: HondModel): Hond => ({
  ...rij,
  vanaf: fromDatabaseDate(rij.vanaf),
  tot: fromDatabaseDateOrNull(rij.tot),
});

/** The dogs of one holder, in the order of their numbers. */
export async function loadHonden({ db }: Read, gemeenteId: number, persoonId: string): Promise<Hond[]> {
  const rijen = await db.hond.findMany({
    where: { gemeenteId, persoonId },
    orderBy: [{ volgnummer: 'asc' }, { vanaf: 'asc' }, { id: 'asc' }],
  });
  return rijen.map(toHond);
}

/** The same, while nobody else changes the dogs of this holder until the end of the transaction. */
export async function lockHonden(write: Write, persoonId: string): Promise<Hond[]> {
  const { db, gemeenteId } = write;
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`hond:${persoonId}`}), ${gemeenteId}::int)`;
  return loadHonden(write, gemeenteId, persoonId);
}

export async function insertHond({ db, gemeenteId }: Write, hond: Hond): Promise<void> {
  await db.hond.create({
    data: {
      ...hond,
      gemeenteId,
      vanaf: toDatabaseDate(hond.vanaf),
      tot: hond.tot && toDatabaseDate(hond.tot),
    },
  });
}

export async function saveEinde({ db, gemeenteId }: Write, id: string, tot: LocalDate): Promise<void> {
  await db.hond.update({ where: { gemeenteId_id: { gemeenteId, id } }, data: { tot: toDatabaseDate(tot) } });
}

/** One audit line about a dog. */
export const auditHond = (write: Write, handeling: string, voor: Hond | null, na: Hond): Promise<void> =>
  write.audit({ handeling, onderwerp: { soort: 'hond', id: na.id }, voor, na, bewaarklasse: 'heffing' });
