import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as bestand } from '@/app/(beheer)/beheer/medewerkers/gevonden/[id]/export/route';
import gevonden from '@/app/(beheer)/beheer/medewerkers/gevonden/[id]/page';
import lijst from '@/app/(beheer)/beheer/medewerkers/page';
import { POST } from '@/app/(beheer)/beheer/medewerkers/zoek/route';
import nl from '@/texts/nl/beheer.json';

/** Looking for a colleague: his name goes into no address, of a page, a form or a file. */
const request = { cookie: '' };
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/beheer/medewerkers',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ requestId: 'proef', path: '/beheer/medewerkers', taal: 'nl', thema: '', now: ctx.now },
    ...request,
  }),
}));
vi.mock('@/platform/limiet', async (original) => ({
  ...(await original<typeof import('@/platform/limiet')>()),
  countLimiet: async () => undefined,
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: [], sessie: null }),
}));

let seeded: Awaited<ReturnType<typeof openSeeded>>;
const ctx = {
  ...seedContext('beheerder-gbtwente', ['beheerder'], { now: new Date('2026-11-10T09:00:00Z') }),
  kantoorRollen: ['beheerder' as const],
};
beforeAll(async () => {
  seeded = await openSeeded();
});
afterAll(() => seeded.close());

const post = (fields: Record<string, string>) =>
  POST(
    new NextRequest('http://localhost:3000/beheer/medewerkers/zoek', {
      method: 'POST',
      headers: {
        origin: 'http://localhost:3000',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(fields).toString(),
    }),
    { params: Promise.resolve({}) },
  );
type Pagina = (props: never) => Promise<React.ReactNode>;
const zie = async (blad: unknown, params: object = {}, zoek: object = {}) =>
  renderPage(
    await (blad as Pagina)({ params: Promise.resolve(params), searchParams: Promise.resolve(zoek) } as never),
  );
const addresses = (html: string) => [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, to]) => to);

test('a name that was typed is found, and stands in no address', async () => {
  const sent = await post({ zoek: 'Saskia', stand: 'werkt' });
  const to = new URL(sent.headers.get('location') ?? '', 'http://x');
  expect([sent.status, to.pathname, to.search]).toEqual([
    303,
    expect.stringMatching(/^\/beheer\/medewerkers\/gevonden\/[\w-]{12}$/),
    '?stand=werkt',
  ]);
  const id = to.pathname.split('/').at(-1) ?? '';
  request.cookie = sent.headers.get('set-cookie')?.split(';')[0] ?? '';
  const html = await zie(gevonden, { id }, { stand: 'werkt' });
  expect(html).toContain('Saskia Visser');
  expect(html).not.toContain('Tom Dekker');
  expect(html).toContain('action="/beheer/medewerkers/zoek" method="post"');
  expect(addresses(html).filter((one) => /saskia|visser/i.test(one ?? ''))).toEqual([]);
  expect(addresses(html)).toContain(`/beheer/medewerkers/gevonden/${id}/export?stand=werkt`);
  const file = await bestand(
    new NextRequest(`http://localhost:3000${to.pathname}/export`, { headers: { cookie: request.cookie } }),
    { params: Promise.resolve({ id }) },
  );
  const csv = await file.text();
  expect(csv).toContain('Saskia Visser');
  expect(csv).not.toContain('Tom Dekker');
});

test('what was typed is gone after a while: the page says so, and there is no file of it', async () => {
  request.cookie = '';
  expect(await zie(gevonden, { id: 'AAAAAAAAAAAA' })).toContain(nl.medewerkers.verlopen);
  const file = await bestand(new NextRequest('http://localhost:3000/x'), {
    params: Promise.resolve({ id: 'AAAAAAAAAAAA' }),
  });
  expect(file.status).toBe(404);
});

test('without a name it is the list itself, which takes none from its address', async () => {
  expect((await post({ zoek: '', stand: 'werkt' })).headers.get('location')).toBe(
    '/beheer/medewerkers?stand=werkt',
  );
  const html = await zie(lijst, {}, { zoek: 'Saskia' });
  expect(html).toContain('Tom Dekker');
  expect(html).not.toContain('value="Saskia"');
});
