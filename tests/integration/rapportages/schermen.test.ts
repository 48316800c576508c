import { staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as afsprakenCsv } from '@/app/(bestuur)/bestuur/[gemeente]/export/route';
import { GET as inningCsv } from '@/app/(bestuur)/bestuur/[gemeente]/inning/export/route';
import inning from '@/app/(bestuur)/bestuur/[gemeente]/inning/page';
import overzicht from '@/app/(bestuur)/bestuur/[gemeente]/page';
import { GET as staatCsv } from '@/app/(bestuur)/bestuur/[gemeente]/staat/export/route';
import staat from '@/app/(bestuur)/bestuur/[gemeente]/staat/page';
import zaken from '@/app/(bestuur)/bestuur/[gemeente]/zaken/page';
import lijst from '@/app/(kantoor)/invordering/[gemeente]/resultaten/[uitkomst]/page';
import { GET as resultatenCsv } from '@/app/(kantoor)/invordering/[gemeente]/resultaten/export/route';
import resultaten from '@/app/(kantoor)/invordering/[gemeente]/resultaten/page';
import alle from '@/app/(kantoor)/invordering/resultaten/page';
import { GET as bezwaarCsv } from '@/app/(kantoor)/zaken/[gemeente]/bezwaarresultaat/export/route';
import bezwaren from '@/app/(kantoor)/zaken/[gemeente]/bezwaarresultaat/page';
import type { Context } from '@/platform/context';
import type { Rol } from '@/platform/permissions';
import { seedOp } from './inning-arrange';

const { kantoor, a } = twoTenants;
let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/bestuur/aland',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/bestuur/aland', taal: 'nl', thema: '', now: ctx.now },
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
  for (let n = 1; n <= 12; n += 1) await seedOp(client, a, '2025-02-28', n, [10_000n]);
  await seedOp(client, a, '2025-10-31', 99, [2_345n]);
});
afterAll(async () => {
  await client.end();
  await close();
});

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) => Promise<React.ReactNode>;
const als = (rollen: readonly Rol[]): Context =>
  staffContext(kantoor, [a], rollen, { now: new Date('2026-11-02T10:00:00Z') });
const bestuurder = als(['bestuurder']);
const innen = als(['medewerker-innen']);

