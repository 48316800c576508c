import { staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { findPersonen } from '@/domain/personen/persoon.queries';
import { normalizeNaam, zoeknaamOf } from '@/domain/personen/zoeknaam';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { persoonSleutel } from '@/platform/identiteit';
import { type Read, readIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const ctx = staffContext(kantoor, [a, b], ['frontoffice']);
const GEMEENTEN = [a.id, b.id];
const PERSONEN = 20_000;
const BSN = '999100518';

let database: TestDatabase;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ database, close } = await openWalled());
  await withClient(database.migratieUrl, async (client) => {
    for (const gemeente of GEMEENTEN) {
      await client.query(
        `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, geslachtsnaam, zoeknaam, partner_geslachtsnaam, bijgewerkt_op)
         select $1::int, md5('z' || $1 || n)::uuid, encode(sha256(($1 || ':z' || n)::bytea), 'hex'), 'natuurlijk', 'B',
           'Naam', translate(substr(md5(n::text), 1, 8), '0123456789', 'ghijklmnop') || ' b',
           'Q' || translate(substr(md5(n::text), 1, 8), '0123456789', 'ghijklmnop'), now()
         from generate_series(1, $2::int) n`,
        [gemeente, PERSONEN],
      );
      await client.query(
        `insert into adres (gemeente_id, id, postcode, huisnummer, straat, woonplaats)
         select $1::int, md5('z' || $1 || n)::uuid, (1000 + n / 50) || 'XF', n % 50 + 1, 'Straat', 'Plaats'
         from generate_series(1, $2::int) n`,
        [gemeente, PERSONEN],
      );
      await client.query(
        `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf)
         select $1::int, md5('z' || $1 || n)::uuid, md5('z' || $1 || n)::uuid, md5('z' || $1 || n)::uuid, 'woon', '2020-01-01'
         from generate_series(1, $2::int) n`,
        [gemeente, PERSONEN],
      );
    }
    for (const gemeente of GEMEENTEN)
      await client.query(
        `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, gemaakt_op)
         select $1::int, md5('z' || $1 || soort || n)::uuid, md5('z' || $1 || n)::uuid, soort,
           case soort when 'email' then 'Naam' || n || '@Voorbeeld.example' else '06' || (10000000 + n) end, 'import', now()
         from generate_series(1, $2::int) n, unnest(array['email', 'telefoon']) soort`,
        [gemeente, PERSONEN],
      );
    // Who they are to those who search: one of each kind, at the end of the crowd.
    const mens = (
      id: number,
      voornamen: string | null,
      letters: string | null,
      voor: string | null,
      naam: string,
    ) =>
      client.query(
        `update persoon set voornamen = $3, voorletters = $4, voorvoegsel = $5, geslachtsnaam = $6, zoeknaam = $7
          where gemeente_id = $1 and id = md5('z' || $1 || $2::int)::uuid`,
        [
          a.id,
          id,
          voornamen,
          letters,
          voor,
          naam,
          zoeknaamOf({ geslachtsnaam: naam, voorvoegsel: voor, voorletters: letters }),
        ],
      );
    await mens(11, 'Gülşen', 'G.', null, 'Şahin');
    await mens(12, 'Mehmet', 'M.', null, 'Şahin');
    await mens(13, 'Johannes', 'J.', 'de', 'Vries');
    await mens(14, null, null, null, 'Jansen & Zn. B.V.');
    await mens(15, 'Wei', 'W.', null, 'O');
    await mens(16, 'Fatuma Binta', 'F.B.', null, '.');
    await client.query(
      `update adres set straat = 'Burg. Pröefstraat', huisnummer = 998, huisletter = 'A', toevoeging = '2'
        where gemeente_id = $1 and id = md5('z' || $1 || 17)::uuid`,
      [a.id],
    );
    await client.query(
      `update persoon set sleutel = $2 where gemeente_id = $1 and id = md5('z' || $1 || 7)::uuid`,
      [a.id, persoonSleutel(kantoor.id, BSN)],
    );
  });
  await withClient(database.ownerUrl, (client) =>
    client.query('analyze persoon, adres, persoon_adres, contactgegeven'),
  );
});
afterAll(() => close());

/** Rows that PostgreSQL read one after another, without an index, in the tables that search looks in. */
const readInOrder = () =>
  withClient(database.migratieUrl, async (client) => {
    const found = await client.query(
      `select sum(seq_tup_read)::int as n from pg_stat_user_tables where relname in ('persoon', 'adres', 'persoon_adres', 'contactgegeven')`,
    );
    return found.rows[0].n as number;
  });

/** Runs a read and answers what it gave and how many rows were read without an index for it. */
async function watched<T>(fn: (read: Read) => Promise<T>): Promise<{ result: T; scanned: number }> {
  const before = await readInOrder();
  const result = await readIn(ctx, GEMEENTEN, async (read) => {
    const found = await fn(read);
    // Counters reach the others when the transaction ends, not some time later.
    await read.db.$queryRaw`select 1 as done from pg_stat_force_next_flush()`;
    return found;
  });
  return { result, scanned: (await readInOrder()) - before };
}

