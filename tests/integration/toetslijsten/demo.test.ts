import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillToetslijsten } from '@/commands/demo/toetslijsten';
import { sealNummer } from '@/domain/personen/nummer';
import { persoonSleutel } from '@/platform/identiteit';
import { arrange } from '../kwijtschelding/arrange';
import { bsnOp } from './arrange';

const MOMENT = new Date('2026-11-29T09:00:00.000Z');
let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  const { gemeenteId, persoonIds } = await arrange(seeded.database, 8);
  for (const [n, persoonId] of persoonIds.entries()) {
    const bsn = bsnOp(n, n % 2 === 0 ? 1 : 8);
    const sleutel = persoonSleutel(1, bsn);
    await client.query(
      'update persoon set sleutel = $3, nummer_versleuteld = $4 where gemeente_id = $1 and id = $2',
      [gemeenteId, persoonId, sleutel, sealNummer(1, sleutel, bsn)],
    );
  }
  await client.query(
    `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf)
     select $1, gen_random_uuid(), o.id, a.persoon_id, 'gebruiker', '2020-01-01' from woz_object o
     join persoon_adres a on a.gemeente_id = o.gemeente_id and a.adres_id = o.adres_id where o.gemeente_id = $1`,
    [gemeenteId],
  );
});
afterAll(async () => {
  await client.end();
  await close();
});

const rijen = async (sql: string) => (await client.query(sql)).rows;

test('the demo has a list that was answered and one that waits; filling it again adds none', async () => {
  expect(await fillToetslijsten(MOMENT)).toBe(2);
  const lijsten = () => rijen(`select maand::text, status, belastingjaar from toetslijst order by maand`);
  expect(await lijsten()).toEqual([
    { maand: '2026-10-01', status: 'beantwoord', belastingjaar: 2027 },
    { maand: '2026-11-01', status: 'voorgesteld', belastingjaar: 2027 },
  ]);
  const posten = () => rijen(`select status, count(*)::int as n from toetspost group by 1 order by 1`);
  const eerst = await posten();
  expect(eerst).toContainEqual({ status: 'niet-gebruikt', n: 1 });
  expect(eerst).toContainEqual({ status: 'op-lijst', n: 2 });
  expect(eerst.reduce((som, { n }) => som + n, 0)).toBeGreaterThanOrEqual(6);
  expect(await fillToetslijsten(MOMENT)).toBe(2);
  expect(await posten()).toEqual(eerst);
  expect(await lijsten()).toHaveLength(2);
});

test('before the autumn of 2026 there is nothing to show', async () => {
  expect(await fillToetslijsten(new Date('2026-06-01T09:00:00Z'))).toBe(0);
});
