import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillRegelingenIn } from '@/commands/demo/regelingen';
import { a, kantoor, klok, openRegelingen, pay } from './arrange';

let client: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openRegelingen([[20_000n], [25_000n], [30_000n]]);
  ({ client, close } = opened);
  await client.query(
    `insert into onderwerp (kantoor_id, sleutel, naam, naam_en, team, voor_burger, volgorde, bron, vanaf)
     values ($1, 'betalingsregeling', 'Betalingsregeling', 'Instalments', 'serviceteam', true, 9, 'proef', '2020-01-01')`,
    [kantoor.id],
  );
  // Money of another aanslag: the bank file of October is in.
  const [eerste] = opened.aanslagen;
  if (eerste) await pay(client, eerste, 20_000n, '2026-11-01');
});
afterAll(() => close());

test('the demo agrees a regeling for whom it finds, once', async () => {
  const ctx = klok('2026-11-28T10:00:00Z');
  expect(await fillRegelingenIn(ctx, a.id)).toBe(1);
  expect(await fillRegelingenIn(ctx, a.id)).toBe(0);
  const { rows } = await client.query(
    `select status, besluit from regeling where gemeente_id = $1 and status not in ('voorgesteld', 'ingetrokken')`,
    [a.id],
  );
  expect(rows).toEqual([{ status: 'lopend', besluit: 'automatisch' }]);
});
