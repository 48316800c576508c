import { Prisma } from '@/generated/prisma/client';
import { persoonSleutel } from '@/platform/identiteit';
import type { Read } from '@/platform/tenant';
import { NAAMDELEN } from './naamvelden';
import type { NaamVraag } from './zoeknaam';
import type { Zoek, Zoekweg } from './zoekvraag';

/** The day of birth, or what is known of it. */
export const GEBOREN = Prisma.sql`coalesce(p.geboortedatum::text, p.geboorte_onvolledig) as geboortedatum`;

const PERSOON = Prisma.sql`p.gemeente_id, p.id, p.soort, ${Prisma.raw(NAAMDELEN)} as naamdelen,
  ${GEBOREN}, p.overlijdensdatum, p.geheimhouding, p.zoeknaam, p.samengevoegd_met`;

/** All ways of one attempt in the gemeente `g` of the query around it, at most `limit` rows of each way. */
export const searchPersonen = (read: Read, zoek: readonly Zoekweg[], limit: number): Prisma.Sql =>
  Prisma.join(
    zoek.map((way) =>
      way.in === undefined
        ? Prisma.sql`(${searchOne(read, way, limit)})`
        : Prisma.sql`(select * from (${searchOne(read, way, limit)}) daar where g.id = ${way.in})`,
    ),
    ' union ',
  );

function searchOne(read: Read, zoek: Zoek, limit: number): Prisma.Sql {
  switch (zoek.op) {
    case 'nummer': {
      const sleutel = persoonSleutel(read.ctx.kantoorId, zoek.nummer);
      return persons(Prisma.sql`p.sleutel = ${sleutel}`, limit);
    }
    case 'personen':
      return persons(Prisma.sql`p.id = any(${[...zoek.ids]}::uuid[])`, limit);
    case 'contact':
      return Prisma.sql`select ${PERSOON} from contactgegeven c
        join persoon p on p.gemeente_id = c.gemeente_id and p.id = c.persoon_id
        where c.gemeente_id = g.id and c.zoekwaarde = ${zoek.waarde} and c.vervallen_op is null limit ${limit}`;
    case 'adres': {
      const nummer =
        zoek.huisnummer === null ? Prisma.empty : Prisma.sql`and a.huisnummer = ${zoek.huisnummer}`;
      return inhabitants(Prisma.sql`a.postcode = ${zoek.postcode} ${nummer}`, zoek.erbij, limit);
    }
    case 'straat':
      return inhabitants(
        Prisma.sql`a.huisnummer = ${zoek.huisnummer} and ${beginsWith(Prisma.sql`a.zoekstraat`, zoek.straat)}`,
        zoek.erbij,
        limit,
      );
    case 'aaneen':
      return persons(beginsWith(Prisma.sql`p.zoekaaneen`, zoek.begin), limit);
    case 'voornaam': {
      const zonder = zoek.alleen ? Prisma.sql`and p.zoekaaneen = ''` : Prisma.empty;
      return persons(Prisma.sql`${beginsWith(Prisma.sql`p.zoekvoornaam`, zoek.begin)} ${zonder}`, limit);
    }
    case 'naam':
      return byNaam(zoek, limit);
  }
}

const ZOEKNAAM = Prisma.sql`p.zoeknaam`;

const persons = (where: Prisma.Sql, limit: number, column = ZOEKNAAM): Prisma.Sql =>
  Prisma.sql`select ${PERSOON} from persoon p where p.gemeente_id = g.id and ${where} order by ${column} limit ${limit}`;

const inhabitants = (where: Prisma.Sql, erbij: string, limit: number): Prisma.Sql => {
  const precies =
    erbij === ''
      ? Prisma.empty
      : Prisma.sql`and regexp_replace(upper(a.huisletter || a.toevoeging), '[^0-9A-Z]', '', 'g') = ${erbij}`;
  return Prisma.sql`select ${PERSOON}
    from adres a
    join persoon_adres pa on pa.gemeente_id = a.gemeente_id and pa.adres_id = a.id and pa.tot is null
    join persoon p on p.gemeente_id = pa.gemeente_id and p.id = pa.persoon_id
    where a.gemeente_id = g.id and ${where} ${precies} limit ${limit}`;
};

/**
 * A range on a column in the C collation: LIKE with an open beginning and trigrams are not leakproof and would
 * scan the table under the wall. '{' comes right after 'z', and these columns hold only a-z, 0-9 and spaces.
 */
const beginsWith = (column: Prisma.Sql, begin: string): Prisma.Sql =>
  Prisma.sql`${column} >= ${begin} and ${column} < ${`${begin}{`}`;

/** By the own name, and by that of the partner: each a range of its own index, in the order of that. */
const byNaam = (vraag: NaamVraag, limit: number): Prisma.Sql =>
  Prisma.sql`(${byNaamIn(ZOEKNAAM, vraag, limit)}) union (${byNaamIn(Prisma.sql`p.zoekpartner`, vraag, limit)})`;

function byNaamIn(
  column: Prisma.Sql,
  { begin, rest, letters, voornamen, heel }: NaamVraag,
  limit: number,
): Prisma.Sql {
  // Of a name of one letter only the word itself: what comes after a space, '!' being the sign behind it.
  const range = heel
    ? Prisma.sql`${column} >= ${begin} and ${column} < ${`${begin}!`} and (${column} = ${begin} or ${column} >= ${`${begin} `})`
    : beginsWith(column, begin);
  const given = voornamen ?? [];
  const words = given.length > 0 ? rest.filter((word) => word !== letters) : rest;
  const filters = words.map((word) => laterWord(column, word));
  if (given.length > 0) {
    const genoemd = Prisma.join(
      given.map((word) => laterWord(Prisma.sql`' ' || p.zoekvoornaam`, word)),
      ' and ',
    );
    const initials = laterWord(column, letters ?? '');
    filters.push(Prisma.sql`case when p.zoekvoornaam is null then ${initials} else ${genoemd} end`);
  }
  return persons(Prisma.join([range, ...filters], ' and '), limit, column);
}

/** Letters of a-z and 0-9 only: nothing in it means something to LIKE. */
const laterWord = (column: Prisma.Sql, word: string): Prisma.Sql =>
  Prisma.sql`${column} like ${`% ${word}%`}`;
