import { z } from 'zod';
import { guardTaken } from '@/domain/taken/guard-taken';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn } from '@/platform/tenant';

/** Every ten minutes, per kantoor: warns once of the tasks that must be done soon. One gemeente that fails does not stop the next. */
export const takenBewaken = job({
  taak: 'taken-bewaken',
  doel: 'taken-bewaken',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId) => {
      const { herinnerd } = await writeIn(ctx, gemeenteId, guardTaken);
      if (herinnerd > 0) logger().info({ gemeenteId, herinnerd }, 'taken-bewaken');
    }),
});