/** The words of a page as this person sees it in `a`, without its markup. */
async function zie(
  page: Page,
  wie: Context,
  params: Record<string, string> = {},
  zoek = {},
): Promise<string> {
  ctx = wie;
  const html = await renderPage(
    await page({
      params: Promise.resolve({ gemeente: a.sleutel, ...params }),
      searchParams: Promise.resolve(zoek),
    }),
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}
type Route = typeof inningCsv;
async function haal(route: Route, wie: Context, zoek = ''): Promise<string> {
  ctx = wie;
  const { NextRequest } = await import('next/server');
  const answer = await route(new NextRequest(`http://localhost/export${zoek}`), {
    params: Promise.resolve({ gemeente: a.sleutel }),
  });
  expect(answer.headers.get('content-type')).toContain('text/csv');
  return answer.text();
}

test('a board reads the cohorts, and of fewer than ten no amount', async () => {
  const scherm = await zie(inning, bestuurder);
  for (const woord of ['Per jaar van dagtekening', '2025', '2026', 'Na 12 maanden', 'geen norm'])
    expect(scherm.toLowerCase()).toContain(woord.toLowerCase());
  const jaar = await zie(inning, bestuurder, {}, { cohort: '2025' });
  expect(jaar).toContain('1.223,45');
  // October would tell what one person had to pay, and February beside the year would tell October.
  expect(jaar).not.toContain('€ 23,45');
  expect(jaar).not.toContain('1.200,00');
  const maand = await zie(inning, bestuurder, {}, { cohort: '2025-10' });
  expect(maand).toContain('Een aantal onder de tien tonen we niet');
  const csv = await haal(inningCsv, bestuurder);
  expect(csv).toContain('2025;alle belastingen;1223,45');
  expect(csv).toMatch(/2025-10;alle belastingen;niet.getoond/);
});

/** What the gemeente promises to everybody, and promises of October that were kept and that were not. */
async function seedBeloften(nagekomen: number, gebroken: number): Promise<void> {
  await client.query(
    `insert into dienstbelofte (kantoor_id, id, gemeente_id, tekst, meting, bron, zekerheid, vanaf, gemaakt_door, gemaakt_op)
     values ($1, gen_random_uuid(), $2, 'Wij bellen u terug.', 'terugbellen', 'proef', 'contract', '2026-01-01', 'proef', now())`,
    [kantoor.id, a.id],
  );
  for (let n = 0; n < nagekomen + gebroken; n += 1)
    await client.query(
      `insert into belofte (gemeente_id, id, soort, gevraagd_op, beloofd, uiterlijk, eigenaar, bron, feiten, status, status_op, onderwerp_soort,
         onderwerp_id, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), 'terugbellen', '2026-10-05', '2026-10-08', '2026-10-08 22:00Z', 'gemeente', 'proef', '{}', $2, $3::timestamptz,
         'taak', gen_random_uuid(), 'proef', '2026-10-05 10:00Z')`,
      n < nagekomen ? [a.id, 'nagekomen', '2026-10-06 08:00Z'] : [a.id, 'gebroken', '2026-10-08 22:00Z'],
    );
}

test('the first line of the board is a verdict, with what was not kept and its numbers right under it', async () => {
  await seedBeloften(7, 3);
  const scherm = await zie(overzicht, bestuurder, {}, { periode: '2026-10' });
  const [, gehaald, van] = /(\d+) van (\d+) afspra(?:ak|ken) gehaald/.exec(scherm) ?? [];
  const [, aandacht] = /Vraagt aandacht: (\d+)/.exec(scherm) ?? [];
  expect(Number(van)).toBe(Number(gehaald) + Number(aandacht));
  // Ten promises of October, three of them late: told although they are few, and with what the part follows from.
  expect(scherm).toMatch(/Niet gehaald: .*70 %, 7 van 10/);
  expect(scherm.indexOf('7 van 10')).toBeLessThan(
    scherm.indexOf('Geheven en ontvangen', scherm.indexOf('7 van 10')),
  );
  const csv = await haal(afsprakenCsv, bestuurder, '?periode=2026-10');
  expect(csv).toContain('70 %, 7 van 10;niet gehaald');
});

test('a board reads the four columns of a day, and takes them away', async () => {
  const scherm = await zie(staat, bestuurder, {}, { dag: '2026-10-31' });
  for (const woord of [
    '31 oktober 2026',
    'Te heffen',
    'In te vorderen',
    'Belastingjaar 2025',
    'Rekening-courant',
  ])
    expect(scherm).toContain(woord);
  expect(scherm).toContain('1.223,45');
  // Before it was imposed there is nothing; a day within a month is not told.
  expect(await zie(staat, bestuurder, {}, { dag: '2026-10-30' })).toContain('2 november 2026');
  expect(await haal(staatCsv, bestuurder, '?dag=2026-10-31')).toContain(
    '2025;Onroerendezaakbelasting;0,00;1223,45',
  );
});

test('innen goes from the results to the aanslagen behind an amount', async () => {
  expect(await zie(alle, innen)).toContain(a.naam);
  const scherm = await zie(resultaten, innen, {}, { cohort: '2025-10' });
  for (const woord of ['23,45', 'oktober 2025', 'Waarom er van oktober 2025 nog geld openstaat', 'Te laat'])
    expect(scherm).toContain(woord);
  const achter = await zie(lijst, innen, { uitkomst: 'open' }, { cohort: '2025-10' });
  expect(achter).toContain('23,45');
  expect(await zie(lijst, innen, { uitkomst: 'oninbaar' }, { cohort: '2025' })).toContain('Geen aanslag');
  expect(await haal(resultatenCsv, innen)).toContain('2025-10;alle belastingen;23,45');
});

test('what objections led to, for a board and for who handles them', async () => {
  expect(await zie(zaken, bestuurder, {}, { periode: '2026' })).toContain('per belasting');
  const behandelaar = als(['medewerker-heffen']);
  for (const wat of ['ontvangen', 'besloten'])
    expect(await zie(bezwaren, behandelaar, {}, { periode: '2026', wat })).toContain(
      'De bezwaren achter deze cijfers',
    );
  expect(await haal(bezwaarCsv, behandelaar, '?periode=2026')).toContain('Zaak;Tegen;Ontvangen');
});
