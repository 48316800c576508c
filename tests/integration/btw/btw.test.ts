import { staffContext } from '@tests/support/context';
import { refusal } from '@tests/support/refusal';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { btwCsv } from '@/app/btw/btw-csv';
import {
  getBtwkwartalen,
  getBtwkwartalenVoorGemeente,
  getBtwoverzicht,
  listBtwregels,
  listBtwstanden,
} from '@/domain/btw/btw.queries';
import { correctBtwregel } from '@/domain/btw/correct-btwregel';
import { decideBtwoverzicht } from '@/domain/btw/decide-btwoverzicht';
import { proposeBtwoverzicht } from '@/domain/btw/propose-btwoverzicht';
import { recordBtwregel } from '@/domain/btw/record-btwregel';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
let client: pg.Client;
let close: () => Promise<void>;

beforeAll(async () => {
  const walled = await openWalled();
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  // What the seed of two tenants holds of it is not of this test.
  await client.query(
    `begin; set local role none; set local session_replication_role = 'replica'; delete from btw_overzicht; delete from btw_regel; commit`,
  );
  close = async () => {
    await client.end();
    await walled.close();
  };
});
afterAll(() => close());

const K2 = toLocalDate('2026-04-01');
const K3 = toLocalDate('2026-07-01');
const als = (medewerkerId: string, rol: Rol, dag: string): Context => ({
  ...staffContext(kantoor, [a, b], [rol], { actor: { soort: 'medewerker', medewerkerId, naam: 'Iemand' } }),
  now: new Date(`${dag}T09:00:00Z`),
});
const innen = (dag: string) => als(kantoor.medewerkerId, 'medewerker-innen', dag);
const tweede = (dag: string) => als(kantoor.collegaId, 'invorderingsambtenaar', dag);
const boek = (dag: string, factuurdatum: string, bedrag: bigint, btw: bigint, nummer = 'F-1') =>
  writeIn(innen(dag), a.id, (w) =>
    recordBtwregel(w, {
      factuurdatum: toLocalDate(factuurdatum),
      ...{ leverancier: 'Drukkerij', factuurnummer: nummer, omschrijving: 'Drukwerk aanslagen' },
      bedragCenten: toCents(bedrag),
      btwCenten: toCents(btw),
    }),
  );
const stelVoor = (dag: string, kwartaal = K2, ctx = innen(dag)) =>
  writeIn(ctx, a.id, (w) => proposeBtwoverzicht(w, { kwartaal }));
const zie = (dag: string) => readIn(innen(dag), [a.id], (r) => getBtwkwartalen(r, a.id));
const gemeente = (dag: string) => readIn(innen(dag), [a.id], (r) => getBtwkwartalenVoorGemeente(r, a.id));
async function beslis(
  id: string,
  dag: string,
  besluit: 'vaststellen' | 'afwijzen' | 'intrekken' = 'vaststellen',
  ctx = tweede(dag),
  reden: string | null = null,
) {
  const versie = (await zie(dag)).find((k) => k.overzicht?.id === id)?.overzicht?.versie ?? 1;
  await writeIn(ctx, a.id, (w) => decideBtwoverzicht(w, { id, versie, besluit, reden }));
}

test('[G-13] the btw that a gemeente can claim of a quarter is adopted by two people within a month after it, and stays as it was', async () => {
  await boek('2026-04-20', '2026-04-15', 100_000n, 21_000n);
  const fout = await boek('2026-06-02', '2026-06-01', 50_000n, 10_500n, 'F-2');
  await boek('2026-06-30', '2026-06-30', -10_000n, -2_100n, 'C-1');
  expect(await refusal(stelVoor('2026-06-30'))).toBe('btw.fout.niet-voorbij');
  expect(await readIn(innen('2026-07-01'), [a.id, b.id], (r) => listBtwstanden(r))).toEqual([
    { gemeenteId: a.id, kwartaal: K2, uiterlijk: '2026-07-31', verlopen: false },
  ]);
  expect(await zie('2026-07-01')).toMatchObject([
    { kwartaal: K2, uiterlijk: '2026-07-31', tijdigheid: 'loopt', regels: 3, btwCenten: 29_400n },
  ]);
  // One of them was wrong: a new line takes it back, and the first stays.
  expect(
    await refusal(writeIn(innen('2026-07-02'), a.id, (w) => correctBtwregel(w, { id: fout, reden: 'fout' }))),
  ).toBe('btw.fout.reden-kort');
  const corrigeer = () =>
    writeIn(innen('2026-07-02'), a.id, (w) =>
      correctBtwregel(w, { id: fout, reden: 'deze factuur was voor een andere gemeente' }),
    );
  const samen = await Promise.all([1, 2, 3, 4].map(() => refusal(corrigeer())));
  expect(samen.filter((u) => u === 'gedaan')).toHaveLength(1);
  const regels = await readIn(innen('2026-07-02'), [a.id], (r) => listBtwregels(r, a.id, K2));
  expect(regels.map((r) => [r.factuurnummer, r.btwCenten, r.gecorrigeerd])).toEqual(
    expect.arrayContaining([
      ['F-1', 21_000n, false],
      ['F-2', 10_500n, true],
      ['F-2', -10_500n, false],
      ['C-1', -2_100n, false],
    ]),
  );
  const id = await stelVoor('2026-07-03');
  expect(await refusal(stelVoor('2026-07-03'))).toBe('btw.fout.wacht-al');
  expect(await refusal(beslis(id, '2026-07-03', 'vaststellen', innen('2026-07-03')))).toBe(
    'btw.fout.eigen-voorstel',
  );
  // The gemeente sees when it must be there, and no figures that may still change.
  expect(await gemeente('2026-07-03')).toMatchObject([
    { tijdigheid: 'loopt', btwCenten: 0n, overzicht: null },
  ]);
  expect(await refusal(readIn(innen('2026-07-03'), [a.id], (r) => getBtwoverzicht(r, a.id, K2)))).toBe(
    'NotFound',
  );
  // A line that comes in meanwhile is no part of what was proposed.
  await boek('2026-07-03', '2026-05-05', 1_000n, 210n, 'F-3');
  expect(await refusal(beslis(id, '2026-07-04'))).toBe('btw.fout.veranderd');
  await beslis(id, '2026-07-04', 'afwijzen', tweede('2026-07-04'), 'er kwam nog een factuur bij');
  const nieuw = await stelVoor('2026-07-30');
  await beslis(nieuw, '2026-07-31');
  expect(await gemeente('2026-09-01')).toMatchObject([
    { kwartaal: K2, tijdigheid: 'op-tijd', regels: 5, bedragCenten: 91_000n, btwCenten: 19_110n },
  ]);
  // What comes later goes to the quarter after it, and the overview stays what it was.
  await boek('2026-08-02', '2026-06-15', 2_000n, 420n, 'F-4');
  expect(await refusal(stelVoor('2026-08-02'))).toBe('btw.fout.al-vastgesteld');
  const { stand } = await readIn(innen('2026-10-02'), [a.id], (r) => getBtwoverzicht(r, a.id, K2));
  expect(stand).toMatchObject({ btwCenten: 19_110n, tijdigheid: 'op-tijd' });
  const vast = await readIn(innen('2026-10-02'), [a.id], (r) => getBtwoverzicht(r, a.id, K2));
  const csv = btwCsv(a.sleutel, K2, vast.regels);
  const tekst = await csv.text();
  expect(tekst.trim().split('\r\n')).toHaveLength(6);
  expect(tekst).toContain('deze factuur was voor een andere gemeente');
});

