import type { Zekerheid } from '@/law/dated';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { KantoorWrite, Read } from '@/platform/tenant';
import type { Dienstbelofte, Meting } from './dienstbelofte';

/** Every promise that the kantoor and its gemeenten make or made, in the order in which they were entered. */
export async function loadDienstbeloften({ db, ctx }: Pick<Read, 'db' | 'ctx'>): Promise<Dienstbelofte[]> {
  const rijen = await db.dienstbelofte.findMany({
    where: { kantoorId: ctx.kantoorId },
    orderBy: [{ gemaaktOp: 'asc' }, { id: 'asc' }],
  });
  return rijen.map(({ kantoorId: _, gemaaktDoor: __, gemaaktOp: ___, ...rij }) => ({
    ...rij,
    meting: rij.meting as Meting,
    zekerheid: rij.zekerheid as Zekerheid,
    vanaf: fromDatabaseDate(rij.vanaf),
    tot: fromDatabaseDateOrNull(rij.tot),
  }));
}

/** The list changes by one at a time: what is refused depends on the other promises. */
export async function lockDienstbeloften({ db, ctx }: KantoorWrite): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('dienstbelofte'), ${ctx.kantoorId}::int)`;
}
