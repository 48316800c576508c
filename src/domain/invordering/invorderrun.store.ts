import { Prisma } from '@/generated/prisma/client';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { daysBetween, type LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import type { Padstap } from './invorderingspad';
import { kandidatenOp } from './kandidaten.store';
import { kostenOp } from './kosten-vooraf.store';
import { loadDagfeiten } from './vorderingfeiten.store';

/** So far ahead a letter may be dated: it still has to be printed. */
const DAGEN_VOORUIT = 14;

/** Throws Refused for a day that cannot stand on a letter that is made today: before today, or too far ahead. */
export function requireDagtekening(dagtekening: LocalDate, vandaag: LocalDate): void {
  if (dagtekening < vandaag) throw new Refused('weigering.rundag-voorbij', {}, 'dagtekening');
  if (daysBetween(vandaag, dagtekening) > DAGEN_VOORUIT)
    throw new Refused('weigering.rundag-te-ver', {}, 'dagtekening');
}

/** Throws Refused for a day before today, too far ahead, or before that of the last run of this step. */
export async function requireRundag(
  { db, gemeenteId, ctx }: Write,
  stap: Padstap,
  dagtekening: LocalDate,
): Promise<void> {
  requireDagtekening(dagtekening, localDateOf(ctx.now));
  const [eerder] = await db.$queryRaw<{ dag: string | null }[]>`
    select max(parameters ->> 'dagtekening') as dag from run
    where gemeente_id = ${gemeenteId} and soort = ${stap} and status = 'uitgevoerd'`;
  if (eerder?.dag && dagtekening < eerder.dag)
    throw new Refused('weigering.rundag-voor-vorige', {}, 'dagtekening');
}

/** What `insert` of the engine takes: the claims before this step, each with what it asks, what it costs and all reasons. */
export async function kandidatenVanRun(
  write: Write,
  stap: Padstap,
  dagtekening: LocalDate,
): Promise<Prisma.Sql> {
  const { gemeenteId } = write;
  const { pad } = await loadDagfeiten(write, gemeenteId, dagtekening);
  const kosten = await kostenOp(write, stap, dagtekening);
  return Prisma.sql`
    select 'aanslag' as onderwerp_soort, k.aanslag_id as onderwerp_id, k.persoon_id, k.stap,
      case when k.tegen = '{}' then k.te_innen else greatest(k.te_laat, 0) end::bigint as open_centen,
      case when k.tegen = '{}' then ${kosten} else 0 end::bigint as kosten_centen,
      case when k.te_laat > 0 then array['te-laat'] else '{}'::text[] end as voor, k.tegen
    from (${kandidatenOp(gemeenteId, dagtekening, pad?.waarde ?? null)}) k
    where k.stap = ${stap}`;
}
