import { Prisma } from '@/generated/prisma/client';
import type { LocalDate } from '@/platform/local-date';

/**
 * What lets collecting wait for one row `p` of `betaalplanOp`, a row per opschorting that holds on the day: its ground,
 * until when, and how much it holds of the belasting (`van_regels`) and of the costs (`van_kosten`), each on its own.
 */
export const wachtendOp = (gemeenteId: number, dag: LocalDate): Prisma.Sql => Prisma.sql`
  select o.grond, o.tot,
    (case when o.grond = 'bezwaar-kosten' then 0
      else least(coalesce(o.bedrag_centen, basis.centen), basis.centen) end)::bigint as van_regels,
    -- All of an aanslag is its costs as well; a part of it, or a line, is not.
    (case when o.grond = 'bezwaar-kosten' then least(coalesce(o.bedrag_centen, p.kosten), p.kosten)
      when o.bedrag_centen is null and o.aanslagregel_id is null then p.kosten else 0 end)::bigint as van_kosten
  from opschorting o
  cross join lateral (select case when o.aanslagregel_id is null then p.te_laat + p.later
    else (select greatest(coalesce(sum(br.bedrag_centen), 0), 0) from boekingsregel br where br.gemeente_id = o.gemeente_id
      and br.aanslag_id = p.aanslag_id and br.aanslagregel_id = o.aanslagregel_id and br.rekening = 'debiteuren')
    end as centen) basis
  where o.gemeente_id = ${gemeenteId} and o.persoon_id = p.persoon_id
    and (o.aanslag_id is null or o.aanslag_id = p.aanslag_id)
    and o.vanaf <= ${dag}::date and (o.tot is null or o.tot > ${dag}::date)
    -- Of who is in a schuldregeling what came later is paid as by anybody (Fw 299).
    and (o.grond not in ('wsnp', 'schuldregeling') or exists (select from aanslag s where s.gemeente_id = o.gemeente_id
      and s.id = p.aanslag_id and s.belastingjaar <= extract(year from o.vanaf)))`;

/** The last step about `p.aanslag_id` that was taken and not taken back. Columns: stap, dagtekening, uiterlijk, bedrag_centen. */
export const laatsteStapOp = (gemeenteId: number): Prisma.Sql => Prisma.sql`
  select s.stap, s.dagtekening, s.uiterlijk, s.bedrag_centen
  from invorderingsstap s
  where s.gemeente_id = ${gemeenteId} and s.aanslag_id = p.aanslag_id and s.terug_van is null
    and not exists (select from invorderingsstap t where t.gemeente_id = s.gemeente_id and t.terug_van = s.id)
  order by array_position(array['herinnering', 'aanmaning', 'dwangbevel'], s.stap) desc limit 1`;

/** The days (`dag`) on which a letter about `p.aanslag_id` came back of whom no address is known since. */
export const briefTerugOp = (gemeenteId: number): Prisma.Sql => Prisma.sql`
  select (z.moment at time zone 'Europe/Amsterdam')::date as dag
  from document d
  join bezorging z on z.gemeente_id = d.gemeente_id and z.document_id = d.id and z.kanaal = 'post' and z.resultaat = 'mislukt'
  where d.gemeente_id = ${gemeenteId} and d.aanslag_id = p.aanslag_id
    and not exists (select from persoon_adres pa where pa.gemeente_id = d.gemeente_id and pa.persoon_id = p.persoon_id
      and pa.vanaf > (z.moment at time zone 'Europe/Amsterdam')::date)`;

/** The days (`dag`) on which a letter about anything left a stop on the address of the person of `p`; none is known since. */
export const adresstopOp = (gemeenteId: number): Prisma.Sql => Prisma.sql`
  select (st.vastgelegd_op at time zone 'Europe/Amsterdam')::date as dag
  from adresstop st
  where st.gemeente_id = ${gemeenteId} and st.persoon_id = p.persoon_id and st.opgeheven_op is null
    and not exists (select from persoon_adres na where na.gemeente_id = st.gemeente_id and na.persoon_id = st.persoon_id
      and na.vanaf > (st.vastgelegd_op at time zone 'Europe/Amsterdam')::date)`;

/** What of `p.aanslag_id` was proposed not to be collected any more; null where nothing waits. One at a time, by an index. */
export const oninbaarVoorgesteldOp = (gemeenteId: number): Prisma.Sql => Prisma.sql`
  (select ov.bedrag_centen from oninbaarvoorstel ov where ov.gemeente_id = ${gemeenteId} and ov.aanslag_id = p.aanslag_id
    and ov.status in ('voorgesteld', 'op-lijst'))`;

/** Whether the person of `p` has an address on the day. */
export const adresOp = (gemeenteId: number, dag: LocalDate): Prisma.Sql => Prisma.sql`
  exists (select from persoon_adres pa where pa.gemeente_id = ${gemeenteId} and pa.persoon_id = p.persoon_id
    and pa.vanaf <= ${dag}::date and (pa.tot is null or pa.tot > ${dag}::date))`;

/** Cases about `p.aanslag_id` that are open and let nothing wait. */
export const zakenOp = (gemeenteId: number, dag: LocalDate): Prisma.Sql => Prisma.sql`
  select z.soort
  from zaak_onderwerp zo
  join zaak z on z.gemeente_id = zo.gemeente_id and z.id = zo.zaak_id and z.soort in ('kwijtschelding', 'bezwaar')
    and z.fase not in ('afgehandeld', 'ingetrokken') and (z.ontvangen_op at time zone 'Europe/Amsterdam')::date <= ${dag}::date
  where zo.gemeente_id = ${gemeenteId} and zo.onderwerp_soort = 'aanslag' and zo.onderwerp_id = p.aanslag_id
    and not exists (select from opschorting o where o.gemeente_id = zo.gemeente_id and o.bron_soort = 'zaak'
      and o.bron_id = z.id and o.vanaf <= ${dag}::date and (o.tot is null or o.tot > ${dag}::date))`;
