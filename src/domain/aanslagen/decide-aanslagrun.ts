import { enqueue } from '@/platform/job';
import type { Write } from '@/platform/tenant';
import { decideRun } from '../runs/decide-run';
import type { RunBesluit } from '../runs/run';
import { aanslagrunParameters } from './aanslagrun.schema';
import { refuseAankondiging } from './refuse-aankondiging';

/** Name of the job that imposes the aanslagen. */
export const TAAK_UITVOEREN = 'aanslag-uitvoeren';

/**
 * Akkoord or refusal by the second person; with akkoord the execution is asked for in the same transaction. Throws
 * NotFound, Stale or Refused, also when no letter could be made any more.
 */
export async function decideAanslagrun(
  write: Write,
  input: { id: string; versie: number; besluit: RunBesluit; reden: string | null },
): Promise<void> {
  const run = await decideRun(write, input);
  if (run.status !== 'uitvoeren') return;
  const { gemeenteId, ctx } = write;
  await refuseAankondiging(write, gemeenteId, aanslagrunParameters.parse(run.parameters).dagtekening);
  await enqueue(write, TAAK_UITVOEREN, { kantoorId: ctx.kantoorId, gemeenteId, runId: run.id }, run.id);
}
