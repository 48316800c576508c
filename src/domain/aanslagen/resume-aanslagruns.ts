import type { Context } from '@/platform/context';
import { enqueue } from '@/platform/job';
import { readIn, writeIn } from '@/platform/tenant';
import { listSilentRuns } from './aanslagrun.store';
import { TAAK_UITVOEREN } from './decide-aanslagrun';
import { TAAK_PROEFDRAAI } from './start-aanslagrun';
import { BILJETTEN_TAAK } from './start-biljetten';

/**
 * Asks again for the work on runs of aanslagen and on batches of their letters that gave no sign of life for a while: whoever did it is dead, and the queue would
 * keep its job locked for hours. Asking once too often does no harm: a run is worked on by one at a time.
 */
export async function resumeAanslagruns(ctx: Context): Promise<number> {
  let hervat = 0;
  for (const { gemeenteId } of ctx.gemeenten) {
    const stil = await readIn(ctx, [gemeenteId], (read) => listSilentRuns(read, gemeenteId));
    for (const { runId, soort, status } of stil) {
      const werk = status === 'proefdraai' ? TAAK_PROEFDRAAI : TAAK_UITVOEREN;
      const taak = soort === 'biljetten' ? BILJETTEN_TAAK : werk;
      await writeIn(ctx, gemeenteId, (write) =>
        enqueue(write, taak, { kantoorId: ctx.kantoorId, gemeenteId, runId }, runId),
      );
      hervat += 1;
    }
  }
  return hervat;
}
