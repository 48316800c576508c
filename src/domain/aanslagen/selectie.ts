/**
 * What a run must account for, counted apart from its parts: every object per role that is taxed, and every dog.
 * $1 gemeente, $2 1 January, $3 peildatum, $4 verordeningen.
 */
const HEFFING = `heffing as materialized (
  select k.rol, k.objectsoort, t.belastingsoort, t.code
  from (values ('eigenaar', 'woning', 'ozb', 'eigenaar-woning'), ('eigenaar', 'niet-woning', 'ozb', 'eigenaar-niet-woning'),
    ('gebruiker', 'niet-woning', 'ozb', 'gebruiker-niet-woning'), ('gebruiker', 'woning', 'afvalstoffenheffing', 'vast'),
    ('eigenaar', 'woning', 'rioolheffing', 'eigenaar'), ('eigenaar', 'niet-woning', 'rioolheffing', 'eigenaar'),
    ('gebruiker', 'woning', 'rioolheffing', 'gebruiker'), ('gebruiker', 'niet-woning', 'rioolheffing', 'gebruiker'))
    k(rol, objectsoort, belastingsoort, code)
  join tarief t on t.gemeente_id = $1 and t.verordening_id = any($4::uuid[]) and t.belastingsoort = k.belastingsoort and t.code = k.code
    and t.vanaf <= $2::date and (t.tot is null or t.tot > $2::date))`;

/** How often each object is taken for a role: once per owner's year, once per household that used it. */
const BEZET = `bezet as materialized (
  select object_id, soort, count(*) filter (where soort = 'eigenaar' and vanaf <= $2::date) as als_eigenaar,
    count(*) filter (where nieuw) as huishoudens, count(*) filter (where nieuw and vanaf <= $2::date) as op_1_januari
  from (select object_id, soort, vanaf, coalesce(vanaf >= max(coalesce(tot, 'infinity')) over (partition by object_id, soort
      order by vanaf, persoon_id rows between unbounded preceding and 1 preceding), true) as nieuw
    from belang where gemeente_id = $1 and vanaf <= $3::date and (tot is null or tot > $2::date)) b
  group by object_id, soort)`;

const GETELD = `geteld as (
  select o.id, h.belastingsoort, h.code, case when h.rol = 'eigenaar' then least(coalesce(b.als_eigenaar, 0), 1)
      when h.belastingsoort = 'ozb' then b.op_1_januari else b.huishoudens end as aantal
  from woz_object o join heffing h on h.objectsoort = o.soort
  left join bezet b on b.object_id = o.id and b.soort = h.rol
  where o.gemeente_id = $1)`;

/** Objects for which there is nobody to tax. */
export const NIEMAND_SQL = `with ${HEFFING}, ${BEZET}, ${GETELD},
niemand as (select id, belastingsoort, code from geteld where coalesce(aantal, 0) = 0)`;

export const VERWACHT_SQL = `with ${HEFFING}, ${BEZET}, ${GETELD}
select belastingsoort, sum(greatest(coalesce(aantal, 0), 1))::int as aantal from geteld group by belastingsoort
union all
select 'hondenbelasting', count(*)::int from hond h where h.gemeente_id = $1 and h.vanaf <= $3::date and (h.tot is null or h.tot > $2::date)
  and exists (select from verordening v where v.gemeente_id = $1 and v.id = any($4::uuid[]) and v.belastingsoort = 'hondenbelasting')`;
