import type { Prisma } from '@/generated/prisma/client';
import type { BesluitModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { NotFound, Stale } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import type { Besluit, BesluitStand } from './besluit';

export const toBesluit = ({ gemeenteId: _, ...rij }: BesluitModel): Besluit => ({
  ...rij,
  stand: rij.stand as BesluitStand,
});

/** A decision of this gemeente and its case, held until the end of the transaction. Throws NotFound or Stale. */
export async function lockBesluit({ db, gemeenteId }: Write, id: string, versie: number): Promise<Besluit> {
  // The case first, as everybody who works on it does.
  await db.$queryRaw`select 1 from zaak where gemeente_id = ${gemeenteId}
    and id = (select zaak_id from besluit where gemeente_id = ${gemeenteId} and id = ${id}::uuid) for update`;
  await db.$queryRaw`select 1 from besluit where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.besluit.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toBesluit(rij);
}

export const countVoorgesteld = ({ db, gemeenteId }: Write, zaakId: string): Promise<number> =>
  db.besluit.count({ where: { gemeenteId, zaakId, stand: 'voorgesteld' } });

export type NieuwBesluit = {
  zaakId: string;
  soort: string;
  inhoud: Prisma.InputJsonObject;
  motivering: string;
};

export async function insertBesluit(write: Write, nieuw: NieuwBesluit): Promise<string> {
  const id = newId();
  await write.db.besluit.create({
    data: {
      ...nieuw,
      gemeenteId: write.gemeenteId,
      id,
      voorgesteldDoor: actorText(write.ctx.actor),
      voorgesteldOp: write.ctx.now,
    },
  });
  return id;
}

export async function saveBesluit(
  { db, gemeenteId, ctx }: Write,
  id: string,
  data: { stand: BesluitStand; toelichting: string | null },
): Promise<Besluit> {
  const rij = await db.besluit.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, beslotenDoor: actorText(ctx.actor), beslotenOp: ctx.now, versie: { increment: 1 } },
  });
  return toBesluit(rij);
}
