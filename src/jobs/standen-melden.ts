import { z } from 'zod';
import { tellStanden } from '@/domain/statusberichten/tell-standen';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Every ten minutes, per kantoor: tells by mail that there is news, to who chose to hear of it. */
export const standenMelden = job({
  taak: 'standen-melden',
  doel: 'standen-melden',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId, failed) => {
      const gemaild = await tellStanden(ctx, gemeenteId, failed);
      if (gemaild > 0) logger().info({ gemeenteId, gemaild }, 'statusberichten gemeld');
    }),
});
