import { z } from 'zod';
import { listVerouderd } from '@/domain/runs/bijgewerkt.queries';
import { forEachGemeente, job } from '@/platform/job';
import { logger } from '@/platform/logger';
import { readIn } from '@/platform/tenant';

/** Every hour, per kantoor: a gemeente whose data are older than a day is an error in the log, which watches the machines (C-03). */
export const versheidBewaken = job({
  taak: 'versheid-bewaken',
  doel: 'versheid-bewaken',
  payload: z.object({ kantoorId: z.number().int() }),
  run: (ctx) =>
    forEachGemeente(ctx, async (gemeenteId) => {
      const [verouderd] = await readIn(ctx, [gemeenteId], listVerouderd);
      if (verouderd) logger().error(verouderd, 'gegevens ouder dan een dag');
    }),
});
