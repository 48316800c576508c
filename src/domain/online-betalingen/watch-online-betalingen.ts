import type { Context } from '@/platform/context';
import { readIn } from '@/platform/tenant';
import { followOnlineBetaling } from './follow-online-betaling';
import { VRAAG_NA_MS } from './online-betaling';
import { loadLopende } from './online-betaling.store';

/**
 * Asks the provider about every payment of a gemeente that still runs and was not begun just now: what it should have told may
 * have got lost. One that cannot be asked does not keep the next waiting. Answers how many came to an end.
 */
export async function watchOnlineBetalingen(
  ctx: Context,
  gemeenteId: number,
  failed: unknown[],
): Promise<number> {
  const voor = new Date(ctx.now.getTime() - VRAAG_NA_MS);
  const lopend = await readIn(ctx, [gemeenteId], (read) => loadLopende(read, gemeenteId, voor));
  let klaar = 0;
  for (const { id, status } of lopend) {
    try {
      if ((await followOnlineBetaling(ctx, gemeenteId, id)) !== status) klaar += 1;
    } catch (error) {
      failed.push(error);
    }
  }
  return klaar;
}
