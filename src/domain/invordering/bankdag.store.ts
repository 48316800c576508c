import { fromDatabaseDateOrNull } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/** The last day of which money of the tax accounts came in; null while nothing did. The first of the index, not over all of it. */
export async function loadBankTotEnMet({ db, ctx }: Read): Promise<LocalDate | null> {
  const laatste = await db.ontvangst.findFirst({
    where: { kantoorId: ctx.kantoorId },
    orderBy: [{ boekdatum: 'desc' }, { id: 'desc' }],
    select: { boekdatum: true },
  });
  return fromDatabaseDateOrNull(laatste?.boekdatum ?? null);
}
