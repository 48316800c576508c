import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { askRunWork } from '../runs/ask-run-work';
import { hasBiljettenrun, insertBiljettenrun, loadUitgevoerdeAanslagrun } from './biljetten.store';

/**
 * Has the biljetten made and posted of all aanslagen of an executed aanslagrun, in the background. Answers the id of
 * the run. Throws NotFound when there is no such executed run, Refused when its biljetten are made already or another
 * batch of this year is going.
 */
export async function startBiljetten(write: Write, aanslagrunId: string): Promise<string> {
  const { gemeenteId } = write;
  const aanslagrun = await loadUitgevoerdeAanslagrun(write, gemeenteId, aanslagrunId);
  if (!aanslagrun) throw new NotFound();
  if (await hasBiljettenrun(write, gemeenteId, aanslagrunId)) throw new Refused('fout.biljetten-al-gemaakt');
  const runId = await insertBiljettenrun(write, aanslagrunId, aanslagrun);
  if (runId === null) throw new Refused('fout.biljetten-bezig');
  await write.audit({
    handeling: 'biljetten.begonnen',
    onderwerp: { soort: 'run', id: runId },
    voor: null,
    na: { aanslagrunId },
    bewaarklasse: 'belastingaanslag',
  });
  await askRunWork(write, runId);
  return runId;
}
