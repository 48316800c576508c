import type { Write } from '@/platform/tenant';

/** The boekingen of the kantoor with these koppelingen, by koppeling: the other half of what was booked in the gemeente. */
export async function findKantoorBoekingen(
  { db, ctx }: Write,
  koppelingen: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.kantoorBoeking.findMany({
    where: { kantoorId: ctx.kantoorId, koppeling: { in: [...koppelingen] } },
    select: { id: true, koppeling: true },
  });
  return new Map(rows.map((row) => [row.koppeling ?? '', row.id]));
}
