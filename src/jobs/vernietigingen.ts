import { z } from 'zod';
import {
  carryOutVernietiging,
  resumeVernietigingen,
  VERNIETIG_TAAK,
} from '@/domain/bewaren/carry-out-vernietiging';
import { job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn } from '@/platform/tenant';

/** Destroys the next part of a list that was decided on. */
export const vernietigingUitvoeren = job({
  taak: VERNIETIG_TAAK,
  doel: 'bewaren',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int(), lijstId: z.guid() }),
  run: async (ctx, { gemeenteId, lijstId }) => {
    await writeIn(ctx, gemeenteId, (write) => carryOutVernietiging(write, lijstId));
  },
});

/** Picks up lists of which the worker died. */
export const vernietigingenHervatten = job({
  taak: 'vernietigingen-hervatten',
  doel: 'bewaren',
  payload: z.object({ kantoorId: z.number().int() }),
  run: async (ctx) => {
    const hervat = await resumeVernietigingen(ctx);
    if (hervat > 0) logger().info({ hervat }, 'vernietigingen hervat');
  },
});
