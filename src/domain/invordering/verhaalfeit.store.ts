import { toCents } from '@/platform/cents';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import type { Read, Write } from '@/platform/tenant';
import type { Verhaalfeit, Verhaalfeitsoort } from './verhaalfeit';

/** What was written down about one claim, the first first. */
export async function loadVerhaalfeiten(
  { db }: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<Verhaalfeit[]> {
  const rijen = await db.verhaalfeit.findMany({
    where: { gemeenteId, aanslagId },
    orderBy: [{ dag: 'asc' }, { gemaaktOp: 'asc' }, { id: 'asc' }],
  });
  return rijen.map(({ gemeenteId: _, ...rij }) => ({
    ...rij,
    soort: rij.soort as Verhaalfeitsoort,
    dag: fromDatabaseDate(rij.dag),
    centen: rij.centen === null ? null : toCents(rij.centen),
    kostenCenten: toCents(rij.kostenCenten),
  }));
}

/** Writes one line. */
export async function insertVerhaalfeit({ db, gemeenteId }: Write, feit: Verhaalfeit): Promise<void> {
  await db.verhaalfeit.create({ data: { ...feit, dag: toDatabaseDate(feit.dag), gemeenteId } });
}
