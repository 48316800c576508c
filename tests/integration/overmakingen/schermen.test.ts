import { staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as eigenCsv } from '@/app/(bestuur)/bestuur/[gemeente]/overmakingen/[id]/export/route';
import eigenOvermaking from '@/app/(bestuur)/bestuur/[gemeente]/overmakingen/[id]/page';
import eigen from '@/app/(bestuur)/bestuur/[gemeente]/overmakingen/page';
import overmaking from '@/app/(kantoor)/invordering/[gemeente]/overmaken/[id]/page';
import { GET as specificatieCsv } from '@/app/(kantoor)/invordering/[gemeente]/overmaken/[id]/specificatie/route';
import gemeente from '@/app/(kantoor)/invordering/[gemeente]/overmaken/page';
import overzicht from '@/app/(kantoor)/invordering/overmaken/page';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Rol } from '@/platform/permissions';

const { kantoor, a } = twoTenants;
let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/invordering/overmaken',
  notFound: () => {
    throw new NotFound();
  },
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/overmaken', taal: 'nl', thema: '' },
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
  als('medewerker-innen');
});
afterAll(async () => {
  await client.end();
  await close();
});
const als = (rol: Rol) => {
  ctx = { ...staffContext(kantoor, [a], [rol]), now: new Date('2026-04-10T09:00:00Z') };
};
const stelIn = (tabel: 'kantoor' | 'gemeente', houder: number, soort: string, waarde: object) =>
  client.query(
    `insert into ${tabel}_instelling (${tabel}_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, gen_random_uuid(), $2, $3, '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
    [houder, soort, JSON.stringify(waarde)],
  );

const WACHT = testId(`overmaking ${a.sleutel}`);
const VERZONDEN = testId(`verzonden overmaking ${a.sleutel}`);
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
    .replace(/\s+/g, ' ');
const vraag = () => new NextRequest('http://localhost:3000/invordering/overmaken');

test('without a besluit of the algemeen bestuur every screen says so', async () => {
  als('medewerker-innen');
  for (const tekst of [await zie(overzicht), await zie(gemeente, { gemeente: a.sleutel })])
    expect(tekst).toContain('Er is nog geen besluit van het algemeen bestuur vastgelegd');
});

test('who collects sees every gemeente, what may be proposed and what waits for another', async () => {
  await stelIn('kantoor', kantoor.id, 'overmaking', {
    ...{ periode: 'maand', overzicht: 'kwartaal' },
    ...{ abBesluit: 'AB 2019-31', abDatum: '2019-12-10' },
  });
  als('medewerker-innen');
  const alles = await zie(overzicht);
  expect(alles).toContain(
    'AB 2019-31, van 10 december 2019. Overmaken: elke maand. Overzicht: elk kwartaal.',
  );
  expect(alles).toContain('1 maart 2026 tot en met 31 maart 2026');
  const geen = await zie(gemeente, { gemeente: a.sleutel });
  expect(geen).toContain('Van deze gemeente is geen rekening bekend.');
  await stelIn('gemeente', a.id, 'overmaakrekening', {
    iban: 'NL91ABNA0417164300',
    tenaamstelling: 'Gemeente Proef',
  });
  const een = await zie(gemeente, { gemeente: a.sleutel }, { gelukt: 'voorgesteld' });
  expect(een).toContain('Naar NL91ABNA0417164300 op naam van Gemeente Proef.');
  expect(een).toContain('Het voorstel is gemaakt. Een collega beslist.');
  expect(een).toContain('Stel een overmaking voor');
  expect(een).toContain('wacht op een tweede persoon');
});

test('the second person sees the specification and decides; the file is only of what was sent', async () => {
  als('invorderingsambtenaar');
  const wacht = await zie(overmaking, { gemeente: a.sleutel, id: WACHT });
  for (const zin of ['Specificatie', 'Over te maken', 'Wat besluit u?', 'Goedkeuren:'])
    expect(wacht).toContain(zin);
  expect(wacht).not.toContain('Haal het bestand voor de bank op');
  als('medewerker-innen');
  const verzonden = await zie(overmaking, { gemeente: a.sleutel, id: VERZONDEN });
  expect(verzonden).toContain('Haal het bestand voor de bank op');
  expect(verzonden).not.toContain('Wat besluit u?');
  const csv = await (
    await specificatieCsv(vraag(), { params: Promise.resolve({ gemeente: a.sleutel, id: WACHT }) })
  ).text();
  expect(csv).toContain('Post;Belastingjaar;Ontvangen;Terugbetaald;Verrekend;Samen');
  expect(csv).toContain('Over te maken;;;;;1,00');
});

test('the gemeente sees what was sent to it with its specification, and nothing that waits', async () => {
  als('bestuurder');
  const lijst = await zie(eigen, { gemeente: a.sleutel });
  expect(lijst).toContain('1 november 2025 tot en met 30 november 2025');
  expect(lijst).not.toContain('1 december 2025');
  const een = await zie(eigenOvermaking, { gemeente: a.sleutel, id: VERZONDEN });
  expect(een).toContain('Van beginsaldo tot bedrag');
  expect(een).not.toContain('Voorgesteld door');
  const params = (id: string) => ({ params: Promise.resolve({ gemeente: a.sleutel, id }) });
  expect(await (await eigenCsv(vraag(), params(VERZONDEN))).text()).toContain('Over te maken;;;;;1,00');
  expect((await eigenCsv(vraag(), params(WACHT))).status).toBe(404);
  await expect(zie(eigenOvermaking, { gemeente: a.sleutel, id: WACHT })).rejects.toThrow();
});
