import { holdsOn } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Opschorting } from './opschorting';
import { toOpschorting } from './opschorting.store';

/**
 * What lets collecting wait on that day for one person (what holds for all he owes and for single debts) or for one
 * aanslag (its own, and what holds for all that its addressee owes).
 */
export async function listOpschortingen(
  read: Read,
  gemeenteId: number,
  wie: { persoonId: string; aanslagId?: string },
  dag: LocalDate,
): Promise<Opschorting[]> {
  const { persoonId, aanslagId } = wie;
  const rijen = await read.db.opschorting.findMany({
    where: {
      gemeenteId,
      persoonId,
      AND: [holdsOn(dag), ...(aanslagId === undefined ? [] : [{ OR: [{ aanslagId }, { aanslagId: null }] }])],
    },
    orderBy: [{ vanaf: 'asc' }, { id: 'asc' }],
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(toOpschorting);
}
