import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { readIn } from '@/platform/tenant';
import type { GetoetsteRunsoort } from './getoetste-runsoort';
import { loadRun } from './run.store';
import type { RunSleutel } from './runsoort';
import type { VasteRunsoort } from './vaste-runsoort';
import { carryOutGetoetsteRun, planGetoetsteRun } from './work-on-getoetste-run';
import { calculateVasteRun, carryOutVasteRun } from './work-on-vaste-run';

/**
 * Does what the status of a run asks for; nothing when it asks for nothing. `soorten` are all there are. Throws
 * NotFound for an unknown run.
 */
export async function workOnRun(
  ctx: Context,
  soorten: readonly (VasteRunsoort | GetoetsteRunsoort)[],
  sleutel: RunSleutel,
): Promise<void> {
  const run = await readIn(ctx, [sleutel.gemeenteId], (read) => loadRun(read, sleutel));
  if (!run) throw new NotFound();
  const soort = soorten.find((found) => found.soort === run.soort);
  if (!soort) throw new Error(`Nobody declared how a run of ${run.soort} works`);
  const voor = { ...ctx, doel: soort.doel };
  if (run.status === 'proefdraai') {
    await (soort.modus === 'vast'
      ? calculateVasteRun(voor, soort, sleutel)
      : planGetoetsteRun(voor, soort, sleutel));
  } else if (run.status === 'uitvoeren') {
    await (soort.modus === 'vast'
      ? carryOutVasteRun(voor, soort, sleutel)
      : carryOutGetoetsteRun(voor, soort, sleutel));
  }
}
