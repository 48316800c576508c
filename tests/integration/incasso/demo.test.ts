import { arrangeAanslagen } from '@tests/integration/documenten/arrange';
import { openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillIncasso } from '@/commands/demo/incasso';

const MOMENT = new Date('2026-11-29T09:00:00.000Z');
let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  for (const [sleutel, aantal] of [
    ['enschede', 14],
    ['borne', 6],
  ] as const)
    await arrangeAanslagen(client, sleutel, aantal);
  await client.query(
    `insert into bestand (kantoor_id, id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
     values (1, $1, 'ontvangsten', 'proef', repeat('a', 64), 1, 'geladen', 'proef', '2026-01-01', '2026-01-01')`,
    [testId('bestand demo')],
  );
});
afterAll(async () => {
  await client.end();
  await close();
});

const rijen = async (sql: string) => (await client.query(sql)).rows;

test('the demo has mandates, two files of which one each came back, and one batch that waits; filling it again adds none', async () => {
  expect(await fillIncasso(MOMENT)).toBeGreaterThan(8);
  const batches = await rijen(
    `select incassodag::text as dag, status, aantal, ingediend_aantal from incassobatch order by incassodag`,
  );
  expect(batches).toMatchObject([
    { dag: '2026-10-26', status: 'ingediend', aantal: 8, ingediend_aantal: 8 },
    { dag: '2026-11-26', status: 'ingediend' },
    { dag: '2026-12-28', status: 'voorgesteld' },
  ]);
  expect(batches[2].aantal).toBeGreaterThan(4);
  expect(
    await rijen(
      `select status, retourcode, count(*)::int as n from incassopost where status <> 'geind' group by 1, 2 order by 2, 1`,
    ),
  ).toEqual([
    { status: 'mislukt', retourcode: 'AC04', n: 1 },
    { status: 'mislukt', retourcode: 'AM04', n: 1 },
    { status: 'gekozen', retourcode: null, n: batches[2].aantal },
  ]);
  // The one without money was tried once more.
  expect(await rijen(`select count(*)::int as n from incassopost where poging = 2`)).toEqual([{ n: 1 }]);
  expect(
    await rijen(`select status, count(*)::int as n from incassomachtiging group by 1 order by 1`),
  ).toEqual([
    { status: 'actief', n: 7 },
    { status: 'gestopt', n: 1 },
  ]);
  const afdruk = () =>
    rijen(
      `select (select count(*) from boeking)::int as boekingen, (select count(*) from ontvangst)::int as ontvangsten,
        (select md5(string_agg(x::text, ';' order by x.id)) from incassopost x) as posten, (select count(*) from audit)::int as audit`,
    );
  const eerst = await afdruk();
  expect(await fillIncasso(MOMENT)).toBe(0);
  expect(await afdruk()).toEqual(eerst);
});
