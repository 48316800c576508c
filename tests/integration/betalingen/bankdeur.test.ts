import fs from 'node:fs';
import { ask, logIn } from '@tests/integration/bijlagen/arrange';
import { staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '@/app/(kantoor)/invordering/ontvangsten/inlezen/route';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { writeKantoor } from '@/platform/tenant';

vi.mock('@/platform/limiet', async (original) => ({
  ...(await original<typeof import('@/platform/limiet')>()),
  countLimiet: async () => undefined,
}));

const { kantoor, vreemd, a, b } = twoTenants;
const DAG = fs.readFileSync('tests/support/camt/053-02-dag.xml', 'utf8');
let close: () => Promise<void>;
let db: pg.Client;
let innen = '';
let vreemde = '';

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  db = new pg.Client({ connectionString: walled.database.migratieUrl });
  await db.connect();
  await db.query(
    `insert into medewerker_rol (kantoor_id, id, medewerker_id, rol, vanaf, status, voorgesteld_door, voorgesteld_op,
        besloten_door, besloten_op)
      values ($1, $2, $3, 'medewerker-innen', '2020-01-01', 'actief', $3, '2020-01-01', $4, '2020-01-01')`,
    [kantoor.id, testId('rol innen'), kantoor.medewerkerId, kantoor.collegaId],
  );
  innen = await logIn(kantoor, { wereld: 'medewerker', medewerkerId: kantoor.medewerkerId });
  vreemde = await logIn(vreemd, { wereld: 'medewerker', medewerkerId: vreemd.medewerkerId });
  await writeKantoor(staffContext(kantoor, [a, b]), (write) =>
    addBankrekening(write, {
      iban: 'NL72FAKE0000000901',
      naam: 'Belasting',
      doel: 'belastinggeld',
      vanaf: '2026-02-01',
    }),
  );
});
afterAll(async () => {
  await db.end();
  await close();
});

function stuur(inhoud: string, { cookie = innen, json = true, naam = 'bank.xml', origin = '' } = {}) {
  const form = new FormData();
  form.append('bestand', new Blob([inhoud]), naam);
  const headers = { ...(json ? { accept: 'application/json' } : {}), ...(origin ? { origin } : {}) };
  return ask(POST, {}, { method: 'POST', body: form, headers, cookie });
}
const aantal = async (): Promise<number> =>
  Number((await db.query('select count(*) as n from ontvangst where afschrift_id is not null')).rows[0].n);

test('a file of the bank is read in once, and what is wrong is said in a word that the page knows', async () => {
  expect((await stuur(DAG)).status).toBe(201);
  expect(await aantal()).toBe(4);
  const nogmaals = await stuur(DAG);
  expect([nogmaals.status, (await nogmaals.json()).title]).toEqual([422, 'bijlagen.al-geladen']);
  const stuk = await stuur(DAG.slice(0, 900));
  expect([stuk.status, (await stuk.json()).title]).toEqual([422, 'bijlagen.afgekeurd']);
  const geen = await stuur('', { naam: '' });
  expect([geen.status, (await geen.json()).title]).toEqual([422, 'bijlagen.geen-bestand']);
  expect(await aantal()).toBe(4);
});

test('a form without JavaScript comes back to the page with the outcome', async () => {
  const terug = await stuur(DAG.replace('1000.00', '1000.01'), { json: false });
  expect([terug.status, terug.headers.get('location')]).toEqual([
    303,
    '/invordering/ontvangsten/bank?uitkomst=afgekeurd',
  ]);
});

test('only who books receipts may, from a page of ours; a stranger finds no door', async () => {
  expect((await stuur(DAG, { cookie: '' })).status).toBe(401);
  expect((await stuur(DAG, { origin: 'https://elders.example' })).status).toBe(403);
  expect([403, 404]).toContain((await stuur(DAG, { cookie: vreemde })).status);
});