describe('search over a set of gemeenten, within the wall', () => {
  test.each([
    ['a number', BSN, 1],
    ['an address', '1001XF 2', 2],
    ['a postcode', '1001XF', 52],
    ['the beginning of a name', 'gbc', 1],
    ['the name of a partner', 'B. Qgbc', 1],
    ['a name with a prefix and initials', 'B. van der abcd', 0],
    ['a given name and a surname', 'Mehmet Sahin', 1],
    ['a given name alone', 'Johannes', 1],
    ['a name nobody has', 'Zzzz Qqqq', 0],
    ['a company', 'Jansen & Zn BV', 1],
    ['a surname of one letter', 'W. O', 1],
    ['a telephone number', '06-10000020', 1],
    ['an e-mail address', 'naam20@voorbeeld.EXAMPLE', 1],
    ['a street and a number', 'Straat 20', 2],
    ['a street and a number that nobody has', 'Nergensweg 9', 0],
  ])('%s is found by index: no table is read through', async (_, tekst, minstens) => {
    const { result, scanned } = await watched((read) => findPersonen(read, parseZoekvraag(tekst)));
    expect(result.treffers.length).toBeGreaterThanOrEqual(Math.min(minstens, 50));
    expect(scanned).toBe(0);
  });

  const persoonVan = (n: number) =>
    withClient(database.migratieUrl, async (client) => {
      const { rows } = await client.query(`select md5('z' || $1::int || $2::int)::uuid as id`, [a.id, n]);
      return rows[0].id as string;
    });
  test.each([
    ['mw. Sahin', [11, 12], ['aanhef']],
    ['dhr G. Sahin', [11], ['aanhef']],
    ['Gülsen Sahin', [11], []],
    ['Sahin, Mehmet', [12], []],
    ['Hans de Vries', [13], ['voornaam']],
    ['Jansen & Zn BV', [14], []],
    ['jansen en zn', [], []],
    ['JansenZn', [14], []],
    ['O', [15], []],
    ['Fatuma Binta', [16], []],
    ['burg proefstraat 998', [17], []],
    ['Burg. Proefstraat 998a-2', [17], []],
    ['Burg. Proefstraat 998 C', [17], ['toevoeging']],
  ])('"%s" finds whom people mean, and says what it dropped', async (tekst, wie, weggelaten) => {
    const found = await readIn(ctx, [a.id], (read) => findPersonen(read, parseZoekvraag(tekst)));
    const ids = await Promise.all(wie.map(persoonVan));
    expect(found.treffers.map((t) => t.persoonId).sort()).toEqual(ids.sort());
    expect(found.weggelaten.map((w) => w.soort)).toEqual(weggelaten);
  });

  test('a number that lapsed finds nobody, and who was found by another kenmerk is read by index', async () => {
    const ids = [await persoonVan(30)];
    const { result, scanned } = await watched((read) =>
      findPersonen(read, {
        soort: 'personen',
        pogingen: [{ zoek: [{ op: 'personen', ids }], weggelaten: [] }],
      }),
    );
    expect([result.treffers.length, scanned]).toEqual([1, 0]);
    await withClient(database.migratieUrl, (client) =>
      client.query(`update contactgegeven set vervallen_op = now() where zoekwaarde = '610000021'`),
    );
    const found = await readIn(ctx, GEMEENTEN, (read) => findPersonen(read, parseZoekvraag('0610000021')));
    expect(found.treffers).toEqual([]);
  });

  test('the database writes a name in the same letters as the search reads it', async () => {
    const namen = [
      'Müller',
      'Ayşe Çelik',
      'Pawełczyk',
      'Yıldız',
      'İnce',
      "D'Hondt",
      'in ’t Veld',
      'Großmann ẞ',
      'Søren ĲSSEL Þór Æther ŒUVRE',
      '  B.V.  De  Hoek ',
      '王',
      'Zoë{}~|[Ž] №5',
      'Đorđević Ŋ Ħ ´x`',
    ];
    const { rows } = await withClient(database.migratieUrl, (client) =>
      client.query(
        'select kohier.zoektekst(n) as zoek from unnest($1::text[]) with ordinality u(n, o) order by o',
        [namen],
      ),
    );
    expect(rows.map((row) => row.zoek)).toEqual(namen.map(normalizeNaam));
  });

  test('the same question with an open beginning does read the table: the watch sees it', async () => {
    const { scanned } = await watched(
      (read) => read.db.$queryRaw`select id from persoon where zoeknaam like '%bcd%' limit 1000`,
    );
    expect(scanned).toBeGreaterThan(PERSONEN);
  });

  test('a clerk of one gemeente finds nobody of the other, by number either', async () => {
    const onlyB = staffContext(kantoor, [b], ['frontoffice']);
    const found = await readIn(onlyB, [b.id], (read) => findPersonen(read, parseZoekvraag(BSN)));
    expect(found.treffers).toEqual([]);
  });

  test('more than fit are announced, at most 25 of each gemeente are shown', async () => {
    const { result } = await watched((read) => findPersonen(read, parseZoekvraag('1001XF')));
    const perGemeente = GEMEENTEN.map((id) => result.treffers.filter((t) => t.gemeenteId === id).length);
    expect(perGemeente).toEqual([25, 25]);
    expect(result.meer).toBe(true);
  });
});
