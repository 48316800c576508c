import type { Prisma } from '@/generated/prisma/client';
import type { KlachtModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Hoorstand, Klacht, NietInBehandeling, Thema, Uitkomst } from './klacht';
import type { Klachtinvoer } from './klachtvelden';

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toKlacht = ({ gemeenteId: _, vastgelegdOp: __, ...rij }: KlachtModel): Klacht => ({
  ...rij,
  gebeurdOp: fromDatabaseDateOrNull(rij.gebeurdOp),
  thema: rij.thema as Thema | null,
  hoorstand: rij.hoorstand as Hoorstand,
  verlengdTot: fromDatabaseDateOrNull(rij.verlengdTot),
  uitkomst: rij.uitkomst as Uitkomst | null,
  nietReden: rij.nietReden as NietInBehandeling | null,
  ombudsmanTot: fromDatabaseDateOrNull(rij.ombudsmanTot),
});

/** One complaint. Throws NotFound. */
export async function loadKlacht({ db }: Read, gemeenteId: number, zaakId: string): Promise<Klacht> {
  const rij = await db.klacht.findUnique({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } } });
  if (!rij) throw new NotFound();
  return toKlacht(rij);
}

export async function insertKlacht(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  { gebeurdOp, metCommissie, ...invoer }: Klachtinvoer & { metCommissie: boolean },
): Promise<void> {
  await db.klacht.create({
    data: {
      ...invoer,
      gemeenteId,
      zaakId,
      metCommissie,
      gebeurdOp: gebeurdOp && toDatabaseDate(gebeurdOp),
      vastgelegdDoor: actorText(ctx.actor),
      vastgelegdOp: ctx.now,
    },
  });
}

export type Wijziging = {
  thema?: Thema;
  overMedewerkerId?: string | null;
  beoordeeldDoor?: string;
  hoorstand?: Hoorstand;
  verdaagd?: true;
  verlengdTot?: LocalDate;
};

export async function saveKlacht(
  { db, gemeenteId }: Write,
  zaakId: string,
  { verlengdTot, ...rest }: Wijziging,
): Promise<void> {
  const data: Prisma.KlachtUncheckedUpdateInput = { ...rest };
  if (verlengdTot !== undefined) data.verlengdTot = toDatabaseDate(verlengdTot);
  await db.klacht.update({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } }, data });
}

export type Afloop = {
  uitkomst: Uitkomst;
  nietReden?: NietInBehandeling;
  bevindingen?: string;
  conclusie?: string;
  ombudsmanTot?: LocalDate;
};

/** How a complaint ends: with an outcome, or withdrawn. */
export async function endKlacht(
  { db, gemeenteId, ctx }: Write,
  zaakId: string,
  afloop: Afloop | null,
): Promise<void> {
  const { ombudsmanTot, ...rest } = afloop ?? {};
  await db.klacht.update({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    data: {
      loopt: false,
      ...rest,
      ...(ombudsmanTot === undefined ? {} : { ombudsmanTot: toDatabaseDate(ombudsmanTot) }),
      ...(afloop === null ? {} : { afgedaanDoor: actorText(ctx.actor), afgedaanOp: ctx.now }),
    },
  });
}
