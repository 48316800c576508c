import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import type { Read } from '@/platform/tenant';
import { EVEN_OUD, ZELFDE_NAAM } from './gelijkenis';
import { VERMOEDENS, type Vermoeden } from './samenvoeging';

/** Two rows that may be of one person, and why. */
export type Vermoed = {
  een: { persoonId: string; naam: string; geboren: string | null };
  ander: { persoonId: string; naam: string; geboren: string | null; nummer: boolean };
  redenen: Vermoeden[];
};

/** Where the next page begins: after this pair. */
export type Na = { een: string; ander: string };

const PER_BLADZIJDE = 25;

type Row = {
  een: string;
  ander: string;
  een_delen: Naam;
  ander_delen: Naam;
  een_geboren: string | null;
  ander_geboren: string | null;
  nummer: boolean;
} & Record<Vermoeden, boolean>;

const ZELFDE_ADRES = `exists (select from persoon_adres x
  join persoon_adres y on y.gemeente_id = x.gemeente_id and y.adres_id = x.adres_id and y.tot is null
  where x.gemeente_id = d.gemeente_id and x.persoon_id = d.id and x.tot is null and y.persoon_id = k.id)`;

/**
 * Likely doubles in one gemeente, or of one person in it: two rows with one BSN or RSIN cannot be, so one of the two has
 * none, and that is where the look begins. What somebody refused or undid before is not suggested again.
 */
export async function listVermoedens(
  read: Read,
  gemeenteId: number,
  { na, van }: { na?: Na | undefined; van?: string } = {},
): Promise<{ vermoedens: Vermoed[]; volgende: Na | null }> {
  const vanaf = na
    ? Prisma.sql`and d.id >= ${na.een}::uuid and (d.id, k.id) > (${na.een}::uuid, ${na.ander}::uuid)`
    : Prisma.empty;
  const vanPersoon =
    van === undefined ? Prisma.empty : Prisma.sql`and (d.id = ${van}::uuid or k.id = ${van}::uuid)`;
  const rows = await read.db.$queryRaw<Row[]>`
    select * from (select d.id as een, k.id as ander, d.delen as een_delen, k.delen as ander_delen, d.geboren as een_geboren,
        k.geboren as ander_geboren, k.nummer, ${redenen()}
      from (select p.*, ${Prisma.raw(NAAMDELEN)} as delen, coalesce(p.geboortedatum::text, p.geboorte_onvolledig) as geboren
        from persoon p where p.gemeente_id = ${gemeenteId} and p.nummer_versleuteld is null and p.samengevoegd_met is null) d
      cross join lateral (
        select p.*, p.nummer_versleuteld is not null as nummer, ${Prisma.raw(NAAMDELEN)} as delen,
          coalesce(p.geboortedatum::text, p.geboorte_onvolledig) as geboren
        from persoon p where p.gemeente_id = d.gemeente_id and p.id in (
          select n.id from persoon n where n.gemeente_id = d.gemeente_id
            and n.zoekaaneen = d.zoekaaneen
          union
          select y.persoon_id from persoon_adres x
          join persoon_adres y on y.gemeente_id = x.gemeente_id and y.adres_id = x.adres_id and y.tot is null
          where x.gemeente_id = d.gemeente_id and x.persoon_id = d.id and x.tot is null)
        and p.id <> d.id and p.soort = d.soort and p.samengevoegd_met is null
        and (p.nummer_versleuteld is not null or d.id < p.id)) k
      where not exists (select from samenvoeging s where s.gemeente_id = d.gemeente_id
          and ((s.dubbel_id = d.id and s.blijft_id = k.id) or (s.dubbel_id = k.id and s.blijft_id = d.id))
          and s.status in ('voorgesteld', 'afgewezen', 'teruggedraaid')) ${vanaf} ${vanPersoon}) paar
    where "naam-geboortedatum" or "naam-adres" or "geboortedatum-adres" or "kvk-naam"
    order by een, ander limit ${PER_BLADZIJDE + 1}`;
  const getoond = rows.slice(0, PER_BLADZIJDE);
  read.shows(
    gemeenteId,
    getoond.flatMap(({ een, ander }) => [een, ander]),
  );
  const laatste = getoond.at(-1);
  return {
    vermoedens: getoond.map(toVermoed),
    volgende: rows.length > PER_BLADZIJDE && laatste ? { een: laatste.een, ander: laatste.ander } : null,
  };
}

const redenen = () =>
  Prisma.raw(`(${ZELFDE_NAAM} and ${EVEN_OUD}) as "naam-geboortedatum", (${ZELFDE_NAAM} and ${ZELFDE_ADRES}) as "naam-adres",
    (${EVEN_OUD} and ${ZELFDE_ADRES}) as "geboortedatum-adres",
    (${ZELFDE_NAAM} and coalesce(k.kvk_nummer = d.kvk_nummer, false)) as "kvk-naam"`);

const toVermoed = (row: Row): Vermoed => ({
  een: { persoonId: row.een, naam: aanschrijfnaam(row.een_delen), geboren: row.een_geboren },
  ander: {
    persoonId: row.ander,
    naam: aanschrijfnaam(row.ander_delen),
    geboren: row.ander_geboren,
    nummer: row.nummer,
  },
  redenen: VERMOEDENS.filter((reden) => row[reden]),
});
