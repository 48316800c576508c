import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { decideRun } from './decide-run';
import type { GetoetsteRunsoort } from './getoetste-runsoort';
import { loadGekozen } from './kandidaat.store';
import type { RunBesluit } from './run';

/**
 * The second person gives or refuses akkoord to the candidates that are chosen; from then on the database holds them
 * fixed, and the work is asked for. Throws NotFound, Stale (also when one was taken out since), or Refused: never by who
 * made the run, and not to nothing.
 */
export async function decideGetoetsteRun(
  write: Write,
  soort: GetoetsteRunsoort,
  input: { id: string; versie: number; besluit: RunBesluit; reden: string | null },
): Promise<void> {
  if (input.besluit === 'afwijzen') {
    await decideRun(write, soort, input);
    return;
  }
  const { gekozen, inhoudHash } = await loadGekozen(write, write.gemeenteId, input.id);
  await decideRun(write, soort, input, { aantal: gekozen, inhoudHash });
  if (gekozen === 0) throw new Refused('weigering.run-niets-gekozen');
}
