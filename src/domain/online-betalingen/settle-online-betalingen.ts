import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { type Write, writeIn } from '@/platform/tenant';
import {
  auditOnlineBetaling,
  loadGeboekt,
  lockOnlineBetaling,
  saveOnlineBetaling,
} from './online-betaling.store';

/**
 * Payments of which the line of the bank was booked are done, and collecting waits for them no longer: the money stands in
 * the books by that line alone. Asked for whenever receipts were booked; a second time does nothing. Answers how many.
 */
export async function settleOnlineBetalingen(ctx: Context): Promise<number> {
  let gedaan = 0;
  for (const { gemeenteId } of ctx.gemeenten) gedaan += await writeIn(ctx, gemeenteId, settleHere);
  return gedaan;
}

async function settleHere(write: Write): Promise<number> {
  let gedaan = 0;
  for (const id of await loadGeboekt(write)) {
    const betaling = await lockOnlineBetaling(write, id);
    if (betaling.status === 'verwerkt') continue;
    await saveOnlineBetaling(write, betaling, { status: 'verwerkt', verwerktOp: write.ctx.now });
    await releaseOpschorting(write, {
      bron: { soort: 'online-betaling', id },
      per: localDateOf(write.ctx.now),
      reden: 'verwerkt',
    });
    await auditOnlineBetaling(write, 'verwerkt', id, { van: betaling.status });
    gedaan += 1;
  }
  return gedaan;
}
