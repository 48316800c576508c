import type { BetaalduidingModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Duiding, Oordeel } from './duiding';

const duidingVan = ({ gemeenteId: _, ...rij }: BetaalduidingModel): Duiding => ({
  ...rij,
  oordeel: rij.oordeel as Oordeel,
});

/** What was judged about one claim, the latest first. */
export async function loadDuidingen({ db }: Read, gemeenteId: number, aanslagId: string): Promise<Duiding[]> {
  const rijen = await db.betaalduiding.findMany({
    where: { gemeenteId, aanslagId },
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
  });
  return rijen.map(duidingVan);
}

export async function insertDuiding(
  { db, gemeenteId, ctx }: Write,
  nieuw: Pick<Duiding, 'aanslagId' | 'oordeel' | 'reden' | 'toelichting'>,
): Promise<string> {
  const id = newId();
  await db.betaalduiding.create({
    data: { ...nieuw, gemeenteId, id, gemaaktDoor: actorText(ctx.actor), gemaaktOp: ctx.now },
  });
  return id;
}
