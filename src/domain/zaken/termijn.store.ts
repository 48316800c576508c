import type { Prisma } from '@/generated/prisma/client';
import type { TermijnModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import type { Termijn, TermijnEigenaar, TermijnHandeling, TermijnStand } from './termijn';

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toTermijn = (rij: TermijnModel): Termijn => ({
  id: rij.id,
  zaakId: rij.zaakId,
  soort: rij.soort,
  eigenaar: rij.eigenaar as TermijnEigenaar,
  regel: rij.regel,
  bron: rij.bron,
  feiten: rij.feiten as Record<string, unknown>,
  begin: fromDatabaseDate(rij.begin),
  uiterlijk: fromDatabaseDate(rij.uiterlijk),
  stand: rij.stand as TermijnStand,
  gemistOp: rij.gemistOp,
  versie: rij.versie,
});

export type NieuweTermijn = {
  zaakId: string;
  soort: string;
  eigenaar: TermijnEigenaar;
  /** Name of the rule of src/law that gave the day, with its source. */
  regel: string;
  bron: string;
  /** What the rule was asked with, so that the steps can be shown again. */
  feiten: Prisma.InputJsonObject;
  begin: LocalDate;
  uiterlijk: LocalDate;
};

export async function insertTermijn(write: Write, nieuw: NieuweTermijn): Promise<string> {
  const id = newId();
  await write.db.termijn.create({
    data: {
      ...nieuw,
      gemeenteId: write.gemeenteId,
      id,
      begin: toDatabaseDate(nieuw.begin),
      uiterlijk: toDatabaseDate(nieuw.uiterlijk),
      gemaaktDoor: actorText(write.ctx.actor),
      gemaaktOp: write.ctx.now,
    },
  });
  return id;
}

/**
 * A term of this gemeente with whether it was postponed, held until the end, its case first: who works on a case holds
 * that and then its terms. Throws NotFound.
 */
export async function lockTermijn(
  { db, gemeenteId }: Write,
  id: string,
): Promise<Termijn & { alVerdaagd: boolean }> {
  await db.$queryRaw`select 1 from zaak where gemeente_id = ${gemeenteId}
    and id = (select zaak_id from termijn where gemeente_id = ${gemeenteId} and id = ${id}::uuid) for update`;
  await db.$queryRaw`select 1 from termijn where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.termijn.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: { wijzigingen: { where: { handeling: 'verdaagd' }, select: { id: true } } },
  });
  if (!rij) throw new NotFound();
  return { ...toTermijn(rij), alVerdaagd: rij.wijzigingen.length > 0 };
}

/** Ids of the terms of a case that are still running, of one kind or all. */
export async function findLopend(
  { db, gemeenteId }: Write,
  zaakId: string,
  soort?: string,
): Promise<string[]> {
  const rijen = await db.termijn.findMany({
    where: { gemeenteId, zaakId, stand: 'loopt', ...(soort === undefined ? {} : { soort }) },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rijen.map((rij) => rij.id);
}

export async function saveUiterlijk(
  write: Write,
  termijn: Termijn,
  wijziging: { handeling: TermijnHandeling; uiterlijk: LocalDate; reden: string; bron: string },
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const { handeling, uiterlijk, reden, bron } = wijziging;
  await db.termijnwijziging.create({
    data: {
      gemeenteId,
      id: newId(),
      termijnId: termijn.id,
      handeling,
      van: toDatabaseDate(termijn.uiterlijk),
      naar: toDatabaseDate(uiterlijk),
      reden,
      bron,
      door: actorText(ctx.actor),
      moment: ctx.now,
    },
  });
  await db.termijn.update({
    where: { gemeenteId_id: { gemeenteId, id: termijn.id } },
    data: { uiterlijk: toDatabaseDate(uiterlijk), gewaarschuwdOp: null, versie: { increment: 1 } },
  });
}

export async function saveStand(
  { db, gemeenteId, ctx }: Write,
  termijn: Termijn,
  stand: TermijnStand,
): Promise<void> {
  const gemistOp = stand === 'te-laat' ? (termijn.gemistOp ?? ctx.now) : termijn.gemistOp;
  await db.termijn.update({
    where: { gemeenteId_id: { gemeenteId, id: termijn.id } },
    data: { stand, standOp: ctx.now, gemistOp, versie: { increment: 1 } },
  });
}
