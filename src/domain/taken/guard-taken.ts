import { actorText } from '@/platform/context';
import type { Write } from '@/platform/tenant';

/** How long before its end a task is warned of: a morning or an afternoon. */
export const HERINNER_UREN = 4;

/**
 * What the clock does to the tasks of this gemeente: of what must be done within four hours, or is late already, its
 * journal says so, once. Answers how many.
 */
export async function guardTaken(write: Write): Promise<{ herinnerd: number }> {
  const { db, ctx, gemeenteId } = write;
  const horizon = new Date(ctx.now.getTime() + HERINNER_UREN * 3_600_000);
  const herinnerd = await db.$executeRaw`
    with nabij as (
      update taak set herinnerd_op = ${ctx.now}::timestamptz, versie = versie + 1
      where gemeente_id = ${gemeenteId} and status <> 'afgerond' and heeft_termijn and herinnerd_op is null
        and uiterlijk <= ${horizon}::timestamptz
      returning id, uiterlijk)
    insert into taakregel (gemeente_id, id, taak_id, volgnummer, moment, soort, gegevens, door)
    select ${gemeenteId}, gen_random_uuid(), n.id,
      (select coalesce(max(r.volgnummer), 0) + 1 from taakregel r where r.gemeente_id = ${gemeenteId} and r.taak_id = n.id),
      ${ctx.now}::timestamptz, 'herinnerd', jsonb_build_object('uiterlijk', n.uiterlijk), ${actorText(ctx.actor)}
    from nabij n`;
  return { herinnerd };
}
