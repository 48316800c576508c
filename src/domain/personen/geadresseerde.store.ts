import { grensVan, RECHTEN } from '@/platform/acting-for';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import type { Geadresseerde } from './aanschrijving';
import { type Ervenvertegenwoordiger, NA_OVERLIJDEN } from './erven';
import type { GedateerdAdres } from './geadresseerde';
import type { Naam } from './naam';
import { type AdresRij, adresOf } from './persoon';
import { BIJ_LEVEN, type Vertegenwoordiger } from './vertegenwoordiger';

export type GeadresseerdeRij = Geadresseerde & {
  persoonId: string;
  adressen: GedateerdAdres[];
  /** Who acts after a death. */
  erven: Ervenvertegenwoordiger[];
  /** Who acts for him while he lives. */
  vertegenwoordigers: Vertegenwoordiger[];
};

const ADRESSEN = { adressen: { include: { adres: true } } } as const;

/** Who these persons are to a letter, all their dated addresses, and who acts for them or, after a death, for the heirs. */
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
        where: { soort: { in: [...NA_OVERLIJDEN, ...BIJ_LEVEN] }, stand: 'geldig' },
        include: {
          vertegenwoordiger: { include: ADRESSEN },
          machtiging: {
            select: { grens: true, zaakId: true, doen: true, rechten: true },
          },
        },
      },
    },
  });
  return rows.map((row) => {
    const wie = row.vertegenwoordigers.map((v) => ({
      ...toGeadresseerde(v.vertegenwoordiger),
      soortVan: v.soort,
      rechten: RECHTEN.filter((recht) => (v.machtiging ?? v).rechten.includes(recht)),
      grens: grensVan(v.machtiging?.grens ?? null, v.machtiging?.zaakId ?? null),
      leestMee: v.machtiging?.doen === false,
      vanaf: fromDatabaseDate(v.vanaf),
      tot: fromDatabaseDateOrNull(v.tot),
    }));
    return {
      ...toGeadresseerde(row),
      erven: wie.flatMap(({ soortVan, ...v }) =>
        rolIn(NA_OVERLIJDEN, soortVan).map((rol) => ({ ...v, rol })),
      ),
      vertegenwoordigers: wie.flatMap(({ soortVan, ...v }) =>
        rolIn(BIJ_LEVEN, soortVan).map((rol) => ({ ...v, rol })),
      ),
    };
  });
}

const rolIn = <R extends string>(rollen: readonly R[], soort: string): R[] =>
  rollen.filter((rol) => rol === soort);

type PersoonRij = Naam & {
  id: string;
  soort: string;
  geboortedatum: Date | null;
  geboorteOnvolledig: string | null;
  overlijdensdatum: Date | null;
  adressen: { soort: string; vanaf: Date; tot: Date | null; adres: AdresRij }[];
};

const toGeadresseerde = (row: PersoonRij): Omit<GeadresseerdeRij, 'erven' | 'vertegenwoordigers'> => ({
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
