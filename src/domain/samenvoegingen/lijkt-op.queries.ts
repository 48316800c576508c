import { normalizeNaam } from '@/domain/personen/zoeknaam';
import type { Ongemaakt } from '@/domain/persoonsfeiten/persoonsfeit';
import { Prisma } from '@/generated/prisma/client';
import type { Read } from '@/platform/tenant';
import { EVEN_OUD, GELIJKENISSEN, type Gelijkenis, ZELFDE_NAAM } from './gelijkenis';

export type Lijkt = { persoonId: string; redenen: Gelijkenis[] };

/** The name as the database makes it for a row (`zoekaaneen`). */
const aaneen = ({ voorvoegsel, geslachtsnaam }: Ongemaakt): string =>
  normalizeNaam(`${voorvoegsel ?? ''} ${geslachtsnaam}`).replaceAll(' ', '');

/** So many at most: who is like more than these has a name that says nothing, and the clerk looks them up. */
const HOOGSTENS = 10;

/**
 * Who in a gemeente is like somebody who is about to be recorded: as the list of doubles looks, and by the same name where
 * what is known of two births does not tell them apart. Those who share most first.
 */
export async function listLijktOp(read: Read, gemeenteId: number, wie: Ongemaakt): Promise<Lijkt[]> {
  const rows = await read.db.$queryRaw<({ id: string } & Record<Gelijkenis, boolean>)[]>`
    select * from (select k.id, ${Prisma.raw(REDENEN)}
      from (select ${gemeenteId}::int as gemeente_id, ${wie.soort}::text as soort, ${wie.voorletters}::text as voorletters,
          ${aaneen(wie)}::text as zoekaaneen,
          ${wie.geboortedatum}::date as geboortedatum, ${wie.geboren}::text as geboren, ${wie.kvkNummer}::text as kvk_nummer,
          ${wie.adresId}::uuid as adres_id) d
      cross join lateral (
        select p.*, coalesce(p.geboortedatum::text, p.geboorte_onvolledig) as geboren from persoon p
        where p.gemeente_id = d.gemeente_id and p.soort = d.soort and p.samengevoegd_met is null and p.id in (
          select n.id from persoon n where n.gemeente_id = d.gemeente_id and n.zoekaaneen = d.zoekaaneen
          union
          select y.persoon_id from persoon_adres y
          where y.gemeente_id = d.gemeente_id and y.adres_id = d.adres_id and y.tot is null)) k) paar
    where ${Prisma.raw(GELIJKENISSEN.map((reden) => `"${reden}"`).join(' or '))}
    order by ${Prisma.raw(GELIJKENISSEN.map((reden) => `"${reden}"::int`).join(' + '))} desc, id limit ${HOOGSTENS}`;
  read.shows(
    gemeenteId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    persoonId: row.id,
    redenen: GELIJKENISSEN.filter((reden) => row[reden]),
  }));
}

const ZELFDE_ADRES = `exists (select from persoon_adres y
  where y.gemeente_id = k.gemeente_id and y.persoon_id = k.id and y.adres_id = d.adres_id and y.tot is null)`;
const NIET_TE_ONDERSCHEIDEN = `coalesce(starts_with(k.geboren, d.geboren) or starts_with(d.geboren, k.geboren), true)`;

const REDENEN = `(${ZELFDE_NAAM} and ${EVEN_OUD}) as "naam-geboortedatum",
  (${ZELFDE_NAAM} and ${ZELFDE_ADRES}) as "naam-adres", (${EVEN_OUD} and ${ZELFDE_ADRES}) as "geboortedatum-adres",
  (${ZELFDE_NAAM} and coalesce(k.kvk_nummer = d.kvk_nummer, false)) as "kvk-naam",
  (${ZELFDE_NAAM} and ${NIET_TE_ONDERSCHEIDEN}) as "naam"`;
