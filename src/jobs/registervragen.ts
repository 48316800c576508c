import { z } from 'zod';
import { answerRegistervraag } from '@/domain/post/answer-registervraag';
import { REGISTER_TAAK } from '@/domain/post/ask-register';
import { job } from '@/platform/job';

/** Asks the BRP or the KVK where somebody is whose letter came back. */
export const registervraagStellen = job({
  taak: REGISTER_TAAK,
  doel: 'adres navragen na teruggekomen post',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int(), vraagId: z.guid() }),
  run: (ctx, { gemeenteId, vraagId }) => answerRegistervraag(ctx, gemeenteId, vraagId),
});
