import { z } from 'zod';
import { TAAK_UITVOEREN } from '@/domain/aanslagen/decide-aanslagrun';
import { executeAanslagrun } from '@/domain/aanslagen/work-on-aanslagrun';
import { job } from '@/platform/job';

/** Imposes the aanslagen of a run to which akkoord was given. */
export const aanslagUitvoeren = job({
  taak: TAAK_UITVOEREN,
  doel: 'aanslagoplegging',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int(), runId: z.uuid() }),
  run: (ctx, { gemeenteId, runId }) => executeAanslagrun(ctx, { gemeenteId, runId }),
});
