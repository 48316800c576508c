import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { verwerktInWerkdagen } from './ontvangst';

/** What came in with one valutadatum, and how much of it is booked (G-01). What went out again is no inning. */
export type Dagverwerking = {
  valutadatum: LocalDate;
  aantal: number;
  bedragCenten: Cents;
  /** Booked on an aanslag. */
  geboekt: number;
  geboektCenten: Cents;
  /** Wait for a person: nobody can place them by their kenmerk. */
  uitzoeken: number;
  /** Booked of every hundred, rounded down: a hundred is all of it. */
  procent: number;
  /** Werkdagen since, while something of it waits; null when nothing does. */
  achterstand: number | null;
};

/** So far back is looked, and of so many days is told. */
const TERUG_DAGEN = 30;
const DAGEN = 10;

/** The last days on which something came in, the latest first: the aim is all of it, every day. */
export async function listDagverwerking({ db, ctx }: Read): Promise<Dagverwerking[]> {
  const vandaag = localDateOf(ctx.now);
  const rijen = await db.$queryRaw<
    { dag: Date; aantal: number; bedrag: bigint; geboekt: number; centen: bigint; uitzoeken: number }[]
  >`
    select o.valutadatum as dag, count(*)::int as aantal, sum(o.bedrag_centen)::bigint as bedrag,
      count(*) filter (where o.status = 'verwerkt')::int as geboekt,
      coalesce(sum(o.bedrag_centen) filter (where o.status = 'verwerkt'), 0)::bigint as centen,
      count(*) filter (where o.status = 'niet-thuisgebracht')::int as uitzoeken
    from ontvangst o
    where o.kantoor_id = ${ctx.kantoorId} and o.bedrag_centen > 0 and o.boekdatum >= ${addDays(vandaag, -TERUG_DAGEN)}::date
    group by o.valutadatum order by o.valutadatum desc limit ${DAGEN}`;
  return rijen.map(({ dag, aantal, bedrag, geboekt, centen, uitzoeken }) => {
    const valutadatum = fromDatabaseDate(dag);
    return {
      ...{ valutadatum, aantal, geboekt, uitzoeken },
      bedragCenten: toCents(bedrag),
      geboektCenten: toCents(centen),
      procent: Math.floor((geboekt * 100) / aantal),
      achterstand: geboekt === aantal ? null : verwerktInWerkdagen(valutadatum, vandaag),
    };
  });
}
