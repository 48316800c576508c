import { Prisma } from '@/generated/prisma/client';
import type { LocalDate } from '@/platform/local-date';
import { betaalplanOp } from './betaalplan.store';
import { type Invorderingspad, PADSTAPPEN } from './invorderingspad';
import {
  adresOp,
  laatsteStapOp,
  oninbaarVoorgesteldOp,
  postTerugOp,
  wachtendOp,
  zakenOp,
} from './wachtend.store';

/** The way of the gemeente as rows: for whom, which step, after how long, from which amount. */
function padRijen(pad: Invorderingspad | null): Prisma.Sql {
  const rijen = (['natuurlijk', 'anders'] as const).flatMap((wie) =>
    PADSTAPPEN.flatMap((stap, rang) => {
      const eigen = pad?.[wie][stap];
      if (!eigen?.wel) return [];
      const { aantal, eenheid } = eigen.na;
      return [
        Prisma.sql`(${wie === 'natuurlijk'}::boolean, ${rang + 1}::int, ${stap}::text, ${aantal}::int, ${eenheid}::text, ${eigen.minimumEuro}::bigint * 100)`,
      ];
    }),
  );
  const leeg = Prisma.sql`(true, 0, 'geen', 0, 'dag', 0::bigint)`;
  return Prisma.sql`(values ${rijen.length > 0 ? Prisma.join(rijen) : leeg}) as x(natuurlijk, rang, stap, aantal, eenheid, minimum)`;
}

/**
 * Every claim of a gemeente of which something is open, in one statement: its next step by the way of the gemeente
 * (`stap`, null where there is none), what that would ask of the belasting (`te_innen`) and **all** that speaks against it
 * (`tegen`, codes of `redencode`). The same as `waaromNietVolgende` says of each, but for what holds for a whole day.
 */
export const kandidatenOp = (
  gemeenteId: number,
  dag: LocalDate,
  pad: Invorderingspad | null,
  welke: Prisma.Sql = Prisma.sql`true`,
): Prisma.Sql => Prisma.sql`
  select p.aanslag_id, p.persoon_id, p.aanslagnummer, pe.soort as persoonsoort, volgende.stap, bedrag.te_innen, p.te_laat,
    p.kosten, laatste.stap as laatste_stap,
    array_remove(array[
      case when a.laatste_vervaldag >= ${dag}::date
        or p.te_laat <= 0 and p.later > 0 and (rg.status is null or rg.status = 'voorgesteld') then 'niet-vervallen' end,
      case when p.te_laat <= 0 and p.later <= 0 then 'alleen-kosten' end,
      'in-regeling:' || rg.status,
      case when pe.overlijdensdatum <= ${dag}::date then 'overleden' end,
      case when not ${adresOp(gemeenteId, dag)} then 'adres-onbekend' end,
      case when post.dag is not null then 'post-terug' end,
      case when exists (select from (${zakenOp(gemeenteId, dag)}) z where z.soort = 'kwijtschelding')
        then 'zaak-loopt:kwijtschelding' end,
      case when ${oninbaarVoorgesteldOp(gemeenteId)} is not null then 'oninbaar-voorgesteld' end,
      case when volgende.stap is null then ${pad === null ? 'geen-pad' : 'geen-volgende-stap'}::text end,
      case when volgende.vanaf > ${dag}::date then 'te-vroeg' end,
      case when volgende.stap is not null and laatste.uiterlijk >= ${dag}::date then 'termijn-loopt:' || laatste.stap end,
      case when bedrag.te_innen > 0 and bedrag.te_innen < volgende.minimum then 'onder-minimum' end,
      case when volgende.stap = 'dwangbevel' and laatste.stap = 'aanmaning' and bedrag.te_innen > laatste.bedrag_centen
        then 'meer-dan-aangemaand' end
    ], null) || case when wacht.gehouden > 0 and wacht.gehouden >= case when p.te_laat > 0 then p.te_laat else p.later end
      then wacht.gronden else '{}'::text[] end as tegen
  from (${betaalplanOp(gemeenteId, dag, welke)}) p
  join aanslag a on a.gemeente_id = ${gemeenteId} and a.id = p.aanslag_id
  join persoon pe on pe.gemeente_id = ${gemeenteId} and pe.id = p.persoon_id
  left join lateral (select rg.status from regeling_aanslag ra
    join regeling rg on rg.gemeente_id = ra.gemeente_id and rg.id = ra.regeling_id
    where ra.gemeente_id = ${gemeenteId} and ra.aanslag_id = p.aanslag_id and ra.actief) rg on true
  left join lateral (${laatsteStapOp(gemeenteId)}) laatste on true
  left join lateral (${postTerugOp(gemeenteId)}) post on true
  left join lateral (
    select x.stap, x.minimum, case x.eenheid
      when 'maand' then (basis.dag + make_interval(months => x.aantal))::date
      when 'week' then basis.dag + 7 * x.aantal else basis.dag + x.aantal end as vanaf
    from ${padRijen(pad)}
    cross join lateral (select coalesce(laatste.dagtekening, a.laatste_vervaldag) as dag) basis
    where x.natuurlijk = (pe.soort = 'natuurlijk')
      and x.rang > coalesce(array_position(array['herinnering', 'aanmaning', 'dwangbevel'], laatste.stap), 0)
    order by x.rang limit 1
  ) volgende on true
  cross join lateral (
    select coalesce(sum(w.van_regels), 0)::bigint as gehouden,
      coalesce(array_agg(distinct 'opgeschort:' || w.grond)
        filter (where w.van_regels > 0 and (w.grond <> 'regeling' or rg.status is null)), '{}') as gronden
    from (${wachtendOp(gemeenteId, dag)}) w
  ) wacht
  cross join lateral (select greatest(p.te_laat - wacht.gehouden, 0)::bigint as te_innen) bedrag
  where p.te_laat + p.later + p.kosten > 0`;
