import { z } from 'zod';
import { guardRegeling, listTeBewaken } from '@/domain/invordering/guard-regelingen';
import type { Context } from '@/platform/context';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn } from '@/platform/tenant';

/** So many regelingen are asked for at once; each is looked at in a transaction of its own. */
const PER_KEER = 200;

/** Every night, per kantoor: looks at every regeling that runs. One that fails does not stop the next. */
export const regelingenBewaken = job({
  taak: 'regelingen-bewaken',
  doel: 'regelingen-bewaken',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) => forEachGemeente(ctx, (gemeenteId, failed) => watchGemeente(ctx, gemeenteId, failed)),
});

async function watchGemeente(ctx: Context, gemeenteId: number, failed: unknown[]): Promise<void> {
  const seen: Record<string, number> = {};
  let na: string | null = null;
  for (;;) {
    const { ids }: { ids: string[] } = await writeIn(ctx, gemeenteId, (write) =>
      listTeBewaken(write, na, PER_KEER),
    );
    for (const id of ids) {
      try {
        const wat = await watchOne(ctx, gemeenteId, id);
        seen[wat] = (seen[wat] ?? 0) + 1;
      } catch (error) {
        failed.push(error);
      }
    }
    na = ids.at(-1) ?? null;
    if (na === null || ids.length < PER_KEER) break;
  }
  if (Object.keys(seen).some((wat) => wat !== 'niets'))
    logger().info({ gemeenteId, ...seen }, 'regelingen-bewaken');
}

/** The task for a person is left in the same transaction as the state that asks for it. */
const watchOne = async (ctx: Context, gemeenteId: number, id: string): Promise<string> =>
  (await writeIn(ctx, gemeenteId, (write) => guardRegeling(write, id))).wat;
