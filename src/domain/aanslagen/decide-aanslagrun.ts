import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import type { Write } from '@/platform/tenant';
import { decideRun } from '../runs/decide-run';
import type { RunBesluit } from '../runs/run';
import { aanslagoplegging } from './aanslagoplegging-run';
import { aanslagrunParameters } from './aanslagrun.schema';
import { refuseAankondiging } from './refuse-aankondiging';

/**
 * Akkoord or refusal by the second person; with akkoord the execution is asked for in the same transaction. Throws
 * NotFound, Stale or Refused, also when no letter could be made any more.
 */
export async function decideAanslagrun(
  write: Write,
  input: { id: string; versie: number; besluit: RunBesluit; reden: string | null },
): Promise<void> {
  const run = await decideRun(write, aanslagoplegging, input);
  if (run.status !== 'uitvoeren') return;
  await requireAanwijzing(write, { soort: 'aanslagrun', over: { soort: 'run', id: input.id }, centen: null });
  await refuseAankondiging(write, write.gemeenteId, aanslagrunParameters.parse(run.parameters).dagtekening);
}
