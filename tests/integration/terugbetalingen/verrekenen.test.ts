import { giveAfzender } from '@tests/support/afzender';
import { refusal } from '@tests/support/refusal';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { maandVan } from '@/domain/grootboek/maand';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { setOffTegoed } from '@/domain/terugbetalingen/set-off-tegoed';
import { listVerrekenbaar, listVerrekeningen } from '@/domain/terugbetalingen/verrekening.queries';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import {
  a,
  als,
  b,
  burger,
  geef,
  IBAN,
  innen,
  kantoor,
  openTerugbetalingen,
  overpay,
  stelVoor,
} from './arrange';

/** After the last day to pay of the aanslagen of this test. */
const LAAT = '2026-08-10';
const ambtenaar = (dag = LAAT) => als(kantoor.collegaId, 'invorderingsambtenaar', dag);
const { persoonId } = a;
let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: Awaited<ReturnType<typeof openTerugbetalingen>>['aanslagen'];

beforeAll(async () => {
  ({ client, aanslagen, close } = await openTerugbetalingen([[10_000n], [20_000n], [30_000n], [40_000n]]));
  await giveAfzender(client, a);
  // What the seed lets wait and owes is not of this test.
  await client.query(
    `begin; set local role none; set local session_replication_role = 'replica'; delete from opschorting; commit`,
  );
});
afterAll(() => close());

const zet = (opVerzoek: boolean, ctx = ambtenaar(), wie = persoonId) =>
  writeIn(ctx, a.id, (write) => setOffTegoed(write, { persoonId: wie, opVerzoek }));
const kan = async () =>
  (await readIn(innen(LAAT), [a.id], (read) => listVerrekenbaar(read, a.id))).find(
    (v) => v.persoonId === persoonId,
  );
const stand = async (n: number) => {
  const id = aanslagen[n]?.id ?? '';
  const { rows } = await client.query<{ open: string; tegoed: string }>(
    `select coalesce(sum(bedrag_centen) filter (where rekening like 'debiteuren%'), 0) as open,
       coalesce(-sum(bedrag_centen) filter (where rekening = 'te-veel-ontvangen'), 0) as tegoed
     from boekingsregel where gemeente_id = $1 and aanslag_id = $2`,
    [a.id, id],
  );
  return { open: BigInt(rows[0]?.open ?? '0'), tegoed: BigInt(rows[0]?.tegoed ?? '0') };
};
/** Every boeking of the kantoor: of receipts, and of its own bedrijfsvoering, where bijdragen are. */
const bijHetKantoor = async () => (await client.query(`select 1 from kantoor_boeking`)).rowCount;
const brieven = async () =>
  (await client.query(`select 1 from document where gemeente_id = $1 and soort = 'verrekening'`, [a.id]))
    .rowCount;

