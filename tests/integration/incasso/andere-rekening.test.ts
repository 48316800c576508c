import { refusal } from '@tests/support/refusal';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveMachtiging } from '@/domain/incasso/give-machtiging';
import { openIncassobestand } from '@/domain/incasso/submit-batch';
import type { Context } from '@/platform/context';
import { readIn, writeIn } from '@/platform/tenant';
import { a, b, burger, dienIn, machtig, openIncasso, staf } from './arrange';

/** Another account to collect from: with a second factor, with its history, and used from then on. */

const IBAN = 'NL20INGB0001234567';
const ANDER = 'NL02ABNA0123456789';
let client: pg.Client;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ client, close } = await openIncasso([[10_000n]]));
});
afterAll(() => close());

const als = (niveau: string | undefined, moment: string): Context => {
  const ctx = burger(moment);
  if (ctx.actor.soort !== 'inwoner') throw new Error('no citizen');
  const { niveau: _, ...actor } = ctx.actor;
  return { ...ctx, actor: niveau === undefined ? actor : { ...actor, niveau } };
};
const geef = (ctx: Context, iban: string) =>
  writeIn(ctx, a.id, (write) =>
    giveMachtiging(write, { iban, rekeninghouder: 'H. Jansen', aanslagId: null, taal: 'nl' }),
  );
const machtigingen = async () =>
  (
    await client.query(
      `select iban, status from incassomachtiging where gemeente_id = $1 and persoon_id = $2 and soort = 'doorlopend'
         and iban = any ($3) order by gemaakt_op`,
      [a.id, a.persoonId, [IBAN, ANDER]],
    )
  ).rows;

test('who logged in with a password alone replaces no account; with a second factor the new one is collected from', async () => {
  await machtig(a, '2026-03-02T09:00:00Z', IBAN);
  for (const niveau of ['basis', undefined])
    expect(await refusal(geef(als(niveau, '2026-03-03T09:00:00Z'), ANDER))).toBe('incasso.fout.niveau');
  // What was there stays as it was, and the same one asks nothing.
  expect(await machtigingen()).toEqual([{ iban: IBAN, status: 'actief' }]);

  await geef(als('midden', '2026-03-04T09:00:00Z'), ANDER);
  expect(await machtigingen()).toEqual([
    { iban: IBAN, status: 'vervangen' },
    { iban: ANDER, status: 'actief' },
  ]);
  const batch = await dienIn(client, '2026-03-26', '2026-03-20T09:00:00Z');
  const xml = await readIn(staf('2026-03-20T12:00:00Z'), [a.id, b.id], (read) =>
    openIncassobestand(read, batch),
  );
  expect(xml).toContain(ANDER);
  expect(xml).not.toContain(IBAN);
});
