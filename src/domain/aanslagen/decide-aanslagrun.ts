import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { decideRun, withdrawRun } from '../runs/decide-run';
import type { RunBesluit } from '../runs/run';
import { aanslagoplegging } from './aanslagoplegging-run';
import { aanslagrunParameters } from './aanslagrun.schema';
import { isAanvullend, isKohierGaande } from './aanvullend.store';
import { aanvullendeAanslag } from './aanvullende-aanslag-run';
import { refuseAankondiging } from './refuse-aankondiging';

/**
 * Akkoord or refusal by the second person, of a run or of an aanslag for one person; with akkoord the execution is asked for
 * in the same transaction. Throws NotFound, Stale or Refused, also when no letter could be made any more, and for one person
 * while a run over the whole gemeente may still impose the same.
 */
export async function decideAanslagrun(
  write: Write,
  input: { id: string; versie: number; besluit: RunBesluit; reden: string | null },
): Promise<void> {
  const soort = await oplegsoort(write, input.id);
  const run = await decideRun(write, soort, input);
  if (run.status !== 'uitvoeren') return;
  await requireAanwijzing(write, { soort: 'aanslagrun', over: { soort: 'run', id: input.id }, centen: null });
  if (soort === aanvullendeAanslag && (await isKohierGaande(write, run.belastingjaar ?? 0)))
    throw new Refused('weigering.aanvullend-run-gaande');
  await refuseAankondiging(write, write.gemeenteId, aanslagrunParameters.parse(run.parameters).dagtekening);
}

/** Takes back what is not decided on yet. Throws NotFound, Stale or Refused. */
export async function withdrawAanslagrun(
  write: Write,
  input: { id: string; versie: number; reden: string },
): Promise<void> {
  await withdrawRun(write, await oplegsoort(write, input.id), input);
}

const oplegsoort = async (write: Write, id: string) =>
  (await isAanvullend(write, id)) ? aanvullendeAanslag : aanslagoplegging;
