import { z } from 'zod';
import { collectResultaten } from '@/domain/zendingen/collect-resultaten';
import { offerToBerichtenbox } from '@/domain/zendingen/offer-to-berichtenbox';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Every five minutes, per kantoor: takes in what MijnOverheid says of letters, and offers those that wait. */
export const berichtenbox = job({
  taak: 'berichtenbox',
  doel: 'berichtenbox',
  payload: z.object({ kantoorId: z.number().int() }),
  run: async (ctx) => {
    const aangekomen = await collectResultaten(ctx);
    if (aangekomen > 0) logger().info({ aangekomen }, 'brieven in de Berichtenbox');
    await forEachGemeente(ctx, async (gemeenteId, failed) => {
      const gegaan = await offerToBerichtenbox(ctx, gemeenteId, failed);
      if (gegaan > 0) logger().info({ gemeenteId, gegaan }, 'brieven aan de Berichtenbox aangeboden');
    });
  },
});
