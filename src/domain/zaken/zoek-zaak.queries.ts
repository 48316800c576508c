import type { Read } from '@/platform/tenant';

/** Whose case this is, by its number, in the gemeenten of this read. */
export async function findZaakVan(
  read: Read,
  zaaknummer: string,
): Promise<{ gemeenteId: number; persoonId: string }[]> {
  const gevonden = await read.db.$queryRaw<{ gemeenteId: number; persoonId: string }[]>`
    select z.gemeente_id as "gemeenteId", z.persoon_id as "persoonId"
    from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (select * from zaak where gemeente_id = g.id and zaaknummer = ${zaaknummer}) z`;
  for (const { gemeenteId, persoonId } of gevonden) read.shows(gemeenteId, [persoonId]);
  return gevonden;
}
