import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import type { GedateerdAdres } from './geadresseerde';
import { adresOf, type Naam } from './persoon';

/** Names and all dated addresses of these persons. */
export async function loadGeadresseerden(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
): Promise<{ persoonId: string; naam: Naam; adressen: GedateerdAdres[] }[]> {
  const rows = await read.db.persoon.findMany({
    where: { gemeenteId, id: { in: [...persoonIds] } },
    include: { adressen: { include: { adres: true } } },
  });
  return rows.map((row) => ({
    persoonId: row.id,
    naam: row,
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
