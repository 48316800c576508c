import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { BEKENDGEMAAKT } from './bekendmaking.store';

/**
 * The day on which each of these aanslagen was made known, by its id: the first on which its biljet left. One of which
 * nobody told that it left is not in it: then its dagtekening counts (AWR 22j).
 */
export async function findBekendmakingen(
  { db }: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  if (aanslagIds.length === 0) return new Map();
  const rijen = await db.$queryRaw<{ id: string; dag: Date }[]>`
    select d.aanslag_id as id, min(weg.dag) as dag
    from document d cross join lateral (${BEKENDGEMAAKT}) weg
    where d.gemeente_id = ${gemeenteId} and d.aanslag_id = any(${[...aanslagIds]}::uuid[]) and d.soort = 'aanslagbiljet'
    group by d.aanslag_id having min(weg.dag) is not null`;
  return new Map(rijen.map(({ id, dag }) => [id, fromDatabaseDate(dag)]));
}

/** The same of acts of collection, by the id of the costs that each made: the letter with the act has to reach somebody. */
export async function findKostenBekendmakingen(
  { db }: Read,
  gemeenteId: number,
  kostenIds: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  if (kostenIds.length === 0) return new Map();
  const rijen = await db.$queryRaw<{ id: string; dag: Date }[]>`
    select k.id, min(weg.dag) as dag
    from kosten k
    join invorderingsstap s on s.gemeente_id = k.gemeente_id and s.id = k.handeling_id
    join document d on d.gemeente_id = s.gemeente_id and d.id = s.document_id
    cross join lateral (${BEKENDGEMAAKT}) weg
    where k.gemeente_id = ${gemeenteId} and k.id = any(${[...kostenIds]}::uuid[])
    group by k.id having min(weg.dag) is not null`;
  return new Map(rijen.map(({ id, dag }) => [id, fromDatabaseDate(dag)]));
}
