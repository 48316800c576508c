import { Prisma } from '@/generated/prisma/client';
import { betaaltermijnWeken, tweeTermijnenMaanden } from '@/law/invordering/betaaltermijn';
import type { LocalDate } from '@/platform/local-date';

/** Per day of dagtekening the value of a dated parameter of the law, as SQL over `a.dagtekening`. */
const datedSql = <T>(
  vensters: readonly { vanaf: LocalDate; waarde: T }[],
  value: (waarde: T) => Prisma.Sql,
): Prisma.Sql =>
  Prisma.sql`case ${Prisma.join(
    vensters
      .toReversed()
      .map((v) => Prisma.sql`when a.dagtekening >= ${v.vanaf}::date then ${value(v.waarde)}`),
    ' ',
  )} end`;

const weken = datedSql(betaaltermijnWeken.vensters, (aantal) => Prisma.sql`${aantal}::int`);
const maanden = datedSql(tweeTermijnenMaanden.vensters, (lijst) => Prisma.sql`${[...lijst]}::int[]`);

/** What an aanslag comes to, divided over its terms as law/termijnbedragen does: the odd cents in the first. */
const LATER = Prisma.sql`case a.betaalschema
  when 'zes-weken' then case when a.dagtekening + 7 * ${weken} >= dag.op then schuld.totaal else 0 end
  else (select coalesce(sum(schuld.totaal / cardinality(t.maanden) + (case when m.k <= schuld.totaal % cardinality(t.maanden) then 1 else 0 end)), 0)
    from (select ${maanden} as maanden) t cross join lateral unnest(t.maanden) with ordinality m(maand, k)
    where (date_trunc('month', a.dagtekening::timestamp) + make_interval(months => m.maand + 1) - interval '1 day')::date >= dag.op)
  end`;

/**
 * What is due on a day of every aanslag of a gemeente that is open or was paid too much: one statement for all of it.
 * `te_laat` should have been paid before that day, `later` not yet, `kosten` is due at once; together they are what the
 * ledger says is open. A betalingsregeling that runs goes before the terms of the verordening: its terms are paid off in
 * the order of its aanslagen, as `verdeelOverAanslagen` does. Columns: aanslag_id, persoon_id, aanslagnummer, te_laat,
 * later, kosten, te_veel, vervolgd (costs of collection were ever charged), regeling ('lopend', 'gemist' or null).
 */
export const betaalplanOp = (
  gemeenteId: number,
  dag: LocalDate,
  welke: Prisma.Sql = Prisma.sql`true`,
): Prisma.Sql => Prisma.sql`
  with dag as (select ${dag}::date as op),
  stand as materialized (
    select r.aanslag_id,
      coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'debiteuren'), 0)::bigint as regels,
      coalesce(sum(r.bedrag_centen) filter (where r.rekening in ('debiteuren-kosten', 'debiteuren-rente')), 0)::bigint as kosten,
      coalesce(-sum(r.bedrag_centen) filter (where r.rekening = 'te-veel-ontvangen'), 0)::bigint as te_veel,
      coalesce(sum(r.bedrag_centen) filter (where r.rekening in ('kwijtschelding', 'oninbaar')), 0)::bigint as afgeschreven,
      bool_or(r.rekening = 'debiteuren-kosten') as vervolgd
    from boekingsregel r
    where r.gemeente_id = ${gemeenteId} and r.aanslag_id is not null and ${welke}
    group by r.aanslag_id
  ),
  regelingen as materialized (
    select rg.id, rg.status,
      (select coalesce(sum(t.bedrag_centen), 0)::bigint from regelingtermijn t
        where t.gemeente_id = rg.gemeente_id and t.regeling_id = rg.id and t.planversie = rg.planversie) as totaal,
      (select coalesce(sum(t.bedrag_centen), 0)::bigint from regelingtermijn t
        where t.gemeente_id = rg.gemeente_id and t.regeling_id = rg.id and t.planversie = rg.planversie
          and t.vervaldag < (select op from dag)) as vervallen,
      greatest((select coalesce(-sum(br.bedrag_centen), 0)::bigint from regeling_aanslag x
        join boekingsregel br on br.gemeente_id = x.gemeente_id and br.aanslag_id = x.aanslag_id and br.rekening like 'debiteuren%'
        join boeking b on b.gemeente_id = br.gemeente_id and b.id = br.boeking_id
          and b.telt in ('ontvangst', 'storno') and b.gemaakt_op >= p.vanaf_op
        where x.gemeente_id = rg.gemeente_id and x.regeling_id = rg.id), 0) as ontvangen
    from regeling rg
    join regelingplan p on p.gemeente_id = rg.gemeente_id and p.regeling_id = rg.id and p.versie = rg.planversie
    where rg.gemeente_id = ${gemeenteId} and rg.status in ('lopend', 'gemist')
  ),
  in_regeling as (
    select ra.aanslag_id, g.status, g.totaal, g.vervallen, g.ontvangen, o.open,
      (sum(o.open) over (partition by g.id order by ra.volgnummer))::bigint - o.open as voor,
      (sum(o.open) over (partition by g.id))::bigint as samen
    from regelingen g
    join regeling_aanslag ra on ra.gemeente_id = ${gemeenteId} and ra.regeling_id = g.id
    cross join lateral (select greatest(coalesce(sum(br.bedrag_centen), 0), 0)::bigint as open from boekingsregel br
      where br.gemeente_id = ra.gemeente_id and br.aanslag_id = ra.aanslag_id and br.rekening like 'debiteuren%') o
  ),
  volgens_regeling as (
    select i.aanslag_id, i.status, i.open,
      greatest(0, least(i.open, least(greatest(i.vervallen - i.ontvangen, 0), i.samen) - i.voor))::bigint as te_laat,
      greatest(0, i.voor + i.open - greatest(least(i.samen, i.totaal - least(i.ontvangen, i.totaal)), i.voor))::bigint as buiten
    from in_regeling i
  )
  select a.id as aanslag_id, a.persoon_id, a.aanslagnummer, s.te_veel, s.vervolgd, v.status as regeling,
    case when v.status is null then s.regels - plan.later else v.te_laat end as te_laat,
    case when v.status is null then plan.later else s.regels + s.kosten - v.te_laat - v.buiten end as later,
    case when v.status is null then s.kosten else v.buiten end as kosten
  from stand s
  cross join dag
  join aanslag a on a.gemeente_id = ${gemeenteId} and a.id = s.aanslag_id
  cross join lateral (select (a.bedrag_centen - s.afgeschreven - coalesce((select sum(vm.bedrag_centen) from vermindering vm
    where vm.gemeente_id = a.gemeente_id and vm.aanslag_id = a.id and vm.status = 'toegekend'), 0))::bigint as totaal) schuld
  cross join lateral (select least(s.regels, ${LATER})::bigint as later) plan
  left join volgens_regeling v on v.aanslag_id = s.aanslag_id
  where s.regels <> 0 or s.kosten <> 0 or s.te_veel <> 0`;
