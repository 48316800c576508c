import { z } from 'zod';
import { guardBeloften } from '@/domain/beloften/guard-beloften';
import { job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn } from '@/platform/tenant';

/** Every five minutes, per kantoor: breaks what ran out and warns of what is about to. One gemeente that fails does not stop the next. */
export const beloftenBewaken = job({
  taak: 'beloften-bewaken',
  doel: 'beloften-bewaken',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: async (ctx) => {
    const failed: unknown[] = [];
    for (const { gemeenteId } of ctx.gemeenten) {
      try {
        const { gebroken, gewaarschuwd } = await writeIn(ctx, gemeenteId, guardBeloften);
        if (gebroken + gewaarschuwd > 0)
          logger().info({ gemeenteId, gebroken, gewaarschuwd }, 'beloften-bewaken');
      } catch (error) {
        failed.push(error);
      }
    }
    if (failed.length > 0) throw new AggregateError(failed, 'beloften-bewaken');
  },
});
