import { enqueue } from '@/platform/job';
import type { Write } from '@/platform/tenant';

/** Name of the job that does what the status of a run asks for, whatever its soort. */
export const RUN_TAAK = 'run-werk';

/** Asks for the work on a run, in the transaction of the change that needs it. Once too often does no harm. */
export async function askRunWork(write: Write, runId: string): Promise<void> {
  const { ctx, gemeenteId } = write;
  await enqueue(write, RUN_TAAK, { kantoorId: ctx.kantoorId, gemeenteId, runId }, runId);
}
