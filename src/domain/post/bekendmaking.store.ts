import { Prisma } from '@/generated/prisma/client';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/**
 * The days on which letters left, a row for each (gemeente_id, document_id, dag): printed by a print order that was
 * counted, known to have arrived by an electronic way, or given at the desk. An offer alone is none: it may wait for the
 * printer.
 */
export const VERTREK = Prisma.sql`(
  select st.gemeente_id, st.document_id, (o.geprint_op at time zone 'Europe/Amsterdam')::date as dag
  from afdrukstuk st join afdrukopdracht o on o.gemeente_id = st.gemeente_id and o.id = st.opdracht_id
  where st.misdrukt_op is null and o.geprint_op is not null
  union all
  select z.gemeente_id, z.document_id, (z.moment at time zone 'Europe/Amsterdam')::date
  from bezorging z
  where z.resultaat in ('bezorgd', 'geopend', 'afgedrukt'))`;

/** The same of one letter `d`. */
const VAN_DEZE = Prisma.sql`
  select v.dag from ${VERTREK} v where v.gemeente_id = d.gemeente_id and v.document_id = d.id`;

type Rij = { id: string; dag: Date };

const toMap = (rijen: readonly Rij[]): Map<string, LocalDate> =>
  new Map(rijen.map(({ id, dag }) => [id, fromDatabaseDate(dag)]));

/** The first day on which the biljet of each of these aanslagen left, by the id of the aanslag. */
export async function loadVertrekVanBiljetten(
  { db }: Read,
  gemeenten: readonly number[],
  aanslagIds: readonly string[],
): Promise<Map<string, LocalDate>> {
  return toMap(
    await db.$queryRaw<Rij[]>`
      select d.aanslag_id as id, min(weg.dag) as dag
      from document d cross join lateral (${VAN_DEZE}) weg
      where d.gemeente_id = any(${[...gemeenten]}::int[]) and d.aanslag_id = any(${[...aanslagIds]}::uuid[])
        and d.soort = 'aanslagbiljet'
      group by d.aanslag_id`,
  );
}

/** The same of the letters of collection, by the id of the costs that each act made. */
export async function loadVertrekVanKosten(
  { db }: Read,
  gemeenteId: number,
  kostenIds: readonly string[],
): Promise<Map<string, LocalDate>> {
  return toMap(
    await db.$queryRaw<Rij[]>`
      select k.id, min(weg.dag) as dag
      from kosten k
      join invorderingsstap s on s.gemeente_id = k.gemeente_id and s.id = k.handeling_id
      join document d on d.gemeente_id = s.gemeente_id and d.id = s.document_id
      cross join lateral (${VAN_DEZE}) weg
      where k.gemeente_id = ${gemeenteId} and k.id = any(${[...kostenIds]}::uuid[])
      group by k.id`,
  );
}
