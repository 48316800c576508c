import type { Write } from '@/platform/tenant';

/** What was promised to somebody without a name was promised to this person; a promise to somebody else stays so. Answers how many. */
export async function giveBeloftenPersoon(
  { db, gemeenteId }: Write,
  ids: readonly string[],
  persoonId: string,
): Promise<number> {
  const { count } = await db.belofte.updateMany({
    where: { gemeenteId, id: { in: [...ids] }, persoonId: null },
    data: { persoonId },
  });
  return count;
}
