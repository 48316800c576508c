import type { Read } from '@/platform/tenant';

/** Whose question this is, in the gemeenten of this read; nobody's where it was asked without a name. */
export async function findVraagVan(
  read: Read,
  referentie: string,
): Promise<{ gemeenteId: number; persoonId: string }[]> {
  const rijen = await read.db.$queryRaw<{ gemeenteId: number; persoonId: string | null }[]>`
    select v.gemeente_id as "gemeenteId", v.persoon_id as "persoonId"
    from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (select * from vraag where gemeente_id = g.id and referentie = ${referentie}) v`;
  const gevonden = rijen.flatMap(({ gemeenteId, persoonId }) =>
    persoonId === null ? [] : [{ gemeenteId, persoonId }],
  );
  for (const { gemeenteId, persoonId } of gevonden) read.shows(gemeenteId, [persoonId]);
  return gevonden;
}
