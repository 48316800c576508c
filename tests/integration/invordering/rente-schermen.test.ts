import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { addBesluiters } from '@tests/support/aanwijzingen';
import { bookOplegging, payOff } from '@tests/support/invordering';
import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import rente from '@/app/(kantoor)/invordering/[gemeente]/rente/page';
import vordering from '@/app/(kantoor)/invordering/[gemeente]/vordering/[id]/page';
import alle from '@/app/(kantoor)/invordering/rente/page';
import { fillInvorderingsrenteIn } from '@/commands/demo/invorderingsrente';
import { stopRendering } from '@/domain/documenten/render-document';
import { transferAbroad } from '@/domain/invordering/transfer-abroad';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { writeIn } from '@/platform/tenant';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/invordering/rente',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/rente', taal: 'nl', thema: '', now: ctx.now },
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

const NU = new Date('2026-10-12T09:00:00Z');
const als = (rol: 'medewerker-innen' | 'invorderingsambtenaar', now = NU) =>
  seedContext(`${rol}-gbtwente`, [rol], { now });
let client: pg.Client;
let close: () => Promise<void>;
let almelo: Opgelegd;
beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  almelo = await arrangeAanslagen(client, 'almelo', 3);
  await bookOplegging(client, almelo.gemeenteId);
  await addBesluiters(client, 1, ['invorderingsambtenaar-gbtwente', 'medewerker-innen-gbtwente']);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<React.ReactNode>;
/** The words of a page as this person sees it in Almelo, without its markup. */
async function zie(page: Page, wie: Context, params: Record<string, string> = {}): Promise<string> {
  ctx = { ...wie, gemeenten: wie.gemeenten.filter((g) => g.gemeenteId === almelo.gemeenteId) };
  const html = await renderPage(
    await page({
      params: Promise.resolve({ gemeente: 'almelo', ...params }),
      searchParams: Promise.resolve({}),
    }),
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;|&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}

test('the demo charges what was paid late first, and leaves the rest on a list; the screens say it, and again it adds nothing', async () => {
  const betaald = (n: number, op: string) =>
    payOff(als('medewerker-innen', new Date(op)), almelo.gemeenteId, almelo.aanslagIds[n] ?? '');
  await betaald(0, '2026-08-31T09:00:00Z');
  await betaald(1, '2026-09-16T09:00:00Z');
  const systeem = seedContext('x', [], { actor: { soort: 'systeem', taak: 'demo' }, now: NU });
  const vul = () => fillInvorderingsrenteIn(systeem, almelo.gemeenteId, 'gbtwente', NU);
  expect(await vul()).toBe(2);
  expect(await vul()).toBe(0);

  const wacht = await zie(rente, als('invorderingsambtenaar'));
  expect(wacht).toContain('Rente bij te laat betalen in Almelo');
  expect(wacht).toContain('Per betaling moet de rente meer zijn dan € 1,00');
  expect(wacht).toContain('Wacht op een tweede persoon');
  expect(wacht).toContain('16 september 2026');
  expect(wacht).toContain('Stel vast:');
  expect(wacht).toContain('In rekening gebracht');
  // Who proposed it may take it back, and decides on nothing.
  const eigen = await zie(rente, als('medewerker-innen'));
  expect(eigen).toContain('U stelde deze lijst zelf voor');
  expect(eigen).not.toContain('Stel vast:');
  expect(await zie(alle, als('medewerker-innen'))).toContain('Almelo');
});

test('a claim that is abroad says so on its page, with a form for what comes of it', async () => {
  const aanslagId = almelo.aanslagIds[2] ?? '';
  const wie = als('medewerker-innen');
  const voor = await zie(vordering, wie, { id: aanslagId });
  expect(voor).toContain('Deze vordering is niet overgedragen');
  expect(voor).toContain('Leg een overdracht vast');
  await writeIn(wie, almelo.gemeenteId, (w) =>
    transferAbroad(w, {
      ...{ aanslagId, omvang: 'deze', dag: toLocalDate('2026-10-01'), land: 'België' },
      ...{ autoriteit: 'FOD Financiën', kenmerk: testId('x').slice(0, 8), bewijs: 'formulier van 1 oktober' },
    }),
  );
  const na = await zie(vordering, wie, { id: aanslagId });
  expect(na).toContain('FOD Financiën');
  expect(na).toContain('Loopt nog');
  expect(na).toContain('Leg de uitkomst vast');
  expect(na).toContain('Een dienst in het buitenland int');
});
