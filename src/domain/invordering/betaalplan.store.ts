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
 * Aanslagen of a gemeente. All of them come in the order of their numbers: they were imposed and booked in that order, so
 * what is looked up for one lies beside what was looked up for the one before. In any other order a large gemeente costs
 * more for each aanslag than a small one. A few are looked up by their own index, whatever order that gives.
 */
const aanslagenVan = (gemeenteId: number, welke: Prisma.Sql | null): Prisma.Sql =>
  welke === null
    ? Prisma.sql`select * from aanslag where gemeente_id = ${gemeenteId} order by aanslagnummer offset 0`
    : Prisma.sql`select a.* from aanslag a where a.gemeente_id = ${gemeenteId} and ${welke} offset 0`;

/**
 * What is due on a day of every aanslag of a gemeente that is open or was paid too much: one statement for all of it.
 * `te_laat` should have been paid before that day, `later` not yet, `kosten` is due at once; together they are what the
 * ledger says is open. A betalingsregeling that runs goes before the terms of the verordening: its terms are paid off in
 * the order of its aanslagen, as `divideOverAanslagen` does. Columns: aanslag_id, persoon_id, aanslagnummer, te_laat,
 * laatste_vervaldag, later, kosten, te_veel, vervolgd (costs of collection were ever charged), regeling ('lopend', 'gemist' or null), regelingstand
 * (the same, or 'voorgesteld': one that is asked for and changes nothing yet of what is due).
 *
 * @param welke a condition on aanslag `a`, for a few of them; null for all
 */
export const betaalplanOp = (
  gemeenteId: number,
  dag: LocalDate,
  welke: Prisma.Sql | null = null,
): Prisma.Sql => Prisma.sql`
  with dag as (select ${dag}::date as op)
  select a.id as aanslag_id, a.persoon_id, a.aanslagnummer, a.laatste_vervaldag, s.te_veel, s.vervolgd,
    case when v.te_laat is not null then v.status end as regeling, v.status as regelingstand,
    case when v.te_laat is null then s.regels - plan.later else v.te_laat end as te_laat,
    case when v.te_laat is null then plan.later else s.regels + s.kosten - v.te_laat - v.buiten end as later,
    case when v.te_laat is null then s.kosten else v.buiten end as kosten
  from (${aanslagenVan(gemeenteId, welke)}) a
  cross join dag
  cross join lateral (
    select coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'debiteuren'), 0)::bigint as regels,
      coalesce(sum(r.bedrag_centen) filter (where r.rekening in ('debiteuren-kosten', 'debiteuren-rente')), 0)::bigint as kosten,
      coalesce(-sum(r.bedrag_centen) filter (where r.rekening = 'te-veel-ontvangen'), 0)::bigint as te_veel,
      coalesce(sum(r.bedrag_centen) filter (where r.rekening in ('kwijtschelding', 'oninbaar')), 0)::bigint as afgeschreven,
      bool_or(r.rekening = 'debiteuren-kosten') as vervolgd
    from boekingsregel r where r.gemeente_id = ${gemeenteId} and r.aanslag_id = a.id
    offset 0
  ) s
  cross join lateral (select (a.bedrag_centen - s.afgeschreven - coalesce((select sum(vm.bedrag_centen) from vermindering vm
    where vm.gemeente_id = a.gemeente_id and vm.aanslag_id = a.id and vm.status = 'toegekend'), 0))::bigint as totaal offset 0) schuld
  -- Reckoned once for each aanslag, not at each place that names it.
  cross join lateral (select least(s.regels, ${LATER})::bigint as later offset 0) plan
  -- Looked up for each aanslag, so that it costs the same whatever the planner knows of this gemeente.
  left join lateral (
    select rg.status,
      case when rg.status <> 'voorgesteld' then greatest(0,
        least(eigen.open, least(greatest(rooster.vervallen - geld.ontvangen, 0), samen.open) - samen.voor))::bigint end as te_laat,
      greatest(0, samen.voor + eigen.open - greatest(
        least(samen.open, rooster.totaal - least(geld.ontvangen, rooster.totaal)), samen.voor))::bigint as buiten
    from regeling_aanslag ra
    join regeling rg on rg.gemeente_id = ra.gemeente_id and rg.id = ra.regeling_id
    left join regelingplan p on p.gemeente_id = rg.gemeente_id and p.regeling_id = rg.id and p.versie = rg.planversie
    cross join lateral (select coalesce(sum(t.bedrag_centen), 0)::bigint as totaal,
        coalesce(sum(t.bedrag_centen) filter (where t.vervaldag < dag.op), 0)::bigint as vervallen
      from regelingtermijn t
      where t.gemeente_id = rg.gemeente_id and t.regeling_id = rg.id and t.planversie = rg.planversie) rooster
    cross join lateral (select greatest(coalesce(-sum(br.bedrag_centen), 0), 0)::bigint as ontvangen
      from regeling_aanslag x
      join boekingsregel br on br.gemeente_id = x.gemeente_id and br.aanslag_id = x.aanslag_id and br.rekening like 'debiteuren%'
      join boeking b on b.gemeente_id = br.gemeente_id and b.id = br.boeking_id
        and b.telt in ('ontvangst', 'storno', 'verrekening') and b.gemaakt_op >= p.vanaf_op
      where x.gemeente_id = rg.gemeente_id and x.regeling_id = rg.id) geld
    cross join lateral (select coalesce(sum(o.open), 0)::bigint as open,
        coalesce(sum(o.open) filter (where x.volgnummer < ra.volgnummer), 0)::bigint as voor
      from regeling_aanslag x
      cross join lateral (select greatest(coalesce(sum(br.bedrag_centen), 0), 0)::bigint as open from boekingsregel br
        where br.gemeente_id = x.gemeente_id and br.aanslag_id = x.aanslag_id and br.rekening like 'debiteuren%') o
      where x.gemeente_id = rg.gemeente_id and x.regeling_id = rg.id) samen
    cross join lateral (select greatest(s.regels + s.kosten, 0) as open) eigen
    where ra.gemeente_id = ${gemeenteId} and ra.aanslag_id = a.id and ra.actief
  ) v on true
  where s.regels <> 0 or s.kosten <> 0 or s.te_veel <> 0`;
