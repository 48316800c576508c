import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';

/** What is kept under one bewaarklasse in one gemeente: from which years, and of how many the key is gone. */
export type Bewaring = {
  gemeenteId: number;
  klasse: string;
  van: number;
  tot: number;
  /** Years of which what was sealed can be read. */
  leesbaar: number;
  /** Years of which the key was destroyed. */
  vernietigd: number;
};

export type Bewaarstand = {
  klassen: Bewaring[];
  /** Files per gemeente: what is kept, what was destroyed, and what is past its day and waits for the job. */
  bijlagen: { gemeenteId: number; bewaard: number; vernietigd: number; wacht: number }[];
};

/** What is kept in the gemeenten of this read, by class and year; numbers, and nothing of anybody. */
export async function getBewaarstand(read: Read): Promise<Bewaarstand> {
  const { db, ctx } = read;
  const klassen = await db.$queryRaw<Bewaring[]>`
    select gemeente_id as "gemeenteId", bewaarklasse as klasse, min(jaar) as van, max(jaar) as tot,
      (count(*) filter (where vernietigd_op is null))::int as leesbaar,
      (count(*) filter (where vernietigd_op is not null))::int as vernietigd
    from audit_sleutel where gemeente_id = any (${[...read.gemeenten]}::int[])
    group by gemeente_id, bewaarklasse order by bewaarklasse, gemeente_id`;
  const bijlagen = await db.$queryRaw<Bewaarstand['bijlagen']>`
    select gemeente_id as "gemeenteId", (count(*) filter (where stand <> 'vernietigd'))::int as bewaard,
      (count(*) filter (where stand = 'vernietigd'))::int as vernietigd,
      (count(*) filter (where stand <> 'vernietigd' and bewaren_tot < ${localDateOf(ctx.now)}::date))::int as wacht
    from bijlage where gemeente_id = any (${[...read.gemeenten]}::int[])
    group by gemeente_id order by gemeente_id`;
  return { klassen, bijlagen };
}
