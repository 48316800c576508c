import { z } from 'zod';
import { destroyBijlagen } from '@/domain/bijlagen/destroy-bijlagen';
import { rescanBijlagen } from '@/domain/bijlagen/rescan-bijlagen';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn } from '@/platform/tenant';

/** Enough for a night after a long stand-still; the rest waits for the next time. */
const HOOGSTENS_KEREN = 40;

/**
 * Every ten minutes, per kantoor: offers to the scanner what waits for it, and destroys what may not be kept any longer,
 * never came in whole or belongs to a form that nobody sent. One gemeente that fails does not stop the next.
 */
export const bijlagenBewaken = job({
  taak: 'bijlagen-bewaken',
  doel: 'bijlagen-bewaken',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId) => {
      for (let keer = 0, meer = true; meer && keer < HOOGSTENS_KEREN; keer++) {
        const vernietigd = await writeIn(ctx, gemeenteId, destroyBijlagen);
        meer = vernietigd.meer;
        if (Object.values(vernietigd).some((n) => typeof n === 'number' && n > 0))
          logger().info({ gemeenteId, ...vernietigd }, 'bijlagen vernietigd');
      }
      const gescand = await rescanBijlagen(ctx, gemeenteId);
      if (gescand.vrij + gescand.geweigerd > 0) logger().info({ gemeenteId, ...gescand }, 'bijlagen gescand');
    }),
});
