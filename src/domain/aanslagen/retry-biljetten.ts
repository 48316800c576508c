import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { askRunWork } from '../runs/ask-run-work';
import { insertVervolg, loadUitgevoerdeAanslagrun, lockLaatsteBiljettenrun } from './biljetten.store';

/**
 * Has made again what the latest batch of an aanslagrun could not make: a batch of its own over just those, so that
 * what went wrong before stays to be read. Answers its id. Throws NotFound when there is no such executed run,
 * Refused when there was no batch or one is going, or there is nothing left to make.
 */
export async function retryBiljetten(write: Write, aanslagrunId: string): Promise<string> {
  const { gemeenteId } = write;
  if (!(await loadUitgevoerdeAanslagrun(write, gemeenteId, aanslagrunId))) throw new NotFound();
  const laatste = await lockLaatsteBiljettenrun(write, aanslagrunId);
  if (!laatste) throw new Refused('fout.biljetten-nog-niet');
  if (laatste.status !== 'uitgevoerd') throw new Refused('fout.biljetten-bezig');
  if (laatste.aantalUitval === 0) throw new Refused('fout.biljetten-niets-over');
  const runId = await insertVervolg(write, aanslagrunId, laatste.id);
  if (runId === null) throw new Refused('fout.biljetten-bezig');
  await write.audit({
    handeling: 'biljetten.opnieuw',
    onderwerp: { soort: 'run', id: runId },
    voor: { runId: laatste.id, uitval: laatste.aantalUitval },
    na: { aanslagrunId },
    bewaarklasse: 'belastingaanslag',
  });
  await askRunWork(write, runId);
  return runId;
}
