import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { aanschrijfnaam } from '../personen/naam';
import { NAAMVELDEN } from '../personen/naamvelden';
import { adresOf, formatAdres } from '../personen/persoon';

export type Houder = {
  persoonId: string;
  naam: string;
  soort: 'eigenaar' | 'gebruiker';
  vanaf: LocalDate;
  tot: LocalDate | null;
};
export type ObjectMetHouders = {
  id: string;
  wozObjectnummer: string;
  soort: 'woning' | 'niet-woning';
  adres: string;
  /** What was delivered of each year, the latest first, and whether it was determined. */
  waarden: { belastingjaar: number; waardeEuro: bigint; vastgesteld: boolean }[];
  /** Who has and had it, the latest first. */
  houders: Houder[];
};

/** One object with its values and everybody who has or had it. Throws NotFound, also for one of another gemeente. */
export async function getObjectMetHouders(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<ObjectMetHouders> {
  const rij = await read.db.wozObject.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: {
      adres: true,
      waarden: {
        orderBy: [{ belastingjaar: 'desc' }, { volgnummer: 'desc' }],
        include: { vaststelling: { select: { status: true } } },
      },
      belangen: {
        orderBy: [{ vanaf: 'desc' }, { id: 'asc' }],
        take: 100,
        include: { persoon: { select: NAAMVELDEN } },
      },
    },
  });
  if (!rij) throw new NotFound();
  const adres = rij.adres && adresOf(rij.adres);
  const houders = rij.belangen.map((belang) => ({
    persoonId: belang.persoonId,
    naam: aanschrijfnaam(belang.persoon),
    soort: belang.soort === 'eigenaar' ? ('eigenaar' as const) : ('gebruiker' as const),
    vanaf: fromDatabaseDate(belang.vanaf),
    tot: fromDatabaseDateOrNull(belang.tot),
  }));
  read.shows(gemeenteId, [...new Set(houders.map(({ persoonId }) => persoonId))]);
  return {
    id: rij.id,
    wozObjectnummer: rij.wozObjectnummer,
    soort: rij.soort === 'woning' ? 'woning' : 'niet-woning',
    adres: adres ? formatAdres(adres) : (rij.locatieomschrijving ?? ''),
    waarden: rij.waarden.map(({ belastingjaar, waardeEuro, vaststelling }) => ({
      ...{ belastingjaar, waardeEuro },
      vastgesteld: vaststelling?.status === 'vastgesteld',
    })),
    houders,
  };
}
