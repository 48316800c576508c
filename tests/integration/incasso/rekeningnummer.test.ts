import { refusal } from '@tests/support/refusal';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeRekening, changeRekeningVoor, judgeAndUse } from '@/domain/incasso/change-rekening';
import { giveMachtigingVoor } from '@/domain/incasso/give-machtiging';
import { getRekeningverloop } from '@/domain/incasso/rekeningverloop.queries';
import { openIncassobestand } from '@/domain/incasso/submit-batch';
import { getStand, listWachtendeRekeningen } from '@/domain/terugbetalingen/terugbetaling.queries';
import type { Context } from '@/platform/context';
import { readIn, writeIn } from '@/platform/tenant';
import { ibanOp } from '../terugbetalingen/arrange';
import { a, b, burger, collega, dienIn, machtig, openIncasso, staf } from './arrange';

/** Another account of a citizen: by himself with a second factor, at the desk by two people, and used for both from then on. */

const EERST = 'NL91ABNA0417164300';
const ZELF = ibanOp(1);
const BALIE = ibanOp(2);
let client: pg.Client;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ client, close } = await openIncasso([[10_000n]]));
  await client.query(`begin; set local role none; set local session_replication_role = 'replica';
    delete from terugbetaling; delete from uitbetaalrekening; commit`);
});
afterAll(() => close());

const als = (niveau: string | undefined, moment: string): Context => {
  const ctx = burger(moment);
  if (ctx.actor.soort !== 'inwoner') throw new Error('no citizen');
  const { niveau: _, ...actor } = ctx.actor;
  return { ...ctx, actor: niveau === undefined ? actor : { ...actor, niveau } };
};
const nieuw = (iban: string, akkoord = true) => ({ iban, plaats: null, land: null, akkoord });
const zelf = (ctx: Context, iban: string, akkoord = true) =>
  writeIn(ctx, a.id, (write) => changeRekening(write, nieuw(iban, akkoord)));
const aanBalie = (ctx: Context, iban: string, bewijs = 'paspoort en pas gezien') =>
  writeIn(ctx, a.id, (write) =>
    changeRekeningVoor(write, { ...nieuw(iban), persoonId: a.persoonId, bewijs }),
  );
const verloop = () =>
  readIn(staf('2026-03-20T09:00:00Z'), [a.id], (read) => getRekeningverloop(read, a.id, a.persoonId));
/** From which is collected and to which is paid. */
const nu = async () => {
  const { incasso, terugbetalen } = await verloop();
  return [incasso?.iban ?? null, terugbetalen?.iban ?? null];
};
const wachtend = async () =>
  (await readIn(staf('2026-03-20T09:00:00Z'), [a.id], (read) => listWachtendeRekeningen(read, a.id)))[0];
const oordeel = async (ctx: Context, oordeel: 'akkoord' | 'weigeren') => {
  const rij = await wachtend();
  if (!rij) throw new Error('nothing waits');
  await writeIn(ctx, a.id, (write) =>
    judgeAndUse(write, { id: rij.id, versie: rij.versie, oordeel, reden: 'een reden van genoeg tekens' }),
  );
};

