import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { VERTROKKEN_OP } from '../post/bekendmaking.store';
import { oneGemeente } from './one-gemeente';

/** The aanslagbiljetten of one dagtekening, held against the day on which they left. */
export type Verzending = {
  dagtekening: LocalDate;
  biljetten: number;
  /** Left on the day that stands on them, or before it. */
  opTijd: number;
  /** At most a week after it, and later than that: the term to object begins with them (AWR 22j). */
  binnenWeek: number;
  later: number;
  /** Nobody told that they left. */
  onbekend: number;
  /** Days that the latest of them left after its dagtekening; 0 where none did. */
  langste: number;
};

/**
 * When the aanslagbiljetten of a belastingjaar left in relation to what stands on them, per dagtekening (DVO Cocensus 4.0:
 * "vergelijking tijdstip ter post bezorging in relatie tot dagtekening"). Counts of letters only.
 */
export async function getVerzending(read: Read, belastingjaar: number): Promise<Verzending[]> {
  const gemeenteId = oneGemeente(read);
  const rijen = await read.db.$queryRaw<(Omit<Verzending, 'dagtekening'> & { dagtekening: Date })[]>`
    with biljet as (
      select d.dagtekening, ${VERTROKKEN_OP} as dag
      from aanslag a join document d on d.gemeente_id = a.gemeente_id and d.aanslag_id = a.id and d.soort = 'aanslagbiljet'
      where a.gemeente_id = ${gemeenteId} and a.belastingjaar = ${belastingjaar})
    select b.dagtekening, count(*)::int as biljetten,
      (count(*) filter (where b.dag <= b.dagtekening))::int as "opTijd",
      (count(*) filter (where b.dag > b.dagtekening and b.dag <= b.dagtekening + 7))::int as "binnenWeek",
      (count(*) filter (where b.dag > b.dagtekening + 7))::int as later,
      (count(*) filter (where b.dag is null))::int as onbekend,
      greatest(coalesce(max(b.dag - b.dagtekening), 0), 0)::int as langste
    from biljet b
    group by b.dagtekening order by b.dagtekening`;
  return rijen.map(({ dagtekening, ...rest }) => ({ dagtekening: fromDatabaseDate(dagtekening), ...rest }));
}
