import { renderPage } from '@tests/support/render-page';
import { openSeeded } from '@tests/support/seeded';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST as inlezen } from '@/app/(kantoor)/zaken/[gemeente]/bezwaarbestand/[id]/ontvangen/route';
import dossier from '@/app/(kantoor)/zaken/[gemeente]/bezwaarbestand/[id]/page';
import { GET as verslagCsv } from '@/app/(kantoor)/zaken/[gemeente]/bezwaarbestand/[id]/verslag/route';
import lijst from '@/app/(kantoor)/zaken/[gemeente]/bezwaarbestand/page';
import { openBezwaarbestandAction } from '@/app/(kantoor)/zaken/bezwaarbestand-actions';
import { processBezwaarbestand } from '@/domain/bezwaren/process-bezwaarbestand';
import { stopRendering } from '@/domain/documenten/render-document';
import { NIEUW } from '@/platform/action-state';
import type { Context } from '@/platform/context';
import { ALMELO, arrangeGeboekt, behandelaar, OP_TIJD } from './arrange';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/zaken/almelo/bezwaarbestand',
  redirect: (naar: string) => {
    throw new Error(`naar ${naar}`);
  },
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/zaken/almelo/bezwaarbestand', taal: 'nl', thema: '' },
    ownPage: true,
    now: ctx.now,
  }),
}));
// The doors ask which page a form came from; here every form came from one of ours.
vi.mock('@/platform/origin', async (original) => ({
  ...(await original<typeof import('@/platform/origin')>()),
  fromOwnPage: () => true,
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: [ALMELO], sessie: null }),
}));
vi.mock('@/platform/clock', async (original) => ({
  ...(await original<typeof import('@/platform/clock')>()),
  now: () => OP_TIJD,
}));

let client: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 2);
  ctx = behandelaar();
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const almelo = { params: Promise.resolve({ gemeente: 'almelo' }), searchParams: Promise.resolve({}) };
const van = (id: string, zoek: Record<string, string> = {}) => ({
  params: Promise.resolve({ gemeente: 'almelo', id }),
  searchParams: Promise.resolve(zoek),
});
const KOP = 'aanslagnummer;belasting;grond;machtiging';

/** As a browser without JavaScript sends it, and where it is sent to. */
async function stuur(id: string, inhoud: string): Promise<string> {
  const form = new FormData();
  form.append('bestand', new File([inhoud], 'bezwaren.csv', { type: 'text/csv' }));
  const request = new NextRequest('http://kohier.test/zaken/almelo/bezwaarbestand/x/ontvangen', {
    method: 'POST',
    body: form,
  });
  const antwoord = await inlezen(request, { params: Promise.resolve({ gemeente: 'almelo', id }) });
  expect(antwoord.status).toBe(303);
  return antwoord.headers.get('location') ?? '';
}

const brief = (velden: Record<string, string>) => {
  const form = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) form.append(naam, waarde);
  return openBezwaarbestandAction(NIEUW, form);
};
const GOED = {
  gemeente: 'almelo',
  gemachtigde: 'Waardebureau Proef',
  kanaal: 'post',
  'ontvangen.dag': '24',
  'ontvangen.maand': '3',
  'ontvangen.jaar': '2026',
  toelichting: 'Van al deze woningen is de waarde te hoog.',
  clientSleutel: 'scherm-1',
};

test('from the letter to the report: what is typed is kept, the file is read in once, and the report goes back', async () => {
  expect(await renderPage(await lijst(almelo))).toContain('Er zijn nog geen bestanden.');
  const fout = await brief({ ...GOED, kanaal: '', gemachtigde: '' });
  expect(JSON.stringify(fout)).toContain('gemachtigde');
  expect(JSON.stringify(fout)).toContain('Van al deze woningen');
  const gelukt = await brief(GOED).catch((error: unknown) => error);
  const [id = ''] = /[0-9a-f-]{36}/.exec(`${JSON.stringify(gelukt)} ${gelukt}`) ?? [];
  expect(id).not.toBe('');

  // The columns stand beside the field; a file that cannot be read says why, and the field stays.
  const leeg = await renderPage(await dossier(van(id)));
  expect(leeg).toContain('machtiging_tot');
  expect(await stuur(id, `${KOP.replaceAll(';', ',')}\n`)).toBe(
    `/zaken/almelo/bezwaarbestand/${id}?uitkomst=afgekeurd`,
  );
  const afgekeurd = await renderPage(await dossier(van(id, { uitkomst: 'afgekeurd' })));
  expect(afgekeurd).toContain('gescheiden met komma');
  expect(afgekeurd).toContain('Bestand inlezen');

  const inhoud = `${KOP}\n2026-0000001;woz;waarde-te-hoog;J\n=cmd;woz;waarde-te-hoog;J\n`;
  expect(await stuur(id, inhoud)).toBe(`/zaken/almelo/bezwaarbestand/${id}?uitkomst=geladen`);
  expect(await renderPage(await dossier(van(id)))).toContain('nog 2 regels');
  await processBezwaarbestand(ctx, ALMELO, id);
  const klaar = await renderPage(await dossier(van(id)));
  expect(klaar).toContain('Klaar');
  expect(klaar).toContain('Leg de bijgevoegde machtiging vast.');
  expect(klaar).toContain('Dit nummer is van geen aanslag van deze gemeente.');
  expect(klaar).not.toContain('Bestand inlezen');
  expect(klaar).toMatch(/\/zaken\/almelo\/bezwaar\/[0-9a-f-]{36}/);
  expect(await renderPage(await lijst(almelo))).toContain('Waardebureau Proef');

  // The same bytes with another letter lead to the report of the first.
  const ander = await brief({ ...GOED, clientSleutel: 'scherm-2' }).catch((error: unknown) => error);
  const ids = `${JSON.stringify(ander)} ${ander}`.match(/[0-9a-f-]{36}/g) ?? [];
  const tweede = ids.find((een) => een !== id) ?? '';
  expect(await stuur(tweede, inhoud)).toBe(`/zaken/almelo/bezwaarbestand/${id}?uitkomst=al-geladen`);
  expect(await stuur(tweede, '')).toBe(`/zaken/almelo/bezwaarbestand/${tweede}?uitkomst=afgekeurd`);

  const csv = await verslagCsv(new NextRequest('http://kohier.test/x'), {
    params: Promise.resolve({ gemeente: 'almelo', id }),
  });
  const tekst = await csv.text();
  expect(tekst).toContain('3;"\'=cmd";');
  expect(tekst).toMatch(/2;[^;]*2026-0000001;;woz;Aanvaard;;Leg de bijgevoegde machtiging vast\.;.*B2026/);
});
