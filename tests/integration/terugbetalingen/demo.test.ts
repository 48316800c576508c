import type { TestAanslag } from '@tests/support/aanslagen';
import { addBesluiters } from '@tests/support/aanwijzingen';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillTerugbetalingenIn } from '@/commands/demo/terugbetalingen';
import { a, afschrift, giveDifferentPeople, kantoor, openTerugbetalingen, overpay, taak } from './arrange';

let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  ({ client, close, aanslagen } = await openTerugbetalingen(
    Array.from({ length: 8 }, (_, n) => [10_000n + BigInt(n)]),
  ));
  await addBesluiters(
    client,
    kantoor.id,
    ['serviceteam', 'medewerker-innen', 'invorderingsambtenaar'].map((rol) => `${rol}-proef`),
  );
  await giveDifferentPeople(client, aanslagen);
  for (const aanslag of aanslagen) await overpay(client, aanslag, aanslag.bedragCenten);
  await afschrift('2026-04-09', []);
});
afterAll(() => close());

const standen = async () =>
  (
    await client.query<{ status: string; aantal: number }>(
      `select status, count(*)::int as aantal from terugbetaling where gemeente_id = $1 group by 1 order by 1`,
      [a.id],
    )
  ).rows.map(({ status, aantal }) => `${status} ${aantal}`);

test('the demo pays back in every state, and a second start leaves it alone', async () => {
  expect(await fillTerugbetalingenIn(taak(), a.id, 'proef')).toBe(7);
  const eerst = ['betaald 1', 'onderweg 1', 'teruggekomen 1', 'voorgesteld 1'];
  expect(await standen()).toEqual(eerst);
  const rekeningen = await client.query('select status from uitbetaalrekening order by status');
  expect(rekeningen.rows.map((r) => r.status)).toEqual([...Array(4).fill('bruikbaar'), 'voorgesteld']);
  expect(await fillTerugbetalingenIn(taak(), a.id, 'proef')).toBe(0);
  expect(await standen()).toEqual(eerst);
});
