import { z } from 'zod';
import { processBezwaarbestand } from '@/domain/bezwaren/process-bezwaarbestand';
import { BEZWAARBESTAND_TAAK } from '@/domain/bezwaren/receive-bezwaarbestand';
import { job } from '@/platform/job';

/** Turns the lines of the file of a bureau into objections; asked for when it was loaded. */
export const bezwaarbestanden = job({
  taak: BEZWAARBESTAND_TAAK,
  doel: 'bezwaren van een gemachtigde vastleggen',
  payload: z.object({
    kantoorId: z.number().int(),
    gemeenteId: z.number().int(),
    bezwaarbestandId: z.guid(),
  }),
  run: (ctx, { gemeenteId, bezwaarbestandId }) => processBezwaarbestand(ctx, gemeenteId, bezwaarbestandId),
});
