import { z } from 'zod';
import { AFDRUK_TAAK } from '@/domain/post/make-afdrukopdracht';
import { liftMovedStops } from '@/domain/post/release-adresstop';
import { resumeAfdrukopdrachten } from '@/domain/post/resume-afdrukopdrachten';
import { stopOverleden } from '@/domain/post/stop-overleden';
import { workOnAfdrukopdracht } from '@/domain/post/work-on-afdrukopdracht';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { writeIn } from '@/platform/tenant';

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

/** Every night: lets letters go again to who has another address since one came back, and stops those to who died. */
export const adresstopsBewaken = job({
  taak: 'adresstops-bewaken',
  doel: 'adressen waar geen brief heen gaat',
  payload: z.object({ kantoorId: z.number().int() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId) => {
      const opgeheven = await writeIn(ctx, gemeenteId, liftMovedStops);
      if (opgeheven > 0) logger().info({ gemeenteId, opgeheven }, 'adresstops opgeheven');
      const gestopt = await writeIn(ctx, gemeenteId, (write) => stopOverleden(write, 'wachtend'));
      if (gestopt > 0) logger().info({ gemeenteId, gestopt }, 'brieven aan overledenen tegengehouden');
    }),
});
