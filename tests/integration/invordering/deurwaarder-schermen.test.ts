import { staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as bestandCsv } from '@/app/(kantoor)/invordering/[gemeente]/deurwaarder/bestand/route';
import { GET as lijstCsv } from '@/app/(kantoor)/invordering/[gemeente]/deurwaarder/export/route';
import lijst from '@/app/(kantoor)/invordering/[gemeente]/deurwaarder/page';
import { POST as resultaten } from '@/app/(kantoor)/invordering/[gemeente]/deurwaarder/resultaten/route';
import type { Context } from '@/platform/context';

const { kantoor, a } = twoTenants;
let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/invordering/aland/deurwaarder',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/aland/deurwaarder', taal: 'nl', thema: '' },
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
  ctx = staffContext(kantoor, [a], ['invorderingsambtenaar']);
});
afterAll(async () => {
  await client.end();
  await close();
});

const params = Promise.resolve({ gemeente: a.sleutel });
const zie = async (zoek: Record<string, string> = {}): Promise<string> =>
  (await renderPage(await lijst({ params, searchParams: Promise.resolve(zoek) })))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const vraag = (pad: string, more: ConstructorParameters<typeof NextRequest>[1] = {}) =>
  new NextRequest(`http://localhost:3000/invordering/${a.sleutel}/deurwaarder/${pad}`, more);

test('the list says how each assignment stands, of one state when asked, and that no deurwaarder may have data', async () => {
  const alles = await zie();
  expect(alles).toContain('Opdrachten aan de deurwaarder in');
  expect(alles).toContain(a.kanarie);
  expect(alles).toContain('Er is nu geen deurwaarder met wie een verwerkersovereenkomst geldt.');
  expect(alles).not.toContain('Download de opdrachten voor');
  expect(await zie({ stand: 'gegeven' })).toContain('Er is geen opdracht bij deze keuze.');
  expect(await zie({ melding: 'onbekende-opdracht' })).toContain(
    'Een kenmerk in dit bestand kennen wij niet',
  );
  const csv = await (await lijstCsv(vraag('export'), { params })).text();
  expect(csv).toContain('Beslag;');
  expect(csv).toContain('Voorgesteld');
});

test('the file for the deurwaarder is refused without an agreement, and there with one', async () => {
  expect((await bestandCsv(vraag('bestand'), { params })).status).toBe(422);
  await client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, 'deurwaarder', $3, '2020-01-01', 'proef', 'te-bevestigen', 'proef', '2020-01-01')`,
    [
      a.id,
      testId('deurwaarder'),
      JSON.stringify({ naam: 'Voorbeeld', eigen: false, verwerkersovereenkomst: 'VWO 2025-04' }),
    ],
  );
  expect((await bestandCsv(vraag('bestand'), { params })).status).toBe(200);
  expect(await zie()).toContain('Download de opdrachten voor Voorbeeld');
});

test('a file with an assignment that nobody knows is refused in words', async () => {
  const send = async (tekst: string) => {
    const body = new FormData();
    body.append('bestand', new File([tekst], 'resultaten.csv', { type: 'text/csv' }));
    const headers = { accept: 'application/json', origin: 'http://localhost:3000' };
    const antwoord = await resultaten(vraag('resultaten', { method: 'POST', body, headers }), { params });
    return [antwoord.status, JSON.stringify(await antwoord.json())];
  };
  expect(await send('D-00000000;beslag;2026-11-02;')).toEqual([
    422,
    expect.stringContaining('bijlagen.onbekende-opdracht'),
  ]);
  expect(await send('geen csv')).toEqual([422, expect.stringContaining('bijlagen.onleesbaar')]);
});
