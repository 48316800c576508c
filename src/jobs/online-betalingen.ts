import { z } from 'zod';
import { watchOnlineBetalingen } from '@/domain/online-betalingen/watch-online-betalingen';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Every two minutes, per kantoor: asks how payments stand of which the provider told nothing. */
export const onlineBetalingenBewaken = job({
  taak: 'online-betalingen-bewaken',
  doel: 'online-betalen',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId, failed) => {
      const klaar = await watchOnlineBetalingen(ctx, gemeenteId, failed);
      if (klaar > 0) logger().info({ gemeenteId, klaar }, 'online betalingen nagevraagd');
    }),
});
