import type { IncassomachtigingModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { Machtiging, Machtigingstatus } from './machtiging';

/** A row as the core knows it; the CHECKs of the table hold its words. */
export const toMachtiging = (rij: IncassomachtigingModel): Machtiging => ({
  id: rij.id,
  persoonId: rij.persoonId,
  soort: rij.soort as Machtiging['soort'],
  aanslagId: rij.aanslagId,
  kenmerk: rij.kenmerk,
  iban: rij.iban,
  rekeninghouder: rij.rekeninghouder,
  tekst: rij.tekst,
  incassantId: rij.incassantId,
  kanaal: rij.kanaal as Machtiging['kanaal'],
  bewijs: rij.bewijs,
  getekendOp: fromDatabaseDate(rij.getekendOp),
  status: rij.status as Machtigingstatus,
  eindeOp: rij.eindeOp,
  eindeReden: rij.eindeReden,
  versie: rij.versie,
});

/** One by one, whoever changes how this person pays; held until the end of the transaction. */
export async function lockMachtigingenVan({ db, gemeenteId }: Write, persoonId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('incassomachtiging' || ${gemeenteId}::int), hashtext(${persoonId}))`;
}

/** Whether this person is known here, and lives. */
export async function loadLevend({ db, gemeenteId }: Write, persoonId: string): Promise<boolean | null> {
  const rij = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { overlijdensdatum: true },
  });
  return rij === null ? null : rij.overlijdensdatum === null;
}

/** The mandates of a person, the latest first. */
export async function loadMachtigingenVan(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Machtiging[]> {
  const rijen = await db.incassomachtiging.findMany({
    where: { gemeenteId, persoonId },
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
    take: 50,
  });
  return rijen.map(toMachtiging);
}

/** One of these as a form saw it. Throws NotFound or Stale. */
export async function loadMachtiging(
  { db, gemeenteId }: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Machtiging> {
  const rij = await db.incassomachtiging.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
  });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toMachtiging(rij);
}

export async function insertMachtiging(
  { db, ctx, gemeenteId }: Write,
  rij: Omit<Machtiging, 'status' | 'eindeOp' | 'eindeReden' | 'versie'>,
): Promise<void> {
  await db.incassomachtiging.create({
    data: {
      ...rij,
      gemeenteId,
      getekendOp: toDatabaseDate(rij.getekendOp),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
      status: 'actief',
    },
  });
}

/** Ends one that still holds. Throws Stale when it ended meanwhile. */
export async function endMachtiging(
  { db, ctx, gemeenteId }: Write,
  { id, versie }: Pick<Machtiging, 'id' | 'versie'>,
  status: Exclude<Machtigingstatus, 'actief'>,
  reden: string | null,
): Promise<void> {
  const { count } = await db.incassomachtiging.updateMany({
    where: { gemeenteId, id, versie, status: 'actief' },
    data: {
      status,
      eindeOp: ctx.now,
      eindeDoor: actorText(ctx.actor),
      eindeReden: reden,
      versie: versie + 1,
    },
  });
  if (count !== 1) throw new Stale();
}
