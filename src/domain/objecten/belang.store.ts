import type { BelangModel } from '@/generated/prisma/models';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Belang } from './belang';

const toBelang = ({ gemeenteId: _, ...rij }: BelangModel): Belang => ({
  ...rij,
  soort: rij.soort as Belang['soort'],
  vanaf: fromDatabaseDate(rij.vanaf),
  tot: fromDatabaseDateOrNull(rij.tot),
});

export async function loadBelangen({ db }: Read, gemeenteId: number, persoonId: string): Promise<Belang[]> {
  const rijen = await db.belang.findMany({
    where: { gemeenteId, persoonId },
    orderBy: [{ vanaf: 'desc' }, { id: 'asc' }],
  });
  return rijen.map(toBelang);
}

/** Those of everybody in one object, the first to come first. */
export async function loadBelangenVanObject(
  { db }: Read,
  gemeenteId: number,
  objectId: string,
): Promise<Belang[]> {
  const rijen = await db.belang.findMany({
    where: { gemeenteId, objectId },
    orderBy: [{ vanaf: 'asc' }, { id: 'asc' }],
  });
  return rijen.map(toBelang);
}

/** The belangen of one person, held until the end of the transaction. */
export async function lockBelangen(write: Write, persoonId: string): Promise<Belang[]> {
  const { db, gemeenteId } = write;
  await db.$queryRaw`select 1 from belang where gemeente_id = ${gemeenteId} and persoon_id = ${persoonId}::uuid for update`;
  return loadBelangen(write, gemeenteId, persoonId);
}

export async function saveBelangEinde({ db, gemeenteId }: Write, id: string, tot: LocalDate): Promise<void> {
  await db.belang.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { tot: toDatabaseDate(tot) },
  });
}
