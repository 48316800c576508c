import { localDateOf } from '@/platform/clock';
import { addMonths, toLocalDate } from '@/platform/local-date';
import { instantOf, startOfDay } from '@/platform/local-moment';
import type { Read } from '@/platform/tenant';
import type { BelofteSoort, Eigenaar } from './belofte';

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

export type BeloftenCijfer = {
  gemeenteId: number;
  eigenaar: Eigenaar;
  nagekomen: number;
  gebroken: number;
  open: number;
};

/**
 * How promises of the last three months ended, per gemeente and per whose promise it was (E-08, T-01): a promise of
 * the gemeente is never counted as one of the kantoor. Lapsed ones are left out.
 */
export async function listBeloftenCijfers(read: Read): Promise<BeloftenCijfer[]> {
  const since = instantOf(startOfDay(addMonths(toLocalDate(localDateOf(read.ctx.now)), -3)));
  return read.db.$queryRaw<BeloftenCijfer[]>`
    select c.* from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select gemeente_id as "gemeenteId", eigenaar,
        count(*) filter (where status = 'nagekomen')::int as nagekomen,
        count(*) filter (where status = 'gebroken' or (status = 'open' and uiterlijk <= ${read.ctx.now}::timestamptz))::int as gebroken,
        count(*) filter (where status = 'open' and uiterlijk > ${read.ctx.now}::timestamptz)::int as open
      from belofte where gemeente_id = g.id and gemaakt_op >= ${new Date(since)}::timestamptz and status <> 'vervallen'
      group by gemeente_id, eigenaar) c
    order by c."gemeenteId", c.eigenaar`;
}
