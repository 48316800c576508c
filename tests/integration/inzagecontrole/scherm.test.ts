import { jobContext, staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { testId, testSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import bevindingblad from '@/app/(beheer)/beheer/inzagecontrole/[gemeente]/[bevinding]/page';
import { GET as csv } from '@/app/(beheer)/beheer/inzagecontrole/export/route';
import lijstblad from '@/app/(beheer)/beheer/inzagecontrole/page';
import { fillInzagecontroleIn } from '@/commands/demo/inzagecontrole';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Rol } from '@/platform/permissions';

const { kantoor, a, b } = twoTenants;
let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/beheer/inzagecontrole',
  notFound: () => {
    throw new NotFound();
  },
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/beheer/inzagecontrole', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

let client: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  for (const naam of ['Aalders', 'Bakker', 'Claassen', 'Dekker'])
    await client.query(
      `insert into persoon (gemeente_id, id, sleutel, soort, geslachtsnaam, zoeknaam, bijgewerkt_op)
        values ($1, $2, $3, 'natuurlijk', $4, '0' || lower($4), '2026-01-01')`,
      [b.id, testId(`scherm ${naam}`), testSleutel(`scherm ${naam}`), naam],
    );
  // What the seed found is of no demo.
  await client.query(`begin; set local role none; set local session_replication_role = 'replica';
    delete from inzagestap; delete from inzagebevinding; delete from inzagecontrole; commit`);
});
afterAll(async () => {
  await client.end();
  await close();
});
const als = (rol: Rol, meer: Partial<Context> = {}) => {
  ctx = staffContext(kantoor, [b], [rol], { now: new Date('2026-11-30T09:00:00Z'), ...meer });
};
type Pagina = (props: never) => Promise<React.ReactNode>;
const zie = async (blad: unknown, params: object = {}, zoek: object = {}): Promise<string> =>
  (
    await renderPage(
      await (blad as Pagina)({
        params: Promise.resolve(params),
        searchParams: Promise.resolve(zoek),
      } as never),
    )
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ');
const idVan = async (regel: string): Promise<string> =>
  (
    await client.query<{ id: string }>(
      'select id from inzagebevinding where regel = $1 order by dag limit 1',
      [regel],
    )
  ).rows[0]?.id ?? '';

test('without a finding the list says so', async () => {
  als('privacy-officer');
  const html = await zie(lijstblad);
  expect(html).toContain('Er wacht niets op een oordeel.');
  expect(html).toContain('Niets gevonden');
});

test('the demo has one that waits, one that was judged and one that waits too long, and a second start adds none', async () => {
  const vul = () => fillInzagecontroleIn(jobContext(kantoor, [a, b]), b.id, 'proef');
  expect(await vul()).toBe(3);
  expect(await vul()).toBe(0);
  als('privacy-officer');
  const html = await zie(lijstblad);
  for (const zin of [
    '2 bevindingen wachten',
    '1 bevinding wacht langer dan 14 dagen',
    'wacht op oordeel',
    'mocht niet',
  ])
    expect(html).toContain(zin);
  expect(await zie(lijstblad, {}, { stand: 'te-laat' })).toContain('1 bevinding ');
  expect(await zie(lijstblad, {}, { stand: 'datalek' })).toContain('Niets gevonden');
});

test('one finding shows its lines and a name, and a form to who may judge it', async () => {
  als('privacy-officer');
  const open = { gemeente: b.sleutel, bevinding: await idVan('zonder-aanleiding') };
  const html = await zie(bevindingblad, open);
  for (const zin of [
    'De medewerker bekeek iemand 3 keer',
    'Het gaat over',
    'Aalders',
    '3 keer bekeken',
    'Leg oordeel vast',
  ])
    expect(html).toContain(zin);
  const beoordeeld = await zie(bevindingblad, {
    gemeente: b.sleutel,
    bevinding: await idVan('buiten-werktijd'),
  });
  expect(beoordeeld).toContain('Met de leidinggevende besproken.');
  expect(beoordeeld).not.toContain('Leg oordeel vast');
  await expect(zie(bevindingblad, { gemeente: b.sleutel, bevinding: testId('niets') })).rejects.toThrow(
    NotFound,
  );
});

test('who is found himself gets no form, and the directeur only what waits too long', async () => {
  const bevinding = await idVan('zonder-aanleiding');
  const { rows } = await client.query('select medewerker_id from inzagebevinding where id = $1', [bevinding]);
  als('privacy-officer', {
    actor: { soort: 'medewerker', medewerkerId: rows[0].medewerker_id, naam: 'Zelf' },
  });
  expect(await zie(bevindingblad, { gemeente: b.sleutel, bevinding })).toContain('Dit gaat over uzelf.');
  als('directeur');
  expect(await zie(bevindingblad, { gemeente: b.sleutel, bevinding })).toContain('Leg oordeel vast');
  const { rows: laatste } = await client.query('select id from inzagebevinding order by dag desc limit 1');
  const html = await zie(bevindingblad, { gemeente: b.sleutel, bevinding: laatste[0].id });
  expect(html).toContain('De privacy officer beoordeelt dit.');
  expect(html).not.toContain('Leg oordeel vast');
});

test('the file holds what stands on the list and nothing of whom it is about, and taking it stands in the audit', async () => {
  als('privacy-officer');
  const antwoord = await csv(new NextRequest('http://localhost/beheer/inzagecontrole/export?stand=open'), {
    params: Promise.resolve({}),
  });
  const tekst = await antwoord.text();
  expect(tekst).toContain('Wat viel op;Medewerker');
  expect(tekst.trim().split('\r\n')).toHaveLength(2);
  expect(tekst).not.toMatch(/Aalders|Bakker|Claassen|Dekker/);
  const { rows } = await client.query(
    `select count(*)::int as n from kantoor_audit where handeling = 'inzagebevindingen.geexporteerd'`,
  );
  expect(rows[0].n).toBe(1);
});
