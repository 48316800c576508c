import type { AanwijzingModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { KantoorWrite, Read } from '@/platform/tenant';
import type { Aanwijzing, AanwijzingStatus, Functie, SoortBesluit } from './aanwijzing';

/** A row as the core knows it; the CHECKs of the table hold its words. */
export const toAanwijzing = ({ kantoorId: _, ...rij }: AanwijzingModel): Aanwijzing => ({
  ...rij,
  functie: rij.functie as Functie,
  soorten: rij.soorten as SoortBesluit[],
  status: rij.status as AanwijzingStatus,
  grensCenten: rij.grensCenten === null ? null : toCents(rij.grensCenten),
  vanaf: fromDatabaseDate(rij.vanaf),
  tot: fromDatabaseDateOrNull(rij.tot),
  besluitDatum: fromDatabaseDate(rij.besluitDatum),
});

/** What somebody has for a kind of decision in a gemeente, held or not today. */
export async function loadVoorBesluit(
  { db, ctx }: Read,
  medewerkerId: string,
  { soort, gemeenteId }: { soort: SoortBesluit; gemeenteId: number },
): Promise<Aanwijzing[]> {
  const rijen = await db.aanwijzing.findMany({
    where: {
      kantoorId: ctx.kantoorId,
      medewerkerId,
      status: 'actief',
      soorten: { has: soort },
      OR: [{ gemeenteId: null }, { gemeenteId }],
    },
  });
  return rijen.map(toAanwijzing);
}

/** Everything that somebody has or had. */
export async function loadVanMedewerker(
  { db, ctx }: KantoorWrite,
  medewerkerId: string,
): Promise<Aanwijzing[]> {
  const rijen = await db.aanwijzing.findMany({ where: { kantoorId: ctx.kantoorId, medewerkerId } });
  return rijen.map(toAanwijzing);
}

/** One of this kantoor as a form saw it. Throws NotFound or Stale. */
export async function loadAanwijzing(
  { db, ctx }: KantoorWrite,
  { id, versie }: { id: string; versie: number },
): Promise<Aanwijzing> {
  const rij = await db.aanwijzing.findUnique({ where: { kantoorId_id: { kantoorId: ctx.kantoorId, id } } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toAanwijzing(rij);
}

/** Whom the kantoor can give one: somebody who works here on a day, or null. */
export const loadWerkend = ({ db, ctx }: KantoorWrite, id: string, dag: LocalDate) =>
  db.medewerker.findFirst({
    where: {
      kantoorId: ctx.kantoorId,
      id,
      OR: [{ stopdatum: null }, { stopdatum: { gt: toDatabaseDate(dag) } }],
    },
    select: { id: true },
  });

/** Gemeenten that this kantoor serves on a day. */
export async function loadBediend({ db, ctx }: KantoorWrite, dag: LocalDate): Promise<number[]> {
  const datum = toDatabaseDate(dag);
  const rijen = await db.deelname.findMany({
    where: { kantoorId: ctx.kantoorId, vanaf: { lte: datum }, OR: [{ tot: null }, { tot: { gt: datum } }] },
    select: { gemeenteId: true },
  });
  return rijen.map((rij) => rij.gemeenteId);
}

const dates = ({ vanaf, tot, besluitDatum }: Pick<Aanwijzing, 'vanaf' | 'tot' | 'besluitDatum'>) => ({
  vanaf: toDatabaseDate(vanaf),
  tot: tot === null ? null : toDatabaseDate(tot),
  besluitDatum: toDatabaseDate(besluitDatum),
});

export async function insertAanwijzing({ db, ctx }: KantoorWrite, rij: Aanwijzing): Promise<void> {
  await db.aanwijzing.create({
    data: { ...rij, ...dates(rij), soorten: [...rij.soorten], kantoorId: ctx.kantoorId },
  });
}

/** Writes what came of one that still has the version it was read with. Throws Stale otherwise. */
export async function saveAanwijzing({ db, ctx }: KantoorWrite, rij: Aanwijzing): Promise<void> {
  const { id, versie, status, tot, beslotenDoor, beslotenOp, beeindigdDoor, beeindigdOp } = rij;
  const { count } = await db.aanwijzing.updateMany({
    where: { kantoorId: ctx.kantoorId, id, versie },
    data: {
      status,
      tot: tot === null ? null : toDatabaseDate(tot),
      beslotenDoor,
      beslotenOp,
      beeindigdDoor,
      beeindigdOp,
      versie: versie + 1,
    },
  });
  if (count !== 1) throw new Stale();
}

/** One line in the audit of the kantoor, in the same transaction as the change. */
export const auditAanwijzing = (
  write: KantoorWrite,
  handeling: string,
  voor: Aanwijzing | null,
  na: Aanwijzing,
): Promise<void> =>
  write.audit({
    handeling: `aanwijzing.${handeling}`,
    onderwerp: { soort: 'aanwijzing', id: na.id },
    voor,
    na,
  });
