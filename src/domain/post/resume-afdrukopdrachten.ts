import type { Context } from '@/platform/context';
import { forEachGemeente } from '@/platform/job';
import { writeIn } from '@/platform/tenant';
import { listStilgevallen } from './afdruk.queries';
import { askAfdrukwerk } from './make-afdrukopdracht';

/** A part takes seconds; what was not heard of for this long was killed. */
const STIL_MS = 3 * 60_000;

/** Asks again for print orders that stand still half-way, in every gemeente of a kantoor. Answers how many. */
export async function resumeAfdrukopdrachten(ctx: Context): Promise<number> {
  let aantal = 0;
  await forEachGemeente(ctx, async (gemeenteId) => {
    aantal += await writeIn(ctx, gemeenteId, async (write) => {
      const ids = await listStilgevallen(write, gemeenteId, new Date(ctx.now.getTime() - STIL_MS));
      for (const id of ids) await askAfdrukwerk(write, id);
      return ids.length;
    });
  });
  return aantal;
}
