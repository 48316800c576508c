import { staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import betaling from '@/app/(balie)/kas/[gemeente]/betaling/[persoon]/page';
import { GET as dagCsv } from '@/app/(balie)/kas/[gemeente]/dag/[id]/export/route';
import dag from '@/app/(balie)/kas/[gemeente]/dag/[id]/page';
import kwitantie from '@/app/(balie)/kas/[gemeente]/kwitantie/[id]/page';
import { GET as maandCsv } from '@/app/(balie)/kas/[gemeente]/maand/[maand]/export/route';
import maand from '@/app/(balie)/kas/[gemeente]/maand/[maand]/page';
import kas from '@/app/(balie)/kas/[gemeente]/page';
import kassen from '@/app/(balie)/kas/page';
import { GET as overzichtCsv } from '@/app/(kantoor)/invordering/kas/export/route';
import overzicht from '@/app/(kantoor)/invordering/kas/page';
import { countKasdag } from '@/domain/kas/count-kasdag';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { readIn } from '@/platform/tenant';
import {
  a,
  b,
  betaal,
  collega,
  inA,
  innen,
  type Kastest,
  kantoor,
  kassier,
  op,
  openKastest,
} from './arrange';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/kas/aland',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/kas/aland', taal: 'nl', thema: '', now: ctx.now },
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

let t: Kastest;
let kwitantieId: string;
let kasdagId: string;
beforeAll(async () => {
  t = await openKastest([[10_000n, 5_000n]]);
  kwitantieId = await betaal(t, kassier(op('2026-11-02')), t.aanslagen, 12_345, {
    ...{ gegevenCenten: toCents(15_000), doorAnder: true },
  });
  kasdagId = await readIn(kassier(op('2026-11-02')), [a.id], async ({ db }) => {
    const rij = await db.kasdag.findFirstOrThrow({ where: { gemeenteId: a.id, kasId: t.kasId } });
    return rij.id;
  });
});
afterAll(() => t.close());

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) => Promise<React.ReactNode>;
/** The words of a page as this person sees it in `a`, without its markup. */
async function zie(
  page: Page,
  wie: Context,
  params: Record<string, string> = {},
  zoek = {},
): Promise<string> {
  ctx = { ...wie, gemeenten: wie.gemeenten.filter((g) => g.gemeenteId === a.id) };
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
const nu = op('2026-11-02', '15:00');

test('the kassier finds who pays, sees what is open per term and what came in today, and no total before the count', async () => {
  const start = await zie(kas, kassier(nu));
  for (const woord of ['Wie betaalt?', 'B1-2026-0001', 'Vandaag', 'Geld uit of in de kas'])
    expect(start).toContain(woord);
  expect(start).not.toContain('Samen');
  // A day of another till of the seed waits for its signature.
  expect(start).toContain('is nog niet gesloten');
  const open = await zie(betaling, kassier(nu), { persoon: a.persoonId });
  for (const woord of ['Staat open', '26,55', 'uiterlijk', 'Gegeven in euro', 'Wie staat hier?', 'Te laat'])
    expect(open).toContain(woord);
});

test('the kwitantie says what was paid, given and goes back; of who pays for another neither name nor what for', async () => {
  const bon = await zie(kwitantie, kassier(nu), { id: kwitantieId }, { gelukt: 'betaald' });
  for (const woord of [
    'Kwitantie B1-2026-0001',
    '123,45',
    '150,00',
    '26,55',
    'Maak deze kwitantie ongedaan',
    'Druk af',
  ])
    expect(bon).toContain(woord);
  expect(bon).not.toContain(a.kanarie);
  expect(bon).not.toContain('afvalstoffenheffing');
  // The kantoor sees it and takes nothing back.
  expect(await zie(kwitantie, innen(nu), { id: kwitantieId })).not.toContain('Maak deze kwitantie ongedaan');
});

test('the day shows what had to be there once it was counted, asks its maker why, and another to sign', async () => {
  const open = await zie(dag, kassier(nu), { id: kasdagId });
  for (const woord of ['Tel de kas', '€ 50,00', 'Totaal volgens het pinapparaat'])
    expect(open).toContain(woord);
  expect(open).not.toContain('Moet zijn');
  await inA(kassier(nu), (write) =>
    countKasdag(write, {
      kasdagId,
      stukken: { '5000': 5 },
      geteldCenten: toCents(25_000),
      pinCenten: toCents(0),
    }),
  );
  const eigen = await zie(dag, kassier(nu), { id: kasdagId }, { gelukt: 'geteld' });
  for (const woord of [
    'Moet zijn',
    '273,45',
    '250,00',
    '23,45',
    'Waarom is er een verschil?',
    'U telde deze dag zelf',
  ])
    expect(eigen).toContain(woord);
  const ander = await zie(dag, collega(nu), { id: kasdagId });
  for (const woord of ['Sluit de dag', 'Wie telde, vult eerst de reden in', 'Laat opnieuw tellen'])
    expect(ander).toContain(woord);
  expect(ander).not.toContain('Bewaar de reden');
});

test('the month and the overview of the kantoor show a day without closing, and who may begins and ends a till', async () => {
  const november = await zie(maand, kassier(nu), { maand: '2026-11' });
  for (const woord of [
    'november 2026',
    '0 van 1 dagen gesloten',
    '15 december 2026',
    'Stel vast wat de gemeente overmaakt',
  ])
    expect(november).toContain(woord);
  expect(await zie(maand, kassier(nu), { maand: '2026-10' })).toContain('In deze maand is niets ontvangen');
  const innenZiet = await zie(overzicht, innen(nu));
  for (const woord of ['Wacht op handtekening', 'nog niet vastgesteld', '123,45'])
    expect(innenZiet).toContain(woord);
  expect(innenZiet).not.toContain('Nieuwe kas');
  const ambtenaar = staffContext(kantoor, [a, b], ['invorderingsambtenaar'], { now: nu });
  const beheert = await zie(overzicht, ambtenaar);
  for (const woord of ['Nieuwe kas', 'Laat een kas eindigen']) expect(beheert).toContain(woord);
  expect(await zie(kassen, innen(nu)).catch(String)).toContain('NEXT_REDIRECT');
});

test('each list goes out as CSV', async () => {
  const haal = async (get: typeof dagCsv, params: Record<string, string>) => {
    const { NextRequest } = await import('next/server');
    const antwoord = await get(new NextRequest('http://localhost/x'), { params: Promise.resolve(params) });
    return antwoord.text();
  };
  ctx = { ...kassier(nu), gemeenten: kassier(nu).gemeenten.slice(0, 1) };
  expect(await haal(dagCsv, { gemeente: a.sleutel, id: kasdagId })).toContain('B1-2026-0001');
  expect(await haal(maandCsv, { gemeente: a.sleutel, maand: '2026-11' })).toContain('123,45');
  expect(await haal(overzichtCsv, {})).toContain('Wacht op handtekening');
});
