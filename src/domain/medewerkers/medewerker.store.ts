import type { MedewerkerModel, MedewerkerRolModel } from '@/generated/prisma/models';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { isRol } from '@/platform/permissions';
import type { KantoorWrite } from '@/platform/tenant';
import type { Medewerker } from './medewerker';
import type { RolStatus, Roltoekenning } from './rol';

/** Without the key of his BSN, which is for the check on snooping alone. */
export const toMedewerker = ({ kantoorId: _, persoonSleutel: __, ...rij }: MedewerkerModel): Medewerker => ({
  ...rij,
  werkgever: rij.werkgever === 'gemeente' ? 'gemeente' : 'kantoor',
  startdatum: fromDatabaseDate(rij.startdatum),
  stopdatum: fromDatabaseDateOrNull(rij.stopdatum),
});

/** Rows as the core knows them. A role that this version does not know gives no right and is left out. */
export const toRoltoekenningen = (rijen: readonly MedewerkerRolModel[]): Roltoekenning[] =>
  rijen.flatMap(({ kantoorId: _, ...rij }) =>
    isRol(rij.rol)
      ? [
          {
            ...rij,
            rol: rij.rol,
            status: rij.status as RolStatus,
            vanaf: fromDatabaseDate(rij.vanaf),
            tot: fromDatabaseDateOrNull(rij.tot),
          },
        ]
      : [],
  );

/**
 * Holds until the end of the transaction whoever else changes staff of this kantoor: two people who take each
 * other's role of beheerder at the same moment must not both succeed.
 */
