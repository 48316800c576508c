import { z } from 'zod';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging';
import { biljetten } from '@/domain/aanslagen/biljetten';
import { INVORDERRUNSOORTEN } from '@/domain/invordering/invorderrun-soorten';
import { RUN_TAAK } from '@/domain/runs/ask-run-work';
import { resumeRuns } from '@/domain/runs/resume-runs';
import { workOnRun } from '@/domain/runs/work-on-run';
import { job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Every soort of run there is, each declared in the folder of its noun. */
const RUNSOORTEN = [aanslagoplegging, biljetten, ...INVORDERRUNSOORTEN];

/** Does what a run waits for: its proefdraai or its execution, from where it was left. */
export const runWerk = job({
  taak: RUN_TAAK,
  doel: 'werk aan een run',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int(), runId: z.guid() }),
  run: (ctx, { gemeenteId, runId }) => workOnRun(ctx, RUNSOORTEN, { gemeenteId, runId }),
});

/** Picks up runs of which the worker died, of every soort and in every gemeente of a kantoor. */
export const runsHervatten = job({
  taak: 'runs-hervatten',
  doel: 'hervatten van runs',
  payload: z.object({ kantoorId: z.number().int() }),
  run: async (ctx) => {
    const hervat = await resumeRuns(ctx);
    if (hervat > 0) logger().info({ hervat }, 'runs hervat');
  },
});
