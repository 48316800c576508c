import { Prisma } from '@/generated/prisma/client';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/**
 * The first day on which a letter `d` left, null while nobody told that it did: printed by a print order that was counted,
 * known to have arrived by an electronic way, or given at the desk. An offer alone is none: it may wait for the printer.
 * Looked up letter by letter, so that it costs the same whatever the planner knows of the gemeente.
 */
export const VERTROKKEN_OP = Prisma.sql`(least(
    (select min((select o.geprint_op from afdrukopdracht o where o.gemeente_id = st.gemeente_id and o.id = st.opdracht_id))
      from afdrukstuk st where st.gemeente_id = d.gemeente_id and st.document_id = d.id and st.misdrukt_op is null),
    (select min(z.moment) from bezorging z
      where z.gemeente_id = d.gemeente_id and z.document_id = d.id and z.resultaat in ('bezorgd', 'geopend', 'afgedrukt')))
  at time zone 'Europe/Amsterdam')::date`;

type Rij = { id: string; dag: Date | null };

const toMap = (rijen: readonly Rij[]): Map<string, LocalDate> =>
  new Map(rijen.flatMap(({ id, dag }) => (dag === null ? [] : [[id, fromDatabaseDate(dag)] as const])));

/** The first day on which the biljet of each of these aanslagen left, by the id of the aanslag. */
export async function loadVertrekVanBiljetten(
  { db }: Read,
  aanslagen: readonly { gemeenteId: number; id: string }[],
): Promise<Map<string, LocalDate>> {
  return toMap(
    await db.$queryRaw<Rij[]>`
      select w.id, (select min(${VERTROKKEN_OP}) from document d
        where d.gemeente_id = w.gemeente_id and d.aanslag_id = w.id and d.soort = 'aanslagbiljet') as dag
      from unnest(${aanslagen.map((a) => a.gemeenteId)}::int[], ${aanslagen.map((a) => a.id)}::uuid[]) as w(gemeente_id, id)`,
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
      select w.id, (select min((select min((select ${VERTROKKEN_OP} from document d
            where d.gemeente_id = s.gemeente_id and d.id = s.document_id))
          from invorderingsstap s where s.gemeente_id = k.gemeente_id and s.id = k.handeling_id))
        from kosten k where k.gemeente_id = ${gemeenteId} and k.id = w.id) as dag
      from unnest(${[...kostenIds]}::uuid[]) as w(id)`,
  );
}
