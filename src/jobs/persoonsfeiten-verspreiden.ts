import { z } from 'zod';
import { VERSPREIDEN_TAAK } from '@/domain/persoonsfeiten/persoonsfeit.store';
import { spreadPersoonsfeiten } from '@/domain/persoonsfeiten/spread-persoonsfeiten';
import { job } from '@/platform/job';

/** Brings the rows of one human being in all gemeenten of the kantoor to the same facts. */
export const persoonsfeitenVerspreiden = job({
  taak: VERSPREIDEN_TAAK,
  doel: 'persoonsfeiten-verspreiden',
  // The gemeente goes under another name: a job with a `gemeenteId` may write in that one alone.
  payload: z.object({ kantoorId: z.number().int(), bronGemeenteId: z.number().int(), persoonId: z.guid() }),
  run: async (ctx, { bronGemeenteId, persoonId }) => {
    await spreadPersoonsfeiten(ctx, { bronGemeenteId, persoonId });
  },
});
