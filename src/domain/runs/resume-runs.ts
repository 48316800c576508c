import type { Context } from '@/platform/context';
import { readIn, writeIn } from '@/platform/tenant';
import { askRunWork } from './ask-run-work';
import { listSilentRuns } from './run.store';

/**
 * Asks again for the work on runs, of every soort, that gave no sign of life for a while: whoever did it is dead, and
 * the queue would keep its job locked for hours. Asking once too often does no harm: one at a time works on a run.
 */
export async function resumeRuns(ctx: Context): Promise<number> {
  let hervat = 0;
  for (const { gemeenteId } of ctx.gemeenten) {
    const stil = await readIn(ctx, [gemeenteId], (read) => listSilentRuns(read, gemeenteId));
    for (const runId of stil) {
      await writeIn(ctx, gemeenteId, (write) => askRunWork(write, runId));
      hervat += 1;
    }
  }
  return hervat;
}
