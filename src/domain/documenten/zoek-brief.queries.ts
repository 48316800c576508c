import type { Read } from '@/platform/tenant';

/** A kenmerk of a test over many people stands on the letters of all of them: who is meant must be said in another way. */
const HOOGSTENS = 25;

/** To whom the letters with this "Ons kenmerk" went, in the gemeenten of this read. */
export async function findBriefVan(
  read: Read,
  kenmerk: string,
): Promise<{ gemeenteId: number; persoonId: string }[]> {
  const gevonden = await read.db.$queryRaw<{ gemeenteId: number; persoonId: string }[]>`
    select d.gemeente_id as "gemeenteId", d.persoon_id as "persoonId"
    from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select gemeente_id, persoon_id from document where gemeente_id = g.id and kenmerk = ${kenmerk} limit ${HOOGSTENS}) d`;
  for (const { gemeenteId, persoonId } of gevonden) read.shows(gemeenteId, [persoonId]);
  return gevonden;
}
