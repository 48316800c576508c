import type { BeloftenTelling } from '@/domain/beloften/belofte';
import { countBeloften } from '@/domain/beloften/belofte.queries';
import type { Read } from '@/platform/tenant';
import type { WerkTelling } from './beloften';
import { oneGemeente } from './one-gemeente';
import { momentenVan, type Periode } from './periode';

/** The promises made in this period, by the state that stands on them and by the work that was done for them. */
export async function getBelofteTelling(
  read: Read,
  periode: Periode,
): Promise<{ tellingen: BeloftenTelling[]; werk: WerkTelling }> {
  const { vanaf, tot } = momentenVan(periode);
  return { tellingen: await countBeloften(read, vanaf, tot), werk: await countWerk(read, vanaf, tot) };
}

/**
 * Counted without looking at what stands on the promise: the first deed that keeps it (reached by telephone where a
 * call was promised, or the end of the work) held against the promised moment.
 */
async function countWerk(read: Read, vanaf: Date, tot: Date): Promise<WerkTelling> {
  const gemeenteId = oneGemeente(read);
  const { now } = read.ctx;
  const [werk] = await read.db.$queryRaw<WerkTelling[]>`
    with beloofd as (
      select b.uiterlijk, least(
          (select min(t.afgerond_op) from taak t
            where t.gemeente_id = ${gemeenteId} and t.belofte_id = b.id and t.resultaat in ('beantwoord', 'niet-bereikt', 'afspraak-gemaakt')),
          (select min(p.moment) from taak t
             join contactpoging p on p.gemeente_id = ${gemeenteId} and p.taak_id = t.id and p.bereikt
            where t.gemeente_id = ${gemeenteId} and t.belofte_id = b.id and t.soort in ('terugbellen', 'afspraak'))) as daad
        from belofte b
       where b.gemeente_id = ${gemeenteId} and b.gemaakt_op >= ${vanaf}::timestamptz and b.gemaakt_op < ${tot}::timestamptz
         and b.status <> 'vervallen')
    select count(*) filter (where daad < uiterlijk)::int as nagekomen,
           count(*) filter (where coalesce(daad, ${now}::timestamptz) >= uiterlijk)::int as gebroken,
           count(*) filter (where daad is null and uiterlijk > ${now}::timestamptz)::int as open
      from beloofd`;
  return werk ?? { nagekomen: 0, gebroken: 0, open: 0 };
}
