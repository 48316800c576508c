import { z } from 'zod';
import { AFDRUK_TAAK } from '@/domain/post/make-afdrukopdracht';
import { resumeAfdrukopdrachten } from '@/domain/post/resume-afdrukopdrachten';
import { workOnAfdrukopdracht } from '@/domain/post/work-on-afdrukopdracht';
import { job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Makes the next part of a print order. */
export const afdrukopdrachtMaken = job({
  taak: AFDRUK_TAAK,
  doel: 'maken van een afdrukopdracht',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int(), opdrachtId: z.guid() }),
  run: (ctx, { gemeenteId, opdrachtId }) => workOnAfdrukopdracht(ctx, gemeenteId, opdrachtId),
});

/** Picks up print orders of which the worker died. */
export const afdrukopdrachtenHervatten = job({
  taak: 'afdrukopdrachten-hervatten',
  doel: 'hervatten van afdrukopdrachten',
  payload: z.object({ kantoorId: z.number().int() }),
  run: async (ctx) => {
    const hervat = await resumeAfdrukopdrachten(ctx);
    if (hervat > 0) logger().info({ hervat }, 'afdrukopdrachten hervat');
  },
});
