import type { KostenModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { Refused } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import { type Begunstigde, type Kosten, type Kostensoort, waarom } from './kosten';

const toKosten = (rij: KostenModel): Kosten => {
  const { id, aanslagId, aantal, boekingId, terugBoekingId, terugDag, terugReden } = rij;
  const kosten = {
    id,
    aanslagId,
    soort: rij.soort as Kostensoort,
    handeling: { soort: rij.handelingSoort, id: rij.handelingId },
    dag: fromDatabaseDate(rij.dag),
    overCenten: toCents(rij.overCenten),
    aantal,
    bedragCenten: toCents(rij.bedragCenten),
    begunstigde: rij.begunstigde as Begunstigde,
    boekingId,
    terug:
      terugBoekingId && terugDag && terugReden
        ? { boekingId: terugBoekingId, dag: fromDatabaseDate(terugDag), reden: terugReden }
        : null,
  };
  return { ...kosten, uitleg: waarom(kosten) };
};

/** Costs of this gemeente, or null. */
export async function loadKosten({ db, gemeenteId }: Write, id: string): Promise<Kosten | null> {
  const rij = await db.kosten.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return rij && toKosten(rij);
}

/** Whether this act was charged before; also when that was taken back since. */
export async function isInRekening({ db, gemeenteId }: Write, handelingId: string): Promise<boolean> {
  const rij = await db.kosten.findUnique({
    where: { gemeenteId_handelingId: { gemeenteId, handelingId } },
    select: { id: true },
  });
  return rij !== null;
}

/** The costs of these aanslagen, the oldest act first, and whose they are. */
export async function loadKostenVan(
  { db }: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<{ kosten: Kosten[]; persoonIds: string[] }> {
  const rijen = await db.kosten.findMany({
    where: { gemeenteId, aanslagId: { in: [...aanslagIds] } },
    include: { aanslag: { select: { persoonId: true } } },
    orderBy: [{ dag: 'asc' }, { gemaaktOp: 'asc' }, { boekingId: 'asc' }],
  });
  return {
    kosten: rijen.map(toKosten),
    persoonIds: [...new Set(rijen.map((rij) => rij.aanslag.persoonId))],
  };
}

/** Stores costs whose boeking stands. */
export async function insertKosten({ db, gemeenteId, ctx }: Write, kosten: Kosten): Promise<void> {
  const { handeling, terug: _, uitleg: __, dag, ...rest } = kosten;
  await db.kosten.create({
    data: {
      ...rest,
      gemeenteId,
      handelingSoort: handeling.soort,
      handelingId: handeling.id,
      dag: toDatabaseDate(dag),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
}

/** Writes that costs were taken back. Throws Refused when they were already. */
export async function saveTerugname(
  { db, gemeenteId, ctx }: Write,
  id: string,
  terug: NonNullable<Kosten['terug']>,
): Promise<void> {
  const { count } = await db.kosten.updateMany({
    where: { gemeenteId, id, terugBoekingId: null },
    data: {
      terugBoekingId: terug.boekingId,
      terugDag: toDatabaseDate(terug.dag),
      terugReden: terug.reden,
      terugDoor: actorText(ctx.actor),
      terugOp: ctx.now,
    },
  });
  if (count !== 1) throw new Refused('kosten.fout.al-terug');
}
