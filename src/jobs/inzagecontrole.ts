import { z } from 'zod';
import { checkInzage } from '@/domain/inzagecontrole/check-inzage';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Just after midnight and just after noon, per kantoor: who looked at people without a reason, and what of it waits too long. */
export const inzageControleren = job({
  taak: 'inzage-controleren',
  doel: 'inzage-controleren',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int().optional() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId) => {
      const { gevonden, teLaat } = await checkInzage(ctx, gemeenteId);
      if (gevonden + teLaat > 0) logger().warn({ gemeenteId, gevonden, teLaat }, 'inzage-controleren');
    }),
});
