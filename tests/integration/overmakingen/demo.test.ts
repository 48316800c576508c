import type { TestAanslag } from '@tests/support/aanslagen';
import { addBesluiters } from '@tests/support/aanwijzingen';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillOvermakingIn } from '@/commands/demo/overmakingen';
import { a, b, ibanOp, kantoor, openTerugbetalingen, overpay, taak } from '../terugbetalingen/arrange';

let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  ({ client, close, aanslagen } = await openTerugbetalingen([[10_000n], [20_000n]]));
  await addBesluiters(
    client,
    kantoor.id,
    ['medewerker-innen', 'invorderingsambtenaar'].map((rol) => `${rol}-proef`),
  );
  await client.query(`begin; set local role none; set local session_replication_role = 'replica';
    delete from overmaking; commit`);
  await client.query(
    `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, gen_random_uuid(), 'overmaking', $2, '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
    [
      kantoor.id,
      JSON.stringify({ periode: 'maand', overzicht: 'jaar', abBesluit: 'AB', abDatum: '2019-12-10' }),
    ],
  );
  for (const [n, g] of [a, b].entries())
    await client.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), 'overmaakrekening', $2, '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
      [g.id, JSON.stringify({ iban: ibanOp(n + 1), tenaamstelling: 'Gemeente Proef' })],
    );
  // The first statement of the seed is of 2 January: the period that is over then is December.
  for (const aanslag of aanslagen) await overpay(client, aanslag, aanslag.bedragCenten, '2025-12-20');
});
afterAll(() => close());

test('the demo goes as far as it says, goes on where it was broken off, and a second start leaves it alone', async () => {
  const vul = (stand: 'voorgesteld' | 'betaald') =>
    fillOvermakingIn(taak(), a.id, { kantoor: 'proef', stand });
  const stand = async () =>
    (await client.query<{ status: string }>('select status from overmaking')).rows.map((r) => r.status);
  expect(await vul('voorgesteld')).toBe(1);
  expect(await stand()).toEqual(['voorgesteld']);
  expect(await vul('betaald')).toBe(0);
  expect(await stand()).toEqual(['betaald']);
  expect(await vul('betaald')).toBe(0);
  expect(await stand()).toEqual(['betaald']);
});
