/**
 * Whether one object, container or dog stands on an aanslag of the year already, for a run for one person: there a line is
 * passed over because it is imposed itself, not because its holder has another of the same tax. SQL; $1 gemeente,
 * $2 and $3 the person, $5 peildatum, $6 belastingjaar.
 */

/**
 * The dogs that are on an aanslag. A line that a run made says by its id of which dog it is; any other line does not, and
 * stands for the dogs that came first.
 */
export const HOND_OPGELEGD = `hondregel as materialized (
  select r.id, a.run_id, t.code, a.persoon_id from aanslag a
  join aanslagregel r on r.gemeente_id = $1 and r.aanslag_id = a.id and r.belastingsoort = 'hondenbelasting'
  join tarief t on t.gemeente_id = $1 and t.id = r.tarief_id
  where a.gemeente_id = $1 and a.persoon_id between $2::uuid and $3::uuid and a.belastingjaar = $6::int),
hond_bekend as materialized (
  select h.id, h.persoon_id, h.vanaf, h.volgnummer, exists (select from hondregel r where r.persoon_id = h.persoon_id
      and r.id = md5(r.run_id::text || ':' || concat_ws(':', r.code, h.id, h.persoon_id))::uuid) as op_regel
  from hond h where h.gemeente_id = $1 and h.persoon_id between $2::uuid and $3::uuid and h.vanaf <= $5::date),
hond_opgelegd as materialized (
  select id from hond_bekend where op_regel
  union all
  select id from (select h.id, h.persoon_id, row_number() over (partition by h.persoon_id order by h.vanaf, h.volgnummer, h.id) as nr
      from hond_bekend h where not h.op_regel) los
  where los.nr <= (select count(*) from hondregel r where r.persoon_id = los.persoon_id)
    - (select count(*) from hond_bekend b where b.persoon_id = los.persoon_id and b.op_regel))`;

/** What was taken off a line is not imposed any more: of it nothing may be left before it is imposed on somebody else. */
const OVER = `r.bedrag_centen > coalesce((select sum(v.bedrag_centen) from vermindering v where v.gemeente_id = $1 and v.aanslag_id = a.id
          and v.aanslagregel_id = r.id and v.status = 'toegekend'), 0)`;

/**
 * An object is imposed where its holder has a line of it of which something is left. What holds for the whole year is on
 * one aanslag only, whoever has it (Gemeentewet 253): not so what begins within it, for that comes after somebody else.
 */
export const STUK_OPGELEGD = `case when b.onderwerp_soort = 'hond' then b.onderwerp_id in (select id from hond_opgelegd)
      else exists (select from aanslagregel r join aanslag a on a.gemeente_id = $1 and a.id = r.aanslag_id and a.belastingjaar = $6::int
          join tarief t on t.gemeente_id = $1 and t.id = r.tarief_id
        where r.gemeente_id = $1 and r.object_id = b.object_id and r.belastingsoort = b.belastingsoort and t.code = b.code
          and (a.persoon_id = b.persoon_id or b.begin_op is null) and ${OVER}) end`;
