import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { daysBetween, type LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import type { Padstap } from './invorderingspad';

/** So far ahead a letter may be dated: it still has to be printed. */
const DAGEN_VOORUIT = 14;

/** Throws Refused for a day before today, too far ahead, or before that of the last run of this step. */
export async function requireRundag(
  { db, gemeenteId, ctx }: Write,
  stap: Padstap,
  dagtekening: LocalDate,
): Promise<void> {
  const vandaag = localDateOf(ctx.now);
  if (dagtekening < vandaag) throw new Refused('weigering.rundag-voorbij', {}, 'dagtekening');
  if (daysBetween(vandaag, dagtekening) > DAGEN_VOORUIT)
    throw new Refused('weigering.rundag-te-ver', {}, 'dagtekening');
  const [eerder] = await db.$queryRaw<{ dag: string | null }[]>`
    select max(parameters ->> 'dagtekening') as dag from run
    where gemeente_id = ${gemeenteId} and soort = ${stap} and status = 'uitgevoerd'`;
  if (eerder?.dag && dagtekening < eerder.dag)
    throw new Refused('weigering.rundag-voor-vorige', {}, 'dagtekening');
}
