import { z } from 'zod';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { followIncassos } from '@/domain/incasso/follow-incassos';
import { tellRetouren } from '@/domain/incasso/tell-retouren';
import { settleOnlineBetalingen } from '@/domain/online-betalingen/settle-online-betalingen';
import { settleOvermakingen } from '@/domain/overmakingen/settle-overmakingen';
import { settleTerugbetalingen } from '@/domain/terugbetalingen/settle-terugbetalingen';
import { forEachGemeente, job } from '@/platform/job';

/** Books the receipts of a kantoor that were not booked yet; asked for by a loaded file and by hand. */
export const ontvangstenVerwerken = job({
  taak: 'ontvangsten-verwerken',
  doel: 'verwerken van ontvangsten',
  payload: z.object({ kantoorId: z.number().int() }),
  run: async (ctx) => {
    // What we sent ourselves first: it waits for nobody.
    await settleTerugbetalingen(ctx);
    await settleOvermakingen(ctx);
    await processOntvangsten(ctx);
    await followIncassos(ctx);
    await settleOnlineBetalingen(ctx);
    await forEachGemeente(ctx, async (gemeenteId, failed) => {
      await tellRetouren(ctx, gemeenteId, failed);
    });
  },
});
