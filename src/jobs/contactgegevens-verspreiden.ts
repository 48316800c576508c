import { z } from 'zod';
import { VERSPREIDEN_TAAK } from '@/domain/personen/contactgegeven.store';
import { spreadContactgegeven } from '@/domain/personen/spread-contactgegeven';
import { job } from '@/platform/job';

/** Tells the other gemeenten of the kantoor what somebody recorded in one of them. */
export const contactgegevensVerspreiden = job({
  taak: VERSPREIDEN_TAAK,
  doel: 'contactgegevens-verspreiden',
  // The gemeente goes under another name: a job with a `gemeenteId` may write in that one alone.
  payload: z.object({ kantoorId: z.number().int(), bronGemeenteId: z.number().int(), feitId: z.guid() }),
  run: async (ctx, { bronGemeenteId, feitId }) => {
    await spreadContactgegeven(ctx, { bronGemeenteId, feitId });
  },
});
