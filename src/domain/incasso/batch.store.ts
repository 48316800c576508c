import type { IncassobatchModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { type KantoorWrite, newId, type Read } from '@/platform/tenant';
import type { Batch, Batchstatus } from './batch';
import type { Batchtelling } from './post.store';

const toBatch = (rij: IncassobatchModel): Batch => ({
  id: rij.id,
  incassodag: fromDatabaseDate(rij.incassodag),
  uiterlijk: rij.uiterlijk,
  status: rij.status as Batchstatus,
  aantal: rij.aantal,
  voorgesteldDoor: rij.voorgesteldDoor,
  beslotenDoor: rij.beslotenDoor,
  versie: rij.versie,
});

/** A batch of this kantoor. Throws NotFound. */
export async function loadBatch({ db, ctx }: Read, id: string): Promise<Batch> {
  const rij = await db.incassobatch.findUnique({
    where: { kantoorId_id: { kantoorId: ctx.kantoorId, id } },
  });
  if (!rij) throw new NotFound();
  return toBatch(rij);
}

/** Adds a batch for a day; null when there is one already. */
export async function insertBatch(
  { db, ctx }: KantoorWrite,
  { incassodag, uiterlijk }: { incassodag: LocalDate; uiterlijk: Date },
): Promise<string | null> {
  const id = newId();
  const rijen = await db.$executeRaw`
    insert into incassobatch (kantoor_id, id, incassodag, uiterlijk, status, voorgesteld_door, voorgesteld_op)
    values (${ctx.kantoorId}, ${id}::uuid, ${toDatabaseDate(incassodag)}, ${uiterlijk}, 'in-opbouw', ${actorText(ctx.actor)}, ${ctx.now})
    on conflict do nothing`;
  return rijen === 1 ? id : null;
}

type Verandering = {
  status: Batchstatus;
  besluit?: string | null;
  vastzetten?: true;
  telling?: Batchtelling;
  bestand?: Batchtelling & { hash: string };
};

/** Writes what came of a batch that still has the version it was read with. Throws Stale otherwise. */
export async function saveBatch(
  { db, ctx }: KantoorWrite,
  batch: Pick<Batch, 'id' | 'versie'>,
  { status, besluit, vastzetten, telling, bestand }: Verandering,
): Promise<void> {
  const wie = actorText(ctx.actor);
  const { count } = await db.incassobatch.updateMany({
    where: { kantoorId: ctx.kantoorId, id: batch.id, versie: batch.versie },
    data: {
      status,
      versie: batch.versie + 1,
      ...(besluit === undefined ? {} : { beslotenDoor: wie, beslotenOp: ctx.now, besluitReden: besluit }),
      ...(vastzetten ? { vastgezetDoor: wie, vastgezetOp: ctx.now } : {}),
      ...(telling ? { aantal: telling.aantal, totaalCenten: telling.centen } : {}),
      ...(bestand
        ? {
            ingediendAantal: bestand.aantal,
            ingediendCenten: bestand.centen,
            bestandHash: bestand.hash,
          }
        : {}),
    },
  });
  if (count !== 1) throw new Stale();
}

/** A batch with the moment from which its file is made. Throws NotFound for one that was not let go. */
export async function loadVastgezet(
  { db, ctx }: Read,
  id: string,
): Promise<{
  status: Batchstatus;
  incassodag: LocalDate;
  vastgezetOp: Date;
  bestandHash: string | null;
  ingediendAantal: number;
}> {
  const rij = await db.incassobatch.findUnique({
    where: { kantoorId_id: { kantoorId: ctx.kantoorId, id } },
  });
  if (!rij?.vastgezetOp) throw new NotFound();
  const { status, incassodag, vastgezetOp, bestandHash, ingediendAantal } = rij;
  return {
    status: status as Batchstatus,
    incassodag: fromDatabaseDate(incassodag),
    vastgezetOp,
    bestandHash,
    ingediendAantal,
  };
}
