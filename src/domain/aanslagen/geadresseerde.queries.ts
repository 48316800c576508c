import type { Read } from '@/platform/tenant';

/**
 * Whose a letter or an aanslag is, by its id; null when there is none in this gemeente. Shows nothing of anybody: for
 * who has to know whether he may open it.
 */
export async function getGeadresseerdeVan(
  { db }: Read,
  gemeenteId: number,
  id: string,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ persoon_id: string }[]>`
    select persoon_id from document where gemeente_id = ${gemeenteId} and id = ${id}::uuid
    union all
    select persoon_id from aanslag where gemeente_id = ${gemeenteId} and id = ${id}::uuid
    limit 1`;
  return row?.persoon_id ?? null;
}