export async function lockMedewerkers({ db, ctx }: KantoorWrite): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('medewerkers'), ${ctx.kantoorId}::int)`;
}

/** Somebody of this kantoor with all his roles, or null. */
export async function loadMedewerker(
  { db, ctx }: KantoorWrite,
  id: string,
): Promise<{ medewerker: Medewerker; rollen: Roltoekenning[] } | null> {
  const rij = await db.medewerker.findUnique({
    where: { kantoorId_id: { kantoorId: ctx.kantoorId, id } },
    include: { rollen: true },
  });
  if (!rij) return null;
  const { rollen, ...medewerker } = rij;
  return { medewerker: toMedewerker(medewerker), rollen: toRoltoekenningen(rollen) };
}

/** Who has this log-in at this kantoor, or null. */
export async function loadByLogin(
  { db, ctx }: KantoorWrite,
  login: { issuer: string; subject: string },
): Promise<Medewerker | null> {
  const rij = await db.medewerker.findUnique({
    where: { kantoorId_issuer_subject: { kantoorId: ctx.kantoorId, ...login } },
  });
  return rij ? toMedewerker(rij) : null;
}

/** How many others are beheerder of the kantoor and work here, today and on a later day. */
export async function countAndereBeheerders(
  { db, ctx }: KantoorWrite,
  behalve: string,
  dag: LocalDate = localDateOf(ctx.now),
): Promise<number> {
  const holds = [localDateOf(ctx.now), dag].map((d) => {
    const datum = toDatabaseDate(d);
    return { vanaf: { lte: datum }, OR: [{ tot: null }, { tot: { gt: datum } }] };
  });
  const stops = { OR: [{ stopdatum: null }, { stopdatum: { gt: toDatabaseDate(dag) } }] };
  const rijen = await db.medewerkerRol.findMany({
    where: {
      kantoorId: ctx.kantoorId,
      rol: 'beheerder',
      gemeenteId: null,
      status: 'actief',
      medewerkerId: { not: behalve },
      AND: holds,
      medewerker: { startdatum: { lte: toDatabaseDate(localDateOf(ctx.now)) }, ...stops },
    },
    select: { medewerkerId: true },
    distinct: ['medewerkerId'],
  });
  return rijen.length;
}

/** Gemeenten that this kantoor serves on a day. */
export async function loadGemeenteIds({ db, ctx }: KantoorWrite, dag: LocalDate): Promise<number[]> {
  const datum = toDatabaseDate(dag);
  const rijen = await db.deelname.findMany({
    where: { kantoorId: ctx.kantoorId, vanaf: { lte: datum }, OR: [{ tot: null }, { tot: { gt: datum } }] },
    select: { gemeenteId: true },
  });
  return rijen.map((rij) => rij.gemeenteId);
}

const dates = (rij: { startdatum: LocalDate; stopdatum: LocalDate | null }) => ({
  startdatum: toDatabaseDate(rij.startdatum),
  stopdatum: rij.stopdatum === null ? null : toDatabaseDate(rij.stopdatum),
});

export async function insertMedewerker({ db, ctx }: KantoorWrite, rij: Medewerker): Promise<void> {
  await db.medewerker.create({ data: { ...rij, ...dates(rij), kantoorId: ctx.kantoorId } });
}

/** Writes somebody who still has the version he was read with. Throws Stale otherwise. */
export async function saveMedewerker({ db, ctx }: KantoorWrite, rij: Medewerker): Promise<void> {
  const { id, versie, naam, email, werkgever } = rij;
  const { count } = await db.medewerker.updateMany({
    where: { kantoorId: ctx.kantoorId, id, versie },
    data: { naam, email, werkgever, ...dates(rij), versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

/** Writes the key of his BSN, or takes it away. Answers whether there was one. Throws Stale. */
export async function saveSleutel(
  { db, ctx }: KantoorWrite,
  { id, versie }: Pick<Medewerker, 'id' | 'versie'>,
  persoonSleutel: string | null,
): Promise<boolean> {
  const had = await db.medewerker.count({
    where: { kantoorId: ctx.kantoorId, id, persoonSleutel: { not: null } },
  });
  const { count } = await db.medewerker.updateMany({
    where: { kantoorId: ctx.kantoorId, id, versie },
    data: { persoonSleutel, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
  return had === 1;
}

const period = (rij: { vanaf: LocalDate; tot: LocalDate | null }) => ({
  vanaf: toDatabaseDate(rij.vanaf),
  tot: rij.tot === null ? null : toDatabaseDate(rij.tot),
});

export async function insertRol({ db, ctx }: KantoorWrite, rij: Roltoekenning): Promise<void> {
  await db.medewerkerRol.create({ data: { ...rij, ...period(rij), kantoorId: ctx.kantoorId } });
}

/** One role of this kantoor, or null. */
export async function loadRol({ db, ctx }: KantoorWrite, id: string): Promise<Roltoekenning | null> {
  const rij = await db.medewerkerRol.findUnique({
    where: { kantoorId_id: { kantoorId: ctx.kantoorId, id } },
  });
  return rij ? (toRoltoekenningen([rij])[0] ?? null) : null;
}

/** Writes a role that still has the version it was read with. Throws Stale otherwise. */
export async function saveRol({ db, ctx }: KantoorWrite, rij: Roltoekenning): Promise<void> {
  const { id, versie, status, beslotenDoor, beslotenOp } = rij;
  const { count } = await db.medewerkerRol.updateMany({
    where: { kantoorId: ctx.kantoorId, id, versie },
    data: { status, ...period(rij), beslotenDoor, beslotenOp, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

/**
 * Ends every session of a medewerker in this same transaction and returns how many were alive. Not through
 * `revokeAllSessies`, which opens a transaction of its own: it would hold a second connection while the first
 * waits, and a stop that is rolled back would still have logged him out.
 */
export async function endSessies({ db, ctx }: KantoorWrite, medewerkerId: string): Promise<number> {
  const { count } = await db.sessie.updateMany({
    where: { kantoorId: ctx.kantoorId, medewerkerId, ingetrokkenOp: null },
    data: { ingetrokkenOp: ctx.now, naamVersleuteld: null, idTokenVersleuteld: null },
  });
  return count;
}

/** One line in the audit of the kantoor, in the same transaction as the change. */
export const auditMedewerker = (
  write: KantoorWrite,
  handeling: string,
  id: string,
  voor: unknown,
  na: unknown,
): Promise<void> => write.audit({ handeling, onderwerp: { soort: 'medewerker', id }, voor, na });
