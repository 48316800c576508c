import { z } from 'zod';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { aanvullendeAanslag } from '@/domain/aanslagen/aanvullende-aanslag-run';
import { biljetten } from '@/domain/aanslagen/biljetten-run';
import { planNewAanslagen } from '@/domain/incasso/plan-new-aanslagen';
import { INVORDERRUNSOORTEN } from '@/domain/invordering/invorderrun-soorten';
import { RUN_TAAK } from '@/domain/runs/ask-run-work';
import { resumeRuns } from '@/domain/runs/resume-runs';
import { workOnRun } from '@/domain/runs/work-on-run';
import { job } from '@/platform/job';
import { logger } from '@/platform/logger';

/** Every soort of run there is, each declared in the folder of its noun. */
const RUNSOORTEN = [aanslagoplegging, aanvullendeAanslag, biljetten, ...INVORDERRUNSOORTEN];

/** Does what a run waits for: its proefdraai or its execution, from where it was left. */
export const runWerk = job({
  taak: RUN_TAAK,
  doel: 'werk aan een run',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int(), runId: z.guid() }),
  run: async (ctx, { gemeenteId, runId }) => {
    // A biljet says in how many terms its aanslag is collected: planned before it is made.
    await planNewAanslagen(ctx, gemeenteId);
    await workOnRun(ctx, RUNSOORTEN, { gemeenteId, runId });
  },
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
