import { z } from 'zod';
import { guardBeloften } from '@/domain/beloften/guard-beloften';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn } from '@/platform/tenant';

/** Every five minutes, per kantoor: breaks what ran out and warns of what is about to. One gemeente that fails does not stop the next. */
export const beloftenBewaken = job({
  taak: 'beloften-bewaken',
  doel: 'beloften-bewaken',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId) => {
      const { gebroken, gewaarschuwd } = await writeIn(ctx, gemeenteId, guardBeloften);
      if (gebroken + gewaarschuwd > 0)
        logger().info({ gemeenteId, gebroken, gewaarschuwd }, 'beloften-bewaken');
    }),
});
