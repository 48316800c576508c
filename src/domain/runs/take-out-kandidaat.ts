import { NotFound, Refused, Stale } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { GetoetsteRunsoort } from './getoetste-runsoort';
import { excludeKandidaat } from './kandidaat.store';
import { planRun } from './run';
import { lockRunOf, saveRun } from './run.store';

/**
 * Takes one candidate out of a run that waits for akkoord, with a reason. The run gets a new version: akkoord to the
 * list as it was before is stale. Throws NotFound, Stale or Refused, also when nothing is chosen of it any more.
 */
export async function takeOutKandidaat(
  write: Write,
  soort: GetoetsteRunsoort,
  input: { id: string; versie: number; volgnummer: number; reden: string },
): Promise<void> {
  const { id, volgnummer } = input;
  const reden = input.reden.trim();
  const run = await lockRunOf(write, soort, id);
  if (run.versie !== input.versie) throw new Stale();
  const plan = planRun(run.status, 'akkoord');
  if (!plan.ok) throw new Refused(plan.reden);
  if (reden === '') throw new Refused('weigering.kandidaat-reden-nodig', {}, 'reden');
  const uit = await excludeKandidaat(write, id, volgnummer, reden);
  if (uit === null) throw new NotFound();
  if (!uit) throw new Refused('weigering.kandidaat-niet-gekozen');
  await saveRun(write, id, { status: run.status });
  await write.audit({
    handeling: 'run.kandidaat-uitgehaald',
    onderwerp: { soort: 'run', id },
    voor: { volgnummer, gekozen: true },
    na: { volgnummer, gekozen: false, reden },
    bewaarklasse: soort.bewaarklasse,
  });
}
