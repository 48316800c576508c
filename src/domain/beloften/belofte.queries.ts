import { localDateOf } from '@/platform/clock';
import { addMonths, toLocalDate } from '@/platform/local-date';
import { instantOf, startOfDay } from '@/platform/local-moment';
import type { Read } from '@/platform/tenant';
import type { BeloftenTelling, BelofteSoort, Eigenaar } from './belofte';

export type BelofteRegel = {
  gemeenteId: number;
  id: string;
  soort: BelofteSoort;
  uiterlijk: Date;
  eigenaar: Eigenaar;
  onderwerpSoort: 'vraag' | 'taak';
  onderwerpId: string;
};

/** Open promises of the gemeenten of this read that break within so many hours, or broke already, soonest first. */
export async function listBeloftenBinnen(read: Read, uren: number): Promise<BelofteRegel[]> {
  const horizon = new Date(read.ctx.now.getTime() + uren * 3_600_000);
  return read.db.$queryRaw<BelofteRegel[]>`
    select b.gemeente_id as "gemeenteId", b.id, b.soort, b.uiterlijk, b.eigenaar,
      b.onderwerp_soort as "onderwerpSoort", b.onderwerp_id as "onderwerpId"
    from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select * from belofte where gemeente_id = g.id and status = 'open' and uiterlijk <= ${horizon}::timestamptz
      order by uiterlijk limit 50) b
    order by b.uiterlijk limit 50`;
}

/**
 * How the promises made from a moment to another (exclusive) stand now, per gemeente, per whose promise it was
 * (T-01), kind and month. One that ran out is broken, whether the clock came by or not; lapsed ones are left out.
 */
export async function countBeloften(read: Read, vanaf: Date, tot: Date): Promise<BeloftenTelling[]> {
  return read.db.$queryRaw<BeloftenTelling[]>`
    select c.* from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select gemeente_id as "gemeenteId", eigenaar, soort,
        to_char(gemaakt_op at time zone 'Europe/Amsterdam', 'YYYY-MM') as maand,
        count(*) filter (where status = 'nagekomen')::int as nagekomen,
        count(*) filter (where status = 'gebroken' or (status = 'open' and uiterlijk <= ${read.ctx.now}::timestamptz))::int as gebroken,
        count(*) filter (where status = 'open' and uiterlijk > ${read.ctx.now}::timestamptz)::int as open
      from belofte
      where gemeente_id = g.id and gemaakt_op >= ${vanaf}::timestamptz and gemaakt_op < ${tot}::timestamptz
        and status <> 'vervallen'
      group by 1, 2, 3, 4) c
    order by c."gemeenteId", c.eigenaar, c.maand, c.soort`;
}

export type BeloftenCijfer = Omit<BeloftenTelling, 'soort' | 'maand'>;

/**
 * How promises of the last three months ended, per gemeente and per whose promise it was (E-08, T-01): a promise of
 * the gemeente is never counted as one of the kantoor.
 */
export async function listBeloftenCijfers(read: Read): Promise<BeloftenCijfer[]> {
  const { now } = read.ctx;
  const since = instantOf(startOfDay(addMonths(toLocalDate(localDateOf(now)), -3)));
  const found = new Map<string, BeloftenCijfer>();
  // Up to and including this very moment: the end of a period is exclusive.
  for (const t of await countBeloften(read, new Date(since), new Date(now.getTime() + 1))) {
    const { gemeenteId, eigenaar } = t;
    const key = `${gemeenteId}/${eigenaar}`;
    const sum = found.get(key) ?? { gemeenteId, eigenaar, nagekomen: 0, gebroken: 0, open: 0 };
    found.set(key, {
      ...sum,
      nagekomen: sum.nagekomen + t.nagekomen,
      gebroken: sum.gebroken + t.gebroken,
      open: sum.open + t.open,
    });
  }
  return [...found.values()];
}
