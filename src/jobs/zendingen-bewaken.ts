import { z } from 'zod';
import { guardZendingen } from '@/domain/zendingen/guard-zendingen';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Every ten minutes, per kantoor: sends by post what did not arrive in time by the way that its reader chose. */
export const zendingenBewaken = job({
  taak: 'zendingen-bewaken',
  doel: 'zendingen-bewaken',
  payload: z.object({
    kantoorId: z.number().int(),
    gemeenteId: z.number().int().optional(),
  }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId, failed) => {
      const gevallen = await guardZendingen(ctx, gemeenteId, failed);
      if (gevallen > 0) logger().info({ gemeenteId, gevallen }, 'brieven alsnog per post');
    }),
});
