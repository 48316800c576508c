import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { RunSoort } from './run';
import { insertRun } from './run.store';

/** Opens a run in status `proefdraai`. Throws Refused when one of this soort and belastingjaar is still going. */
export async function openRun(
  write: Write,
  run: { soort: RunSoort; belastingjaar: number | null; parameters: object },
): Promise<string> {
  const id = await insertRun(write, run);
  if (id === null) throw new Refused('weigering.run-loopt-al');
  await write.audit({
    handeling: 'run.begonnen',
    onderwerp: { soort: 'run', id },
    voor: null,
    na: run,
    bewaarklasse: 'heffing',
  });
  return id;
}
