import { z } from 'zod';
import { VERSPREIDEN_TAAK } from '@/domain/situaties/situatie.store';
import { spreadSituatie } from '@/domain/situaties/spread-situatie';
import { job } from '@/platform/job';

/** Tells the other gemeenten of the kantoor what makes collecting from somebody stop. */
export const situatiesVerspreiden = job({
  taak: VERSPREIDEN_TAAK,
  doel: 'situaties-verspreiden',
  // The gemeente goes under another name: a job with a `gemeenteId` may write in that one alone.
  payload: z.object({ kantoorId: z.number().int(), bronGemeenteId: z.number().int(), regelId: z.guid() }),
  run: async (ctx, { bronGemeenteId, regelId }) => {
    await spreadSituatie(ctx, { bronGemeenteId, regelId });
  },
});
