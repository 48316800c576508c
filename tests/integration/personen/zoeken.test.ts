import { staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { findPersonen } from '@/domain/personen/persoon.queries';
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
        `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, geslachtsnaam, zoeknaam, bijgewerkt_op)
         select $1::int, md5('z' || $1 || n)::uuid, encode(sha256(($1 || ':z' || n)::bytea), 'hex'), 'natuurlijk', 'B',
           'Naam', translate(substr(md5(n::text), 1, 8), '0123456789', 'ghijklmnop') || ' b', now()
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
    await client.query(
      `update persoon set sleutel = $2 where gemeente_id = $1 and id = md5('z' || $1 || 7)::uuid`,
      [a.id, persoonSleutel(kantoor.id, BSN)],
    );
  });
  await withClient(database.ownerUrl, (client) => client.query('analyze persoon, adres, persoon_adres'));
});
afterAll(() => close());

/** Rows that PostgreSQL read one after another, without an index, in the tables that search looks in. */
const readInOrder = () =>
  withClient(database.migratieUrl, async (client) => {
    const found = await client.query(
      `select sum(seq_tup_read)::int as n from pg_stat_user_tables where relname in ('persoon', 'adres', 'persoon_adres')`,
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
    ['a name with a prefix and initials', 'B. van der abcd', 0],
  ])('%s is found by index: no table is read through', async (_, tekst, minstens) => {
    const { result, scanned } = await watched((read) => findPersonen(read, parseZoekvraag(tekst)));
    expect(result.treffers.length).toBeGreaterThanOrEqual(Math.min(minstens, 50));
    expect(scanned).toBe(0);
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
