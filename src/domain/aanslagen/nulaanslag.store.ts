import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { actorText } from '@/platform/context';
import type { Read, Write } from '@/platform/tenant';

/** Writes down who gets a nul-aanslag; who had one already is left alone. Answers how many are new. */
export async function insertNulaanslagen(
  { db, gemeenteId, ctx }: Write,
  belastingjaar: number,
  persoonIds: readonly string[],
  belastingsoorten: readonly Belastingsoort[],
): Promise<number> {
  const { count } = await db.nulaanslag.createMany({
    data: persoonIds.map((persoonId) => ({
      gemeenteId,
      belastingjaar,
      persoonId,
      belastingsoorten: [...belastingsoorten],
      grond: 'toets',
      vastgelegdDoor: actorText(ctx.actor),
      vastgelegdOp: ctx.now,
    })),
    skipDuplicates: true,
  });
  return count;
}

/** The aanslagen of a year that these persons have already. */
export async function loadAanslagIds(
  { db }: Read,
  gemeenteId: number,
  belastingjaar: number,
  persoonIds: readonly string[],
): Promise<string[]> {
  const rijen = await db.aanslag.findMany({
    where: { gemeenteId, belastingjaar, persoonId: { in: [...persoonIds] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rijen.map(({ id }) => id);
}
