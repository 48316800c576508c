import { toCents } from '@/platform/cents';
import { NotFound, Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import {
  gevolgFromJson,
  gevolgToJson,
  type Plaatsingsoort,
  type Plaatsingstatus,
  type Plaatsingsvoorstel,
} from './plaatsing';

/** Whether a proposal about this receipt waits. */
export async function findOpenVoorstel({ db, ctx }: Read, ontvangstId: string): Promise<boolean> {
  const aantal = await db.plaatsingsvoorstel.count({
    where: { kantoorId: ctx.kantoorId, ontvangstId, status: 'voorgesteld' },
  });
  return aantal > 0;
}

export async function insertVoorstel(
  { db, ctx }: Write,
  voorstel: Omit<Plaatsingsvoorstel, 'status' | 'versie'>,
): Promise<void> {
  await db.plaatsingsvoorstel.create({
    data: {
      ...voorstel,
      kantoorId: ctx.kantoorId,
      gevolg: gevolgToJson(voorstel.gevolg),
      status: 'voorgesteld',
    },
  });
}

/** A proposal about an aanslag of this gemeente, held until the end, with the version that was looked at. Throws NotFound, Stale. */
export async function lockVoorstel(
  { db, ctx, gemeenteId }: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Plaatsingsvoorstel> {
  await db.$queryRaw`select 1 from plaatsingsvoorstel where kantoor_id = ${ctx.kantoorId} and id = ${id}::uuid for update`;
  const rij = await db.plaatsingsvoorstel.findUnique({
    where: { kantoorId_id: { kantoorId: ctx.kantoorId, id } },
  });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  if (rij.gemeenteId !== gemeenteId) throw new NotFound();
  return {
    id,
    gemeenteId,
    soort: rij.soort as Plaatsingsoort,
    ontvangstId: rij.ontvangstId,
    tegenOntvangstId: rij.tegenOntvangstId,
    aanslagId: rij.aanslagId,
    bedragCenten: toCents(rij.bedragCenten),
    reden: rij.reden,
    gevolg: gevolgFromJson(rij.gevolg),
    status: rij.status as Plaatsingstatus,
    voorgesteldDoor: rij.voorgesteldDoor,
    voorgesteldOp: rij.voorgesteldOp,
    versie,
  };
}

/** Writes what was decided. Throws Stale when somebody was first. */
export async function saveBesluit(
  { db, ctx }: Write,
  { id, versie }: Pick<Plaatsingsvoorstel, 'id' | 'versie'>,
  besluit: {
    status: Plaatsingstatus;
    beslotenDoor: string;
    beslotenOp: Date;
    besluitReden: string | null;
    koppeling: string | null;
  },
): Promise<void> {
  const { count } = await db.plaatsingsvoorstel.updateMany({
    where: { kantoorId: ctx.kantoorId, id, versie },
    data: { ...besluit, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}
