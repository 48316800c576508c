import type { BtwOverzichtModel, BtwRegelModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Btwcijfers, Btwoverzicht, Btwregel, Overzichtstatus } from './btw';

/** One by one, whoever writes lines of this gemeente down or decides on an overview; held until the end of the transaction. */
export async function lockBtw({ db, gemeenteId }: Write): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('btw_overzicht'), ${gemeenteId}::int)`;
}

const toRegel = ({ gemeenteId: _, gemaaktDoor: __, gemaaktOp: ___, ...rij }: BtwRegelModel): Btwregel => ({
  ...rij,
  factuurdatum: fromDatabaseDate(rij.factuurdatum),
  kwartaal: fromDatabaseDate(rij.kwartaal),
  bedragCenten: toCents(rij.bedragCenten),
  btwCenten: toCents(rij.btwCenten),
});

const toOverzicht = ({ gemeenteId: _, ...rij }: BtwOverzichtModel): Btwoverzicht => ({
  ...rij,
  kwartaal: fromDatabaseDate(rij.kwartaal),
  uiterlijk: fromDatabaseDate(rij.uiterlijk),
  bedragCenten: toCents(rij.bedragCenten),
  btwCenten: toCents(rij.btwCenten),
  status: rij.status as Overzichtstatus,
});

/** The lines of one quarter, by date. */
export async function loadRegels(
  { db }: Read | Write,
  gemeenteId: number,
  kwartaal: LocalDate,
): Promise<Btwregel[]> {
  const rijen = await db.btwRegel.findMany({
    where: { gemeenteId, kwartaal: toDatabaseDate(kwartaal) },
    orderBy: [{ factuurdatum: 'asc' }, { id: 'asc' }],
  });
  return rijen.map(toRegel);
}

/** One line, and whether another took it back. Throws NotFound. */
export async function loadRegel(
  { db, gemeenteId }: Write,
  id: string,
): Promise<{ regel: Btwregel; gecorrigeerd: boolean }> {
  const rij = await db.btwRegel.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: { correcties: { select: { id: true } } },
  });
  if (!rij) throw new NotFound();
  const { correcties, ...regel } = rij;
  return { regel: toRegel(regel), gecorrigeerd: correcties.length > 0 };
}

export async function insertRegel(
  { db, gemeenteId }: Write,
  { factuurdatum, kwartaal, ...rij }: Btwregel & { gemaaktDoor: string; gemaaktOp: Date },
): Promise<void> {
  await db.btwRegel.create({
    data: {
      ...rij,
      factuurdatum: toDatabaseDate(factuurdatum),
      kwartaal: toDatabaseDate(kwartaal),
      gemeenteId,
    },
  });
}

/** The figures of every quarter in which there is a line, the first one first. */
export async function loadKwartaalcijfers(
  { db }: Read | Write,
  gemeenteId: number,
): Promise<(Btwcijfers & { kwartaal: LocalDate })[]> {
  const rijen = await db.btwRegel.groupBy({
    by: ['kwartaal'],
    where: { gemeenteId },
    _count: { _all: true },
    _sum: { bedragCenten: true, btwCenten: true },
    orderBy: { kwartaal: 'asc' },
  });
  return rijen.map(({ kwartaal, _count, _sum }) => ({
    kwartaal: fromDatabaseDate(kwartaal),
    regels: _count._all,
    bedragCenten: toCents(_sum.bedragCenten ?? 0n),
    btwCenten: toCents(_sum.btwCenten ?? 0n),
  }));
}

/** Every overview and proposal of one gemeente, the newest first. */
export async function loadOverzichten({ db }: Read | Write, gemeenteId: number): Promise<Btwoverzicht[]> {
  const rijen = await db.btwOverzicht.findMany({
    where: { gemeenteId },
    orderBy: [{ kwartaal: 'desc' }, { voorgesteldOp: 'desc' }, { id: 'asc' }],
  });
  return rijen.map(toOverzicht);
}

/** One of them, held until the end, with the version that was looked at. Throws NotFound, Stale. */
export async function lockOverzicht(
  { db, gemeenteId }: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Btwoverzicht> {
  await db.$queryRaw`select 1 from btw_overzicht where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.btwOverzicht.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toOverzicht(rij);
}

export async function insertOverzicht(
  { db, gemeenteId }: Write,
  {
    kwartaal,
    uiterlijk,
    ...rij
  }: Btwcijfers & Pick<Btwoverzicht, 'id' | 'kwartaal' | 'uiterlijk' | 'voorgesteldDoor' | 'voorgesteldOp'>,
): Promise<void> {
  await db.btwOverzicht.create({
    data: {
      ...rij,
      kwartaal: toDatabaseDate(kwartaal),
      uiterlijk: toDatabaseDate(uiterlijk),
      gemeenteId,
      status: 'voorgesteld',
    },
  });
}

/** Writes what was decided. Throws Stale when somebody was first. */
export async function saveBesluit(
  { db, gemeenteId }: Write,
  { id, versie }: Pick<Btwoverzicht, 'id' | 'versie'>,
  besluit: Pick<Btwoverzicht, 'status' | 'beslotenDoor' | 'beslotenOp' | 'besluitReden'>,
): Promise<void> {
  const { count } = await db.btwOverzicht.updateMany({
    where: { gemeenteId, id, versie },
    data: { ...besluit, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}
