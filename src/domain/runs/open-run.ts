import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { askRunWork } from './ask-run-work';
import { insertRun, type NieuweRun } from './run.store';
import type { RunsoortBasis } from './runsoort';

/**
 * Opens a run in status `proefdraai` and asks for the work on it. Throws Refused when one of this soort and key is
 * still going.
 */
export async function openRun(
  write: Write,
  { soort, bewaarklasse }: RunsoortBasis,
  run: NieuweRun,
): Promise<string> {
  const id = await insertRun(write, soort, run);
  if (id === null) throw new Refused('weigering.run-loopt-al');
  await write.audit({
    handeling: 'run.begonnen',
    onderwerp: { soort: 'run', id },
    voor: null,
    na: { soort, ...run },
    bewaarklasse,
  });
  await askRunWork(write, id);
  return id;
}
