import type { Context } from '@/platform/context';
import { gatherStatistics, readIn, writeIn } from '@/platform/tenant';
import { closeBiljettenrun, closeDeel, loadOpenDeel } from './biljetten.store';
import { makeAanslagbiljetten } from './make-aanslagbiljetten';

/**
 * Works on a run of biljetten until all its parts are done, from wherever it stopped. A part is made, posted and then
 * closed; killed in between it is done again and finds what is there. Answers whether the run is done.
 */
export async function workOnBiljetten(ctx: Context, gemeenteId: number, runId: string): Promise<boolean> {
  for (;;) {
    const deel = await readIn(ctx, [gemeenteId], (read) => loadOpenDeel(read, gemeenteId, runId));
    if (!deel) break;
    const { uitval } = await makeAanslagbiljetten(ctx, gemeenteId, deel.aanslagIds, {
      runId,
      verzenden: true,
    });
    await writeIn(ctx, gemeenteId, (write) => closeDeel(write, runId, deel, uitval));
  }
  const klaar = await writeIn(ctx, gemeenteId, (write) => closeBiljettenrun(write, runId));
  if (klaar) await gatherStatistics(['document', 'bezorging']);
  return klaar;
}