test('[U-03] set-off is an act with its letter, inside one gemeente, of money of taxes alone', async () => {
  const [eerste] = aanslagen;
  if (!eerste) throw new Error('no aanslag');
  const overig = await client.query<{ id: string }>(
    `select id from aanslag where gemeente_id = $1 and persoon_id = $2 and id <> all ($3::uuid[])`,
    [a.id, persoonId, aanslagen.map((x) => x.id)],
  );
  // Only the three of this test are looked at: whatever else the seed left open is paid.
  for (const { id } of overig.rows) {
    const { rows } = await client.query<{ kenmerk: string; open: string }>(
      `select betalingskenmerk as kenmerk, (select coalesce(sum(bedrag_centen), 0) from boekingsregel r where r.gemeente_id = a.gemeente_id
         and r.aanslag_id = a.id and r.rekening like 'debiteuren%') as open from aanslag a where a.gemeente_id = $1 and a.id = $2`,
      [a.id, id],
    );
    const [rij] = rows;
    if (rij && BigInt(rij.open) > 0n)
      await overpay(client, { ...eerste, kenmerk: rij.kenmerk }, BigInt(rij.open));
  }
  // 100.00 was asked and 250.00 came: 150.00 is due back, and 900.00 is owed.
  await overpay(client, eerste, 25_000n);
  expect(await stand(0)).toEqual({ open: 0n, tegoed: 15_000n });

  // Before the last day to pay nothing is taken unasked, and where collecting waits neither.
  expect(await refusal(zet(false, ambtenaar('2026-05-20')))).toBe('verrekening.fout.niet-te-laat');
  await writeIn(ambtenaar(), a.id, async (write) => {
    for (const n of [1, 2, 3])
      await placeOpschorting(write, {
        grond: 'uitstel',
        bron: { soort: 'proef', id: aanslagen[n]?.id ?? '' },
        persoonId,
        aanslagId: aanslagen[n]?.id ?? '',
        aanslagregelId: null,
        bedragCenten: null,
        vanaf: toLocalDate('2026-07-01'),
        tot: toLocalDate('2026-08-15'),
      });
  });
  expect(await refusal(zet(false))).toBe('verrekening.fout.wacht');
  expect(await kan()).toMatchObject({ zelfCenten: 0n, opVerzoekCenten: 15_000n });
  expect(await brieven()).toBe(0);

  const voorKantoor = await bijHetKantoor();
  // He asks for it: then it may, and he reads at once what became of it.
  expect(await zet(true)).toEqual({ aantal: 1, bedragCenten: 15_000n });
  expect(await stand(0)).toEqual({ open: 0n, tegoed: 0n });
  const open = [await stand(1), await stand(2), await stand(3)].map((s) => s.open);
  expect(open.reduce((som, c) => som + c, 0n)).toBe(75_000n);
  expect(await bijHetKantoor()).toBe(voorKantoor);
  expect(await brieven()).toBe(1);
  const [gedaan] = await readIn(innen(LAAT), [a.id], (read) => listVerrekeningen(read, a.id));
  expect(gedaan).toMatchObject({ bedragCenten: 15_000n, opVerzoek: true, van: eerste.aanslagnummer });

  // The books close, no cent came in or went out, and the month says that it was set off.
  const controle = await readIn(innen(LAAT), [a.id], (read) => getGrootboekControle(read));
  expect(controle[0]).toMatchObject({ saldoCenten: 0n });
  const staat = await readIn(innen(LAAT), [a.id], (read) =>
    getAansluiting(read, a.id, maandVan(toLocalDate(LAAT))),
  );
  expect(staat.verschillen).toEqual([]);
  expect(staat.posten.find((p) => p.post === 'te-veel-ontvangen')).toMatchObject({
    verrekendCenten: 15_000n,
    terugbetaaldCenten: 0n,
  });
  expect(staat.totaal).toMatchObject({ verrekendCenten: 0n, verschilCenten: 0n });

  // Never across gemeenten: what the same person owes elsewhere is not seen, and the other gemeente cannot be asked.
  expect(await refusal(zet(true))).toBe('verrekening.fout.geen-tegoed');
  await expect(
    writeIn(ambtenaar(), b.id, (write) => setOffTegoed(write, { persoonId, opVerzoek: true })),
  ).rejects.toThrow();
});

test('what is late and does not wait is set off unasked; twice at once it happens once', async () => {
  const [, , derde] = aanslagen;
  if (!derde) throw new Error('no aanslag');
  await overpay(client, derde, 31_000n, '2026-08-05');
  const over = (await stand(2)).tegoed;
  expect(over).toBeGreaterThan(0n);
  const uit = await Promise.allSettled([
    zet(false, ambtenaar('2026-08-20')),
    zet(false, ambtenaar('2026-08-20')),
  ]);
  expect(uit.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
  expect((await stand(2)).tegoed).toBe(0n);
});

test('who has no aanwijzing sets off nothing, nor a tegoed that stands in an order to pay it back', async () => {
  const [, tweede] = aanslagen;
  if (!tweede) throw new Error('no aanslag');
  const dag = '2026-08-22';
  await overpay(client, tweede, 50_000n, '2026-08-21');
  const voor = await stand(1);
  expect(voor.tegoed).toBeGreaterThan(0n);
  const niemand = als(testId('zonder aanwijzing'), 'invorderingsambtenaar', dag);
  expect(await refusal(zet(false, niemand))).toMatch(/^aanwijzing\./);
  await geef(burger(dag), IBAN.klopt);
  await stelVoor(innen(dag), [tweede.id]);
  expect(await refusal(zet(false, ambtenaar(dag)))).toBe('verrekening.fout.in-opdracht');
  expect(await stand(1)).toEqual(voor);
});

test('the database refuses a set-off that its boeking does not say, or of two people', async () => {
  const { rows } = await client.query<{ b: string; van: string; naar: string }>(
    `select boeking_id as b, van_aanslag_id as van, naar_aanslag_id as naar from verrekening where gemeente_id = $1 and van_aanslag_id <> naar_aanslag_id limit 1`,
    [a.id],
  );
  const [rij] = rows;
  if (!rij) throw new Error('nothing was set off');
  const insert = (waarden: unknown[]) =>
    client.query(
      `insert into verrekening (gemeente_id, id, persoon_id, van_aanslag_id, naar_aanslag_id, bedrag_centen, op_verzoek, dag,
         boeking_id, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, false, '${LAAT}',
         (select id from boeking where gemeente_id = $1 and soort = 'ontvangst' limit 1), 'proef', now())`,
      waarden,
    );
  await expect(insert([a.id, persoonId, rij.van, rij.naar, 15_000])).rejects.toThrow(
    /books say another amount/,
  );
  await expect(insert([a.id, a.tweedePersoonId, rij.van, rij.naar, 15_000])).rejects.toThrow(
    /nobody pays for another/,
  );
});