test('an overview after the last day is late, and one that stays away is named', async () => {
  expect(await zie('2026-11-01')).toMatchObject([
    { kwartaal: K3, tijdigheid: 'verlopen', btwCenten: 420n },
    { kwartaal: K2, tijdigheid: 'op-tijd' },
  ]);
  expect(await readIn(innen('2026-11-01'), [a.id], (r) => listBtwstanden(r))).toEqual([
    { gemeenteId: a.id, kwartaal: K3, uiterlijk: '2026-10-31', verlopen: true },
  ]);
  const id = await stelVoor('2026-11-01', K3);
  await beslis(id, '2026-11-01', 'intrekken', innen('2026-11-01'));
  await beslis(await stelVoor('2026-11-02', K3), '2026-11-02');
  expect((await zie('2026-11-03'))[0]).toMatchObject({ kwartaal: K3, tijdigheid: 'te-laat' });
});

test('a line that cannot be is refused with its reason', async () => {
  expect(await refusal(boek('2026-11-03', '2026-11-04', 100n, 21n))).toBe('btw.fout.toekomst');
  expect(await refusal(boek('2026-11-03', '2020-11-03', 100n, 21n))).toBe('btw.fout.te-oud');
  expect(await refusal(boek('2026-11-03', '2026-11-03', 100n, 0n))).toBe('btw.fout.geen-btw');
  expect(await refusal(boek('2026-11-03', '2026-11-03', 100n, 101n))).toBe('btw.fout.btw-te-hoog');
  expect(await refusal(boek('2026-11-03', '2026-11-03', -100n, 21n))).toBe('btw.fout.btw-te-hoog');
});

test('the database lets nobody add to a quarter that was adopted, change a line, or adopt other figures', async () => {
  const probeer = (sql: string) =>
    writeIn(innen('2026-11-03'), a.id, ({ db }) => db.$executeRawUnsafe(sql)).then(
      (n) => (n > 0 ? 'gedaan' : 'niets'),
      () => 'geweigerd',
    );
  const regel = (kwartaal: string, meer = `null, null`) =>
    `insert into btw_regel (gemeente_id, id, factuurdatum, kwartaal, leverancier, factuurnummer, omschrijving, bedrag_centen, btw_centen,
       corrigeert_id, reden, gemaakt_door, gemaakt_op)
     values (${a.id}, gen_random_uuid(), '2026-05-01', '${kwartaal}', 'x', 'x', 'x', 100, 21, ${meer}, 'x', '2026-11-03')`;
  expect(await probeer(regel('2026-10-01'))).toBe('gedaan');
  for (const sql of [
    regel('2026-04-01'),
    regel('2026-01-01'),
    regel('2026-11-01'),
    regel('2026-10-01', `(select min(id::text)::uuid from btw_regel where corrigeert_id is null), 'zomaar'`),
    `update btw_regel set btw_centen = 1`,
    `delete from btw_regel`,
    `delete from btw_overzicht`,
    `update btw_overzicht set btw_centen = 1`,
    `insert into btw_overzicht (gemeente_id, id, kwartaal, uiterlijk, regels, bedrag_centen, btw_centen, status, voorgesteld_door,
       voorgesteld_op) values (${a.id}, gen_random_uuid(), '2026-10-01', '2027-01-31', 1, 100, 21, 'voorgesteld', 'x', '2026-11-03')`,
  ])
    expect(await probeer(sql), sql).toBe('geweigerd');
});
