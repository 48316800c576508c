import { arrangeAanslagen } from '@tests/integration/documenten/arrange';
import { openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadInning } from '@/app/inning/inning';
import { fillEerderJaar } from '@/commands/demo/eerder-jaar';
import { perJaar } from '@/domain/rapportages/inning';
import { clerk, read } from '../contacten/arrange';

const MOMENT = new Date('2026-11-29T09:00:00.000Z');
let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeAanslagen(client, 'haarlem', 24);
  await client.query(
    `insert into bestand (kantoor_id, id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
     values (2, $1, 'ontvangsten', 'proef', repeat('a', 64), 1, 'geladen', 'proef', '2026-01-01', '2026-01-01')`,
    [testId('bestand eerder jaar')],
  );
});
afterAll(async () => {
  await client.end();
  await close();
});

test('the demo has an aanslagregeling that is old enough to judge; filling it again adds none', async () => {
  expect(await fillEerderJaar(MOMENT)).toBeGreaterThan(9);
  const inning = await read(clerk('directeur-cocensus', { now: MOMENT }, 2), ['haarlem'], loadInning);
  // What the arrangement itself never booked is of this year.
  expect(inning.verschillen.filter((v) => v.includes('2025'))).toEqual([]);
  const eerder = perJaar(inning.tellingen, inning.meting).find((c) => c.sleutel === '2025');
  // All of it came in, some after the first year.
  expect(eerder?.ontvangen).toBe(eerder?.opgelegd);
  expect(eerder?.punten.map((p) => [p.naMaanden, p.norm, p.oordeel])).toEqual([
    [12, 950, expect.stringMatching(/gehaald$/)],
    [24, 990, 'loopt'],
    [36, 995, 'later'],
  ]);
  expect(eerder?.punten[0]?.promille).toBeLessThan(1000);
  const afdruk = async () =>
    (
      await client.query(
        `select (select count(*) from boeking)::int as boekingen, (select count(*) from ontvangst)::int as ontvangsten,
          (select count(*) from aanslag)::int as aanslagen, (select count(*) from ontvangst where bankreferentie like 'JAAR-%')::int as betaald`,
      )
    ).rows;
  const eerst = await afdruk();
  expect(eerst[0].betaald).toBeGreaterThan(9);
  expect(await fillEerderJaar(MOMENT)).toBe(0);
  expect(await afdruk()).toEqual(eerst);
});
