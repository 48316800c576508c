import { z } from 'zod';
import { askRekeningen } from '@/domain/terugbetalingen/ask-rekeningen';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Every morning, per kantoor: asks who gets something back and gave no account on which one he wants it. */
export const rekeningenVragen = job({
  taak: 'rekeningen-vragen',
  doel: 'rekeningen-vragen',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId, failed) => {
      const gevraagd = await askRekeningen(ctx, gemeenteId, failed);
      if (gevraagd > 0) logger().info({ gemeenteId, gevraagd }, 'rekeningen gevraagd');
    }),
});
