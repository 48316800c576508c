import type { Read } from '@/platform/tenant';
import type { Maandtelling } from './heffing-verloop';
import { oneGemeente } from './one-gemeente';

/** What was levied and received of one belastingjaar per month in which it was booked. One statement. */
export async function listHeffingPerMaand(read: Read, belastingjaar: number): Promise<Maandtelling[]> {
  const gemeenteId = oneGemeente(read);
  return read.db.$queryRaw<Maandtelling[]>`
    select to_char(b.boekdatum, 'YYYY-MM') as maand,
      coalesce(sum(g.bedrag_centen) filter (where b.telt = 'oplegging'), 0)::bigint as geheven,
      (count(*) filter (where b.telt = 'oplegging'))::int as regels,
      coalesce(-sum(g.bedrag_centen) filter (where b.telt in ('ontvangst', 'storno', 'terugbetaling', 'verrekening')), 0)::bigint as ontvangen,
      (count(distinct g.aanslag_id) filter (where b.telt in ('ontvangst', 'storno', 'terugbetaling', 'verrekening')))::int as ontvangsten
    from aanslag a
    join boekingsregel g on g.gemeente_id = a.gemeente_id and g.aanslag_id = a.id and g.rekening = 'debiteuren'
    join boeking b on b.gemeente_id = g.gemeente_id and b.id = g.boeking_id
    where a.gemeente_id = ${gemeenteId} and a.belastingjaar = ${belastingjaar}
      and b.telt in ('oplegging', 'ontvangst', 'storno', 'terugbetaling', 'verrekening')
    group by 1 order by 1`;
}
