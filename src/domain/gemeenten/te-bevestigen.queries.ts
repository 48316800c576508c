import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { isSoort, type Soort } from './instelling.schema';

export type TeBevestigen = {
  /** Null for the kantoor itself. */
  gemeenteId: number | null;
  soort: Soort;
  vanaf: LocalDate;
  bron: string;
};

/** Every setting of the kantoor and of the gemeenten of this read that holds or comes and is still to be confirmed. */
export async function listTeBevestigen(read: Read): Promise<TeBevestigen[]> {
  const vandaag = toDatabaseDate(localDateOf(read.ctx.now));
  const where = {
    zekerheid: 'te-bevestigen',
    vervallenOp: null,
    OR: [{ tot: null }, { tot: { gt: vandaag } }],
  };
  const orderBy = [{ soort: 'asc' as const }, { vanaf: 'asc' as const }, { id: 'asc' as const }];
  const vanKantoor = await read.db.kantoorInstelling.findMany({
    where: { kantoorId: read.ctx.kantoorId, ...where },
    orderBy,
  });
  const vanGemeenten = await read.db.gemeenteInstelling.findMany({
    where: { gemeenteId: { in: [...read.gemeenten] }, ...where },
    orderBy: [{ gemeenteId: 'asc' }, ...orderBy],
  });
  return [...vanKantoor.map((rij) => ({ ...rij, gemeenteId: null })), ...vanGemeenten].flatMap(
    ({ gemeenteId, soort, vanaf, bron }) =>
      isSoort(soort) ? [{ gemeenteId, soort, vanaf: fromDatabaseDate(vanaf), bron }] : [],
  );
}
