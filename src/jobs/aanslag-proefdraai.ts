import { z } from 'zod';
import { TAAK_PROEFDRAAI } from '@/domain/aanslagen/start-aanslagrun';
import { calculateProefdraai } from '@/domain/aanslagen/work-on-aanslagrun';
import { job } from '@/platform/job';

/** Calculates the proefdraai of a run of aanslagen. */
export const aanslagProefdraai = job({
  taak: TAAK_PROEFDRAAI,
  doel: 'aanslagoplegging',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int(), runId: z.uuid() }),
  run: (ctx, { gemeenteId, runId }) => calculateProefdraai(ctx, { gemeenteId, runId }),
});
