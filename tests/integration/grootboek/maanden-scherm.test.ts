import { addBesluiters } from '@tests/support/aanwijzingen';
import { jobContext, staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as csv } from '@/app/(kantoor)/invordering/[gemeente]/maanden/export/route';
import gemeente from '@/app/(kantoor)/invordering/[gemeente]/maanden/page';
import overzicht from '@/app/(kantoor)/invordering/maanden/page';
import { fillMaandenIn } from '@/commands/demo/maanden';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
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
  usePathname: () => '/invordering/maanden',
  notFound: () => {
    throw new NotFound();
  },
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/maanden', taal: 'nl', thema: '' },
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
  await client.query('delete from maandafsluiting');
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
const als = (rol: Rol, gemeenten = [a]) => {
  ctx = staffContext(kantoor, gemeenten, [rol]);
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

test('the demo closes months by two people, leaves one waiting, and a second start leaves it alone', async () => {
  const vul = (tot: string) =>
    fillMaandenIn(jobContext(kantoor, [a, b]), a.id, { kantoor: 'proef', tot: toLocalDate(tot) });
  // Broken off after the first month, and gone on with.
  expect(await vul('2026-02-01')).toBe(2);
  expect(await vul('2026-03-01')).toBe(1);
  expect(await vul('2026-03-01')).toBe(0);
  const { rows } = await client.query(
    `select maand::text, status, voorgesteld_op::date::text as op from maandafsluiting where gemeente_id = $1 order by maand`,
    [a.id],
  );
  expect(rows).toEqual([
    { maand: '2026-02-01', status: 'gesloten', op: '2026-03-08' },
    { maand: '2026-03-01', status: 'gesloten', op: '2026-04-08' },
    { maand: '2026-04-01', status: 'voorgesteld', op: '2026-05-08' },
  ]);
});

test('the list says how far each gemeente is, and the page what stands in each month, who closed it and what is against it', async () => {
  als('auditor', [a, b]);
  const lijst = await zie(overzicht);
  expect(lijst).toMatch(/maart 2026.*nog geen maand|nog geen maand.*maart 2026/);
  const blad = await zie(gemeente, { gemeente: a.sleutel });
  expect(blad).toContain('februari 2026 afgesloten');
  expect(blad).toContain('€ 475,49');
  expect(blad).toContain('april 2026 wacht op een tweede persoon');
  expect(blad).toContain('Een voorstel wacht op een collega.');
  expect(blad).toContain('De maand is nog niet voorbij. Een eerdere maand is nog open.');
  // An auditor reads and decides nothing.
  expect(blad).not.toContain('Wat besluit u?');
});

test('who may closes what another proposed; who proposed it takes it back', async () => {
  als('directeur');
  expect(await zie(gemeente, { gemeente: a.sleutel })).toContain('Sluit april 2026 af');
  als('medewerker-innen');
  expect(await zie(gemeente, { gemeente: a.sleutel })).not.toContain('Wat besluit u?');
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  await client.query(`update maandafsluiting set voorgesteld_door = $1 where status = 'voorgesteld'`, [
    `medewerker:${kantoor.medewerkerId}`,
  ]);
  await client.query('commit');
  const eigen = await zie(gemeente, { gemeente: a.sleutel }, { gelukt: 'voorgesteld' });
  expect(eigen).toContain('U stelde dit voor. Een collega sluit de maand af.');
  expect(eigen).toMatch(/Voorgesteld door (?!onbekend)/);
  expect(eigen).toContain('Trek het voorstel in');
  expect(eigen).toContain('Het voorstel is gemaakt.');
});

test('the same months go out as CSV', async () => {
  als('auditor');
  const antwoord = await csv(new NextRequest('http://localhost/invordering/proef/maanden/export'), {
    params: Promise.resolve({ gemeente: a.sleutel }),
  } as never);
  expect(antwoord.headers.get('content-disposition')).toContain(`maanden-${a.sleutel}.csv`);
  const regels = (await antwoord.text()).split('\r\n');
  expect(regels[0]).toContain('Maand;Stand;Boekingen;Debet;Credit');
  expect(regels.find((r) => r.startsWith('2026-02'))).toContain(';afgesloten;1;475,49;475,49;');
});
