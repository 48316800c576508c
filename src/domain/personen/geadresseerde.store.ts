import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import type { Geadresseerde } from './aanschrijving';
import { type Ervenvertegenwoordiger, NA_OVERLIJDEN } from './erven';
import type { GedateerdAdres } from './geadresseerde';
import type { Naam } from './naam';
import { type AdresRij, adresOf } from './persoon';

export type GeadresseerdeRij = Geadresseerde & {
  persoonId: string;
  adressen: GedateerdAdres[];
  /** Who acts after a death. */
  erven: Ervenvertegenwoordiger[];
};

const ADRESSEN = { adressen: { include: { adres: true } } } as const;

/** Who these persons are to a letter, all their dated addresses, and who acts for the heirs of one who died. */
export async function loadGeadresseerden(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
): Promise<GeadresseerdeRij[]> {
  const rows = await read.db.persoon.findMany({
    where: { gemeenteId, id: { in: [...persoonIds] } },
    include: {
      ...ADRESSEN,
      vertegenwoordigers: {
        where: { soort: { in: [...NA_OVERLIJDEN] } },
        include: { vertegenwoordiger: { include: ADRESSEN } },
      },
    },
  });
  return rows.map((row) => ({
    ...toGeadresseerde(row),
    erven: row.vertegenwoordigers.map((v) => ({
      ...toGeadresseerde(v.vertegenwoordiger),
      rol: v.soort === 'executeur' ? 'executeur' : 'erfgenaam',
      vanaf: fromDatabaseDate(v.vanaf),
      tot: fromDatabaseDateOrNull(v.tot),
    })),
  }));
}

type PersoonRij = Naam & {
  id: string;
  soort: string;
  geboortedatum: Date | null;
  geboorteOnvolledig: string | null;
  overlijdensdatum: Date | null;
  adressen: { soort: string; vanaf: Date; tot: Date | null; adres: AdresRij }[];
};

const toGeadresseerde = (row: PersoonRij): Omit<GeadresseerdeRij, 'erven'> => ({
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
});
