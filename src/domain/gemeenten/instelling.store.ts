import type { Prisma } from '@/generated/prisma/client';
import type { Zekerheid } from '@/law/dated';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { Stale } from '@/platform/errors';
import type { KantoorWrite, Read, Write } from '@/platform/tenant';
import type { Gegevens } from './geldende-instelling';
import type { Instelling, Wijziging } from './instelling';
import { isSoort, readWaarde, type Soort } from './instelling.schema';

/** Whose settings are written: of one gemeente, or of the kantoor for all its gemeenten. */
export type Houder = { niveau: 'gemeente'; write: Write } | { niveau: 'kantoor'; write: KantoorWrite };

/** The columns that both tables share. */
export type InstellingRij = {
  id: string;
  soort: string;
  waarde: unknown;
  vanaf: Date;
  tot: Date | null;
  bron: string;
  zekerheid: string;
  versie: number;
  gemaaktDoor: string;
  gemaaktOp: Date;
  vervallenOp: Date | null;
};

/** Rows as the core knows them. A soort that this version does not know is left out; a malformed value throws. */
export const toInstellingen = (rijen: readonly InstellingRij[]): Instelling[] =>
  rijen.flatMap((rij) => {
    const { soort } = rij;
    if (!isSoort(soort)) return [];
    return [
      {
        ...rij,
        soort,
        waarde: readWaarde(soort, rij.waarde),
        zekerheid: rij.zekerheid as Zekerheid,
        vanaf: fromDatabaseDate(rij.vanaf),
        tot: fromDatabaseDateOrNull(rij.tot),
      },
    ];
  });

/** All rows of a gemeente and of the kantoor of this read, withdrawn ones included, oldest first: one statement. */
export async function loadGegevens({ db, ctx }: Read, gemeenteId: number): Promise<Gegevens> {
  const rijen = await db.$queryRaw<(InstellingRij & { eigen: boolean })[]>`
    select true as eigen, id, soort, waarde, vanaf, tot, bron, zekerheid, versie, gemaakt_door as "gemaaktDoor",
      gemaakt_op as "gemaaktOp", vervallen_op as "vervallenOp"
    from gemeente_instelling where gemeente_id = ${gemeenteId}
    union all
    select false, id, soort, waarde, vanaf, tot, bron, zekerheid, versie, gemaakt_door, gemaakt_op, vervallen_op
    from kantoor_instelling where kantoor_id = ${ctx.kantoorId}
    order by vanaf`;
  const van = (eigen: boolean) =>
    toInstellingen(rijen.flatMap(({ eigen: zo, ...rij }) => (zo === eigen ? [rij] : [])));
  return { gemeente: van(true), kantoor: van(false) };
}

/** All rows of one soort of this houder, withdrawn ones included. */
export async function loadReeks(houder: Houder, soort: Soort): Promise<Instelling[]> {
  if (houder.niveau === 'gemeente') {
    const { db, gemeenteId } = houder.write;
    return toInstellingen(await db.gemeenteInstelling.findMany({ where: { gemeenteId, soort } }));
  }
  const { db, ctx } = houder.write;
  return toInstellingen(await db.kantoorInstelling.findMany({ where: { kantoorId: ctx.kantoorId, soort } }));
}

/** The soort of a row of this houder, or null when there is no such row. */
export async function loadSoort(houder: Houder, id: string): Promise<Soort | null> {
  const rij =
    houder.niveau === 'gemeente'
      ? await houder.write.db.gemeenteInstelling.findUnique({
          where: { gemeenteId_id: { gemeenteId: houder.write.gemeenteId, id } },
          select: { soort: true },
        })
      : await houder.write.db.kantoorInstelling.findUnique({
          where: { kantoorId_id: { kantoorId: houder.write.ctx.kantoorId, id } },
          select: { soort: true },
        });
  return rij && isSoort(rij.soort) ? rij.soort : null;
}

/** Adds a row. Throws Stale when somebody else's row came to lie on the same days meanwhile. */
export async function insertInstelling(houder: Houder, rij: Instelling): Promise<void> {
  const data = {
    ...rij,
    waarde: rij.waarde as Prisma.InputJsonValue,
    vanaf: toDatabaseDate(rij.vanaf),
    tot: rij.tot === null ? null : toDatabaseDate(rij.tot),
  };
  try {
    if (houder.niveau === 'gemeente') {
      const { db, gemeenteId } = houder.write;
      await db.gemeenteInstelling.create({ data: { ...data, gemeenteId } });
    } else {
      const { db, ctx } = houder.write;
      await db.kantoorInstelling.create({ data: { ...data, kantoorId: ctx.kantoorId } });
    }
  } catch (error) {
    throw overlaps(error) ? new Stale() : error;
  }
}

/** Whether PostgreSQL refused because of the exclusion constraint (23P01): two values on one day. */
function overlaps(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.message.includes('exclusion constraint') || JSON.stringify(error).includes('23P01'))
  );
}

type Velden = { tot: Date | null } | { vervallenOp: Date };

/** Changes one row that still has the version it was read with. Throws Stale otherwise. */
async function changeRij(houder: Houder, id: string, versie: number, velden: Velden): Promise<void> {
  const data = { ...velden, versie: versie + 1 };
  const { count } =
    houder.niveau === 'gemeente'
      ? await houder.write.db.gemeenteInstelling.updateMany({
          where: { gemeenteId: houder.write.gemeenteId, id, versie, vervallenOp: null },
          data,
        })
      : await houder.write.db.kantoorInstelling.updateMany({
          where: { kantoorId: houder.write.ctx.kantoorId, id, versie, vervallenOp: null },
          data,
        });
  if (count !== 1) throw new Stale();
}

/** Gives a row another end. Throws Stale when it was changed meanwhile. */
export const changeEinde = (houder: Houder, { id, versie, tot }: Wijziging): Promise<void> =>
  changeRij(houder, id, versie, { tot: tot === null ? null : toDatabaseDate(tot) });

/** Marks a row as withdrawn. Throws Stale when it was changed meanwhile. */
export const markVervallen = (
  houder: Houder,
  rij: { id: string; versie: number },
  moment: Date,
): Promise<void> => changeRij(houder, rij.id, rij.versie, { vervallenOp: moment });

/** One line in the audit of the houder, in the same transaction as the change. */
export async function auditInstelling(
  houder: Houder,
  handeling: 'instelling.ingesteld' | 'instelling.ingetrokken' | 'instelling.beeindigd',
  id: string,
  inhoud: { voor: unknown; na: unknown },
): Promise<void> {
  if (houder.niveau === 'gemeente') {
    const onderwerp = { soort: 'gemeente_instelling', id };
    await houder.write.audit({ handeling, onderwerp, ...inhoud, bewaarklasse: 'instelling' });
  } else {
    await houder.write.audit({ handeling, onderwerp: { soort: 'kantoor_instelling', id }, ...inhoud });
  }
}
