import { renderPage } from '@tests/support/render-page';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import Betalen from '@/app/(mijn)/mijn/[gemeente]/betalen/[aanslag]/page';
import { startOnlineBetalingAction } from '@/app/(mijn)/mijn/[gemeente]/betalen/actions';
import { GET as naarBank } from '@/app/(mijn)/mijn/[gemeente]/betaling/[id]/naar-bank/route';
import Betaling from '@/app/(mijn)/mijn/[gemeente]/betaling/[id]/page';
import { GET as terug } from '@/app/(mijn)/mijn/[gemeente]/betaling/[id]/terug/route';
import { kenmerkVan } from '@/domain/online-betalingen/online-betaling';
import { type ActionState, NIEUW } from '@/platform/action-state';
import { NotLoggedIn } from '@/platform/errors';
import { a, type Betaaltest, burger, om, openBetaaltest } from './arrange';

// Who it is does not matter here; that he has to be somebody does.
const wie = vi.hoisted(() => ({ ingelogd: true }));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/', taal: 'nl', thema: '' },
    now: om('2026-03-10'),
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => {
    if (!wie.ingelogd) throw new NotLoggedIn();
    return { ctx: burger(), gemeenten: [a.id], sessie: null };
  },
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

let t: Betaaltest;
beforeAll(async () => {
  t = await openBetaaltest([[20_000n]]);
});
afterAll(() => t.close());

const aanslag = () => t.aanslagen[0]?.id ?? '';
const params = (meer: Record<string, string>) => Promise.resolve({ gemeente: a.sleutel, ...meer });
const zie = async (page: typeof Betaling, meer: Record<string, string>, vraag = {}) =>
  renderPage(await page({ params: params(meer), searchParams: Promise.resolve(vraag) }));
const vraag = (pad: string) => new NextRequest(`http://localhost${pad}`);

async function stuur(velden: Record<string, string>): Promise<ActionState | string> {
  const form = new FormData();
  for (const [naam, waarde] of Object.entries({ gemeente: a.sleutel, aanslag: aanslag(), ...velden }))
    form.append(naam, waarde);
  try {
    return await startOnlineBetalingAction(NIEUW, form);
  } catch (error) {
    const [soort, , naar] = String((error as { digest?: string }).digest).split(';');
    if (soort !== 'NEXT_REDIRECT') throw error;
    return String(naar);
  }
}

test('a citizen chooses, goes to his bank and comes back, and every page says how it stands', async () => {
  const kies = await zie(Betalen, { aanslag: aanslag() });
  expect(kies).toContain('Hoeveel wilt u betalen?');
  expect(kies).toContain('iDEAL | Wero');
  expect(kies).toContain('€&nbsp;200,00'.replace('&nbsp;', '\u00a0'));
  const naar = await stuur({ clientSleutel: 'een', keuze: 'bedrag', bedrag: '12,50' });
  expect(naar).toMatch(new RegExp(`^/mijn/${a.sleutel}/betaling/[0-9a-f-]{36}$`));
  const id = String(naar).slice(-36);
  expect(await zie(Betaling, { id })).toContain('Verder naar uw bank');
  const bank = await naarBank(vraag(`${naar}/naar-bank`), { params: params({ id }) });
  expect([bank.status, bank.headers.get('location')]).toEqual([
    303,
    t.provider.van(kenmerkVan(id)).checkoutUrl,
  ]);
  expect(await zie(Betaling, { id })).toContain('Wij weten nog niet of u hebt betaald');
  t.provider.buitenGebruik = true;
  const weg = await terug(vraag(`${naar}/terug`), { params: params({ id }) });
  expect(weg.headers.get('location')).toBe(`${naar}?fout=weg`);
  expect(await zie(Betaling, { id }, { fout: 'weg' })).toContain('De betaaldienst is nu niet bereikbaar');
  t.provider.buitenGebruik = false;
  t.provider.besluit(t.provider.van(kenmerkVan(id)).id, 'paid');
  const klaar = await terug(vraag(`${naar}/terug`), { params: params({ id }) });
  expect(klaar.headers.get('location')).toBe(naar);
  expect(await zie(Betaling, { id })).toContain('Uw betaling is gelukt');
  expect(await zie(Betalen, { aanslag: aanslag() })).toContain('12,50 online. Dat wordt verwerkt.');
});

test('what was typed stays when it is refused, and nothing that is sent breaks the form', async () => {
  const fout = async (velden: Record<string, string>) => {
    const state = await stuur({ clientSleutel: 'twee', ...velden });
    if (typeof state === 'string') return state;
    expect(state.ingevuld).toMatchObject(velden);
    return Object.values(state.velden ?? {})[0]?.sleutel ?? state.melding?.sleutel;
  };
  expect(await fout({ keuze: 'bedrag', bedrag: '0,50' })).toBe('online-betalen.fout.te-weinig');
  expect(await fout({ keuze: 'bedrag', bedrag: '9999999' })).toBe('online-betalen.fout.te-veel');
  expect(await fout({ keuze: 'bedrag', bedrag: '-5' })).toBe('fouten.bedrag');
  expect(await fout({ keuze: 'bedrag', bedrag: '' })).toBe('fouten.verplicht');
  expect(await fout({ keuze: 'iets' })).toBe('fouten.kies');
  expect(await fout({ keuze: 'alles', alles: '1e9' })).toBe('formulier.iemand-anders');
  expect(await fout({ keuze: 'alles', alles: '1' })).toBe('online-betalen.fout.bedrag-anders');
  expect(await fout({ keuze: 'alles', alles: '1', aanslag: 'x' })).toBe('formulier.niet-gevonden');
  expect(await fout({ keuze: 'alles', alles: '1', aanslag: a.aanslagId })).not.toBe('formulier.storing');
});

test('who comes back from his bank after his session ended logs in first and comes to the same page', async () => {
  wie.ingelogd = false;
  const id = '00000000-0000-4000-8000-000000000000';
  const antwoord = await terug(vraag(`/mijn/${a.sleutel}/betaling/${id}/terug`), { params: params({ id }) });
  wie.ingelogd = true;
  expect([antwoord.status, antwoord.headers.get('location')]).toEqual([
    303,
    `/inloggen?wie=burger&terug=${encodeURIComponent(`/mijn/${a.sleutel}/betaling/${id}/terug`)}`,
  ]);
});

test('without a provider the page says how to pay without it', async () => {
  const { BETAALPROVIDER_TOEGANG } = process.env;
  process.env.BETAALPROVIDER_TOEGANG = '999=sleutel-van-niemand';
  const html = await zie(Betalen, { aanslag: aanslag() });
  process.env.BETAALPROVIDER_TOEGANG = BETAALPROVIDER_TOEGANG;
  expect(html).toContain('Online betalen kan hier nu niet.');
  expect(html).not.toContain('<form id="betalen"');
  expect(html).not.toContain('Hoeveel wilt u betalen?');
});
