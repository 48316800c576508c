import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import type { Geadresseerde } from './aanschrijving';
import type { GedateerdAdres } from './geadresseerde';
import { adresOf } from './persoon';

/** Who these persons are to a letter, and all their dated addresses. */
export async function loadGeadresseerden(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
): Promise<(Geadresseerde & { persoonId: string; adressen: GedateerdAdres[] })[]> {
  const rows = await read.db.persoon.findMany({
    where: { gemeenteId, id: { in: [...persoonIds] } },
    include: { adressen: { include: { adres: true } } },
  });
  return rows.map((row) => ({
    persoonId: row.id,
    soort: row.soort === 'natuurlijk' ? 'natuurlijk' : 'niet-natuurlijk',
    naam: row,
    geboortedatum: fromDatabaseDateOrNull(row.geboortedatum) ?? row.geboorteOnvolledig,
    overlijdensdatum: fromDatabaseDateOrNull(row.overlijdensdatum),
    adressen: row.adressen.flatMap(({ adres, soort, vanaf, tot }): GedateerdAdres[] => {
      const found = adresOf(adres);
      if (found === null) return [];
      return [
        {
          ...found,
          soort: soort === 'post' || soort === 'vestiging' ? soort : 'woon',
          vanaf: fromDatabaseDate(vanaf),
          tot: fromDatabaseDateOrNull(tot),
        },
      ];
    }),
  }));
}
