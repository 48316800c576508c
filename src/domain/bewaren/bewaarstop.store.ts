import type { BewaarstopModel } from '@/generated/prisma/models';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { Bewaarstop } from './bewaarstop';

const toBewaarstop = ({ gemeenteId: _, ...rij }: BewaarstopModel): Bewaarstop => ({
  ...rij,
  vanaf: fromDatabaseDate(rij.vanaf),
  tot: fromDatabaseDate(rij.tot),
});

/** Every hold of one gemeente, the newest first. */
export async function loadBewaarstoppen({ db }: Read, gemeenteId: number): Promise<Bewaarstop[]> {
  const rijen = await db.bewaarstop.findMany({
    where: { gemeenteId },
    orderBy: [{ gezetOp: 'desc' }, { id: 'asc' }],
  });
  return rijen.map(toBewaarstop);
}

/** Whose case this is in the gemeente that is written in, by its number; null where there is none. */
export async function findPersoonVan({ db, gemeenteId }: Write, zaaknummer: string): Promise<string | null> {
  const zaak = await db.zaak.findFirst({ where: { gemeenteId, zaaknummer }, select: { persoonId: true } });
  return zaak?.persoonId ?? null;
}

export async function insertBewaarstop(
  { db, gemeenteId }: Write,
  { vanaf, tot, ...rij }: Omit<Bewaarstop, 'opgehevenDoor' | 'opgehevenOp' | 'versie'>,
): Promise<void> {
  await db.bewaarstop.create({
    data: { ...rij, gemeenteId, vanaf: toDatabaseDate(vanaf), tot: toDatabaseDate(tot) },
  });
}

/** Ends a hold. Throws NotFound, or Stale when somebody was first. */
export async function liftRow(
  { db, gemeenteId }: Write,
  { id, versie }: { id: string; versie: number },
  door: { opgehevenDoor: string; opgehevenOp: Date },
): Promise<Bewaarstop> {
  const rij = await db.bewaarstop.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  const { count } = await db.bewaarstop.updateMany({
    where: { gemeenteId, id, versie, opgehevenOp: null },
    data: { ...door, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
  return toBewaarstop(rij);
}
