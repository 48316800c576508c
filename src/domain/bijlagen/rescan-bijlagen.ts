import type { Context } from '@/platform/context';
import { readIn } from '@/platform/tenant';
import { canScan } from '@/platform/virusscan';
import { scanBijlage } from './scan-bijlage';

const PER_KEER = 25;
/** So many without an answer, and the scanner itself is not well. */
const GEEN_ANTWOORD = 3;

/**
 * Offers to the scanner what waits in quarantine because it was not there, or because the process ended between taking
 * in and scanning; longest waiting first, so that one that it cannot read holds up nobody. Stops when it answers no more.
 * Answers how many went free and how many were refused; throws
 * AggregateError at the end for those that cannot be read.
 */
export async function rescanBijlagen(
  ctx: Context,
  gemeenteId: number,
): Promise<{ vrij: number; geweigerd: number }> {
  const uitkomst = { vrij: 0, geweigerd: 0 };
  if (!canScan()) return uitkomst;
  const wachtend = await readIn(ctx, [gemeenteId], (read) =>
    read.db.bijlage.findMany({
      where: { gemeenteId, stand: 'quarantaine' },
      orderBy: [{ standOp: 'asc' }, { id: 'asc' }],
      take: PER_KEER,
      select: { id: true },
    }),
  );
  const kapot: unknown[] = [];
  let zwijgt = 0;
  for (const { id } of wachtend) {
    const stand = await scanBijlage(ctx, gemeenteId, id).catch((error: unknown) => {
      kapot.push(error);
      return null;
    });
    if (stand === 'vrij' || stand === 'geweigerd') uitkomst[stand]++;
    else if (stand === 'quarantaine' && ++zwijgt === GEEN_ANTWOORD) break;
  }
  if (kapot.length > 0) throw new AggregateError(kapot, 'bijlagen that cannot be read');
  return uitkomst;
}