test('[U-02] another account takes a second factor or two people, is kept with what was, and is collected from and paid to from then on', async () => {
  await machtig(a, '2026-03-02T09:00:00Z', EERST);
  expect(await nu()).toEqual([EERST, null]);

  // The citizen: a password alone changes nothing, nor does he without saying yes to the mandate.
  for (const niveau of ['basis', undefined])
    expect(await refusal(zelf(als(niveau, '2026-03-03T09:00:00Z'), ZELF))).toBe('terugbetaling.fout.niveau');
  expect(await refusal(zelf(als('midden', '2026-03-03T09:00:00Z'), ZELF, false))).toBe(
    'incasso.fout.akkoord',
  );
  expect(await nu()).toEqual([EERST, null]);
  expect(await zelf(als('midden', '2026-03-04T09:00:00Z'), ZELF)).toBe('bruikbaar');
  expect(await nu()).toEqual([ZELF, ZELF]);

  // At the desk one person changes nothing: not the account to pay to, and not the one to collect from.
  expect(await refusal(aanBalie(staf('2026-03-05T09:00:00Z'), BALIE, ' '))).toBe('incasso.fout.bewijs');
  const machtiging = {
    ...{ persoonId: a.persoonId, iban: BALIE, rekeninghouder: 'H. Jansen', aanslagId: null },
    ...{ taal: 'nl' as const, bewijs: 'pas gezien' },
  };
  expect(
    await refusal(
      writeIn(staf('2026-03-05T09:00:00Z'), a.id, (write) => giveMachtigingVoor(write, machtiging)),
    ),
  ).toBe('incasso.fout.andere-rekening');
  expect(await aanBalie(staf('2026-03-05T09:00:00Z'), BALIE)).toBe('voorgesteld');
  expect((await nu())[0]).toBe(ZELF);
  expect(await wachtend()).toMatchObject({ iban: BALIE, ander: true, ookIncasso: true });
  expect(await refusal(oordeel(staf('2026-03-05T10:00:00Z'), 'akkoord'))).toBe(
    'terugbetaling.fout.eigen-rekening',
  );
  expect((await nu())[0]).toBe(ZELF);
  await oordeel(collega('2026-03-05T11:00:00Z'), 'akkoord');
  expect(await nu()).toEqual([BALIE, BALIE]);

  // What was stays to be read, with how it came in.
  expect((await verloop()).verloop.map((r) => [r.waarvoor, r.iban, r.kanaal, r.status])).toEqual(
    expect.arrayContaining([
      ['incasso', EERST, 'mijn', 'vervangen'],
      ['incasso', ZELF, 'mijn', 'vervangen'],
      ['incasso', BALIE, 'balie', 'actief'],
      ['terugbetalen', ZELF, 'mijn', 'bruikbaar'],
      ['terugbetalen', BALIE, 'balie', 'akkoord'],
    ]),
  );

  // From then on: the file to the bank collects from it, and what is due back goes to it.
  const batch = await dienIn(client, '2026-03-26', '2026-03-20T09:00:00Z');
  const xml = await readIn(staf('2026-03-20T12:00:00Z'), [a.id, b.id], (read) =>
    openIncassobestand(read, batch),
  );
  expect(xml).toContain(BALIE);
  expect(xml).not.toContain(EERST);
  expect(xml).not.toContain(ZELF);
  const stand = await readIn(staf('2026-03-20T12:00:00Z'), [a.id], (read) =>
    getStand(read, a.id, a.persoonId),
  );
  expect([stand.bruikbaar, stand.rekening?.iban]).toEqual([true, BALIE]);
});

test('an account that the second person refuses changes nothing of what is collected', async () => {
  const [voor] = await nu();
  expect(await aanBalie(staf('2026-03-21T09:00:00Z'), ibanOp(4))).toBe('voorgesteld');
  await oordeel(collega('2026-03-21T10:00:00Z'), 'weigeren');
  expect((await nu())[0]).toBe(voor);
});

test('the database takes no other account of the desk that one person made usable', async () => {
  await expect(
    client.query(
      `begin; set local role none; set local app.gemeente = '${a.id}'; set local app.gemeenten = '{${a.id}}';
       insert into uitbetaalrekening (gemeente_id, id, persoon_id, volgnummer, iban, tenaamstelling, eigen, bron, kanaal, controle,
         status, gegeven_door, gegeven_op, ander) values (${a.id}, gen_random_uuid(), '${a.persoonId}', 99, '${ibanOp(5)}', 'X', true,
         'opgegeven', 'balie', 'klopt', 'bruikbaar', 'proef', now(), true)`,
    ),
  ).rejects.toMatchObject({ constraint: 'ander_aan_de_balie' });
  await client.query('rollback');
});
