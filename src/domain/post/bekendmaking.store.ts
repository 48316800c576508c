import { Prisma } from '@/generated/prisma/client';

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
export const BEKENDGEMAAKT = Prisma.sql`
  select v.dag from ${VERTREK} v where v.gemeente_id = d.gemeente_id and v.document_id = d.id`;
