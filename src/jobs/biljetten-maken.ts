import { z } from 'zod';
import { BILJETTEN_TAAK } from '@/domain/aanslagen/start-biljetten';
import { workOnBiljetten } from '@/domain/aanslagen/work-on-biljetten';
import { job } from '@/platform/job';

/** Makes and posts the biljetten of one run. */
export const biljettenMaken = job({
  taak: BILJETTEN_TAAK,
  doel: 'biljetten-maken',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int(), runId: z.guid() }),
  run: async (ctx, { gemeenteId, runId }) => {
    await workOnBiljetten(ctx, gemeenteId, runId);
  },
});
