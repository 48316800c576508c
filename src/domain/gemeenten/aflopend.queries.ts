import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { dateOf, type LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { isSoort, type Soort } from './instelling.schema';

export type Aflopend = {
  /** Null for the kantoor itself. */
  gemeenteId: number | null;
  soort: Soort;
  /** The first day without a value. */
  vanaf: LocalDate;
  bron: string;
};

type Rij = { gemeenteId: number | null; soort: string; vanaf: Date; tot: Date | null; bron: string };

/** Rows that end with no other of their soort and holder to follow on that day. */
function zonderOpvolger(rijen: readonly Rij[]): Aflopend[] {
  return rijen.flatMap(({ gemeenteId, soort, tot, bron }) => {
    if (tot === null || !isSoort(soort)) return [];
    const volgt = rijen.some(
      (ander) =>
        ander.gemeenteId === gemeenteId &&
        ander.soort === soort &&
        ander.vanaf <= tot &&
        (ander.tot === null || ander.tot > tot),
    );
    return volgt ? [] : [{ gemeenteId, soort, vanaf: fromDatabaseDate(tot), bron }];
  });
}

/** Every setting of the kantoor and the gemeenten of this read that ends before the end of a year and has no next value. */
export async function listAflopend(read: Read, jaar: number): Promise<Aflopend[]> {
  const vandaag = toDatabaseDate(localDateOf(read.ctx.now));
  const einde = toDatabaseDate(dateOf(jaar + 1, 1, 1));
  const where = { vervallenOp: null, OR: [{ tot: null }, { tot: { gt: vandaag } }] };
  const vanKantoor = await read.db.kantoorInstelling.findMany({
    where: { kantoorId: read.ctx.kantoorId, ...where },
  });
  const vanGemeenten = await read.db.gemeenteInstelling.findMany({
    where: { gemeenteId: { in: [...read.gemeenten] }, ...where },
  });
  return zonderOpvolger([...vanKantoor.map((rij) => ({ ...rij, gemeenteId: null })), ...vanGemeenten])
    .filter(({ vanaf }) => toDatabaseDate(vanaf) < einde)
    .sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1));
}
