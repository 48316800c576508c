import { z } from 'zod';
import { resumeAanslagruns } from '@/domain/aanslagen/resume-aanslagruns';
import { job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Picks up runs of which the worker died, in every gemeente of a kantoor. */
export const runsHervatten = job({
  taak: 'runs-hervatten',
  doel: 'hervatten van runs',
  payload: z.object({ kantoorId: z.number().int() }),
  run: async (ctx) => {
    const hervat = await resumeAanslagruns(ctx);
    if (hervat > 0) logger().info({ hervat }, 'runs hervat');
  },
});
