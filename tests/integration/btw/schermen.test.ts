import { addBesluiters } from '@tests/support/aanwijzingen';
import { jobContext, staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import bestuurKwartaal from '@/app/(bestuur)/bestuur/[gemeente]/btw/[kwartaal]/page';
import bestuur from '@/app/(bestuur)/bestuur/[gemeente]/btw/page';
import kwartaal from '@/app/(kantoor)/invordering/[gemeente]/btw/[kwartaal]/page';
import gemeente from '@/app/(kantoor)/invordering/[gemeente]/btw/page';
import overzicht from '@/app/(kantoor)/invordering/btw/page';
import { fillBtwIn } from '@/commands/demo/btw';
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
  usePathname: () => '/invordering/btw',
  notFound: () => {
    throw new NotFound();
  },
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/btw', taal: 'nl', thema: '' },
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
  await client.query(
    `begin; set local role none; set local session_replication_role = 'replica'; delete from btw_overzicht; delete from btw_regel; commit`,
  );
  await addBesluiters(
    client,
    kantoor.id,
    ['medewerker-innen', 'invorderingsambtenaar'].map((rol) => `${rol}-proef`),
  );
});
afterAll(async () => {
  await client.end();
  await close();
});
const als = (rol: Rol, gemeenten = [a], dag = '2026-07-20') => {
  ctx = { ...staffContext(kantoor, gemeenten, [rol]), now: new Date(`${dag}T09:00:00Z`) };
};

type Pagina = (props: never) => Promise<React.ReactNode>;
const zie = async (blad: unknown, params: object = {}): Promise<string> =>
  (
    await renderPage(
      await (blad as Pagina)({
        params: Promise.resolve(params),
        searchParams: Promise.resolve({}),
      } as never),
    )
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ');

test('the demo adopts one overview by two people, leaves one waiting, and a second start leaves it alone', async () => {
  expect(await fillBtwIn(jobContext(kantoor, [a, b]), a.id, 'proef')).toBe(2);
  expect(await fillBtwIn(jobContext(kantoor, [a, b]), a.id, 'proef')).toBe(0);
  const { rows } = await client.query(
    `select kwartaal::text, status, btw_centen::int as btw from btw_overzicht where gemeente_id = $1 order by kwartaal`,
    [a.id],
  );
  expect(rows).toEqual([
    { kwartaal: '2026-01-01', status: 'vastgesteld', btw: 851_655 },
    { kwartaal: '2026-04-01', status: 'voorgesteld', btw: 246_540 },
  ]);
});

test('the list says what must be made first and by when, and that it should have been there', async () => {
  als('auditor', [a, b]);
  const lijst = await zie(overzicht);
  expect(lijst).toMatch(/2e kwartaal 2026\s+31 juli 2026/);
  expect(lijst).toContain('niets te doen');
  expect(lijst).not.toContain('had er al moeten zijn');
  als('auditor', [a, b], '2026-08-01');
  expect(await zie(overzicht)).toContain('had er al moeten zijn');
});

test('who collects writes invoices down and proposes, another adopts, an auditor reads', async () => {
  als('medewerker-innen');
  expect(await zie(gemeente, { gemeente: a.sleutel })).toContain('Factuur op de lijst zetten');
  const blad = await zie(kwartaal, { gemeente: a.sleutel, kwartaal: '2026-K2' });
  expect(blad).toContain('Taxatiebureau De Es');
  expect(blad).toContain('€ 2.465,40');
  expect(blad).toContain('Een factuur corrigeren');
  expect(blad).not.toContain('Wat besluit u?');
  als('invorderingsambtenaar');
  expect(await zie(kwartaal, { gemeente: a.sleutel, kwartaal: '2026-K2' })).toContain('Wat besluit u?');
  als('auditor');
  const gelezen = await zie(kwartaal, { gemeente: a.sleutel, kwartaal: '2026-K2' });
  expect(gelezen).not.toContain('Wat besluit u?');
  expect(gelezen).not.toContain('Een factuur corrigeren');
  await expect(zie(kwartaal, { gemeente: a.sleutel, kwartaal: '2026-K5' })).rejects.toThrow(NotFound);
});

test('the board sees what was adopted, and whether it was in time', async () => {
  als('bestuurder');
  const blad = await zie(bestuur, { gemeente: a.sleutel });
  expect(blad).toContain('op tijd');
  expect(blad).toContain('nog te doen');
  expect(blad).toContain('€ 8.516,55');
  expect(blad).not.toContain('€ 2.465,40');
  expect(await zie(bestuurKwartaal, { gemeente: a.sleutel, kwartaal: '2026-K1' })).toContain('DT-2026-118');
  await expect(zie(bestuurKwartaal, { gemeente: a.sleutel, kwartaal: '2026-K2' })).rejects.toThrow(NotFound);
});
