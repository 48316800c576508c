import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handleLogin } from '@/platform/login/handler';
import { APP, arrangeWorld, type World } from './arrange';
import { Browser, logIn } from './browser';
import { expectRefused } from './refused';

const NOON = new Date('2026-11-23T11:00:00Z');

let world: World;
const browser = (now = NOON) => new Browser(APP, () => now);
const rows = async () => (await world.admin.query('select * from sessie')).rows;

beforeAll(async () => {
  world = await arrangeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.admin.query('delete from sessie');
});

describe('an answer counts once, in the browser, wereld and kantoor it was asked for', () => {
  const CALLBACK = `${APP}/api/auth/callback/`;

  /** Goes through the provider and stops at the door of the callback. */
  async function answerFor(b: Browser, provider: string, persoon: string): Promise<URL> {
    const screen = await b.go(`${APP}/api/auth/signin/${provider}`, { form: {} });
    const action = /action="([^"]+)"/.exec(screen.text)?.[1] ?? '';
    const stop = await b.go(new URL(action, screen.url).href, {
      form: { keuze: 'inloggen', persoon },
      stopAt: (url) => url.startsWith(CALLBACK),
    });
    return new URL(stop.url);
  }

  test('used in time in the right place it logs in (what the refusals below differ from)', async () => {
    const b = browser();
    const answer = await answerFor(b, 'inwoner-gbtwente', 'inwoner-smit');
    expect((await b.go(answer.href)).url).toBe(`${APP}/mijn`);
  });

  test('a second time it does not, also with the cookies put back', async () => {
    const b = browser();
    const answer = await answerFor(b, 'inwoner-gbtwente', 'inwoner-smit');
    const before = [...b.cookies];
    await b.go(answer.href);
    expect((await b.go(answer.href)).url).toContain('fout=mislukt');
    b.cookies = before;
    expect((await b.go(answer.href)).url).toContain('fout=mislukt');
    expect(await rows()).toHaveLength(1);
  });

  test('in another browser it does not: without cookies, or in the middle of a log-in of its own', async () => {
    const answer = await answerFor(browser(), 'inwoner-gbtwente', 'inwoner-smit');
    const empty = browser();
    await expectRefused(world, empty, await empty.go(answer.href), 'inwoner-gbtwente', 'mislukt');
    const victim = browser();
    await answerFor(victim, 'inwoner-gbtwente', 'inwoner-de-wit');
    await expectRefused(world, victim, await victim.go(answer.href), 'inwoner-gbtwente', 'mislukt');
  });

  test.each(['medewerker-gbtwente', 'ondernemer-gbtwente', 'inwoner-cocensus'])(
    'at the callback of %s it does not',
    async (other) => {
      const b = browser();
      const answer = await answerFor(b, 'inwoner-gbtwente', 'inwoner-smit');
      // The browser is in the middle of a log-in there as well, so that cookies of that kind exist.
      await answerFor(b, other, other.startsWith('medewerker') ? 'frontoffice-borne' : 'onderneming-donald');
      const moved = new URL(answer.href.replace('inwoner-gbtwente', other));
      await expectRefused(world, b, await b.go(moved.href), other, 'mislukt');
    },
  );

  test('with cookies of one wereld renamed for another it does not', async () => {
    const b = browser();
    const answer = await answerFor(b, 'inwoner-gbtwente', 'inwoner-smit');
    b.cookies = b.cookies
      .filter((c) => !c.name.endsWith('-terug'))
      .map((c) => ({ ...c, name: c.name.replace('kohier-inwoner', 'kohier-medewerker') }));
    const moved = answer.href.replace('inwoner-gbtwente', 'medewerker-gbtwente');
    await expectRefused(world, b, await b.go(moved), 'medewerker-gbtwente', 'mislukt');
  });

  test.each([
    ['iss', 'https://elders.example'],
    ['state', 'geraden'],
    ['code', 'geraden'],
  ])('with another %s it does not', async (name, value) => {
    const b = browser();
    const answer = await answerFor(b, 'inwoner-gbtwente', 'inwoner-smit');
    expect(answer.searchParams.has(name)).toBe(true);
    answer.searchParams.set(name, value);
    await expectRefused(world, b, await b.go(answer.href), 'inwoner-gbtwente', 'mislukt');
  });

  test('with a doubled state cookie it does not', async () => {
    const b = browser();
    const answer = await answerFor(b, 'inwoner-gbtwente', 'inwoner-smit');
    const state = b.cookies.find((c) => c.name === 'kohier-inwoner-state');
    b.cookies.push({ ...(state ?? { name: '', value: '' }), path: '/api' });
    await expectRefused(world, b, await b.go(answer.href), 'inwoner-gbtwente', 'mislukt');
  });
});

describe('the route itself', () => {
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('host', new URL(APP).host);
    return handleLogin(
      new Request(`${APP}/api/auth/${path}`, { ...init, headers }),
      path.split('?')[0]?.split('/') ?? [],
      NOON,
    );
  };
  const signIn = (headers: Record<string, string>, body = '') =>
    ask('signin/inwoner-gbtwente', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });

  test('a form of another site starts nothing', async () => {
    expect((await signIn({ origin: 'https://elders.example' })).status).toBe(403);
    expect((await signIn({})).status).toBe(403);
    expect((await signIn({ origin: 'null' })).status).toBe(403);
    expect((await signIn({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    expect((await signIn({ origin: APP })).status).toBe(303);
  });

  test('next-auth offers nothing else', async () => {
    for (const path of [
      'session',
      'csrf',
      'providers',
      'signout',
      'error',
      'signin',
      '_log',
      'signin/inwoner-gbtwente',
    ]) {
      expect((await ask(path)).status, path).toBe(404);
    }
    for (const path of ['signout', '_log', 'session', 'callback/inwoner-gbtwente']) {
      const response = await ask(path, { method: 'POST', body: '{}', headers: { origin: APP } });
      expect(response.status, path).toBe(404);
    }
  });

  test('a kantoor that does not exist and one that has a host of its own answer alike', async () => {
    for (const id of ['inwoner-nergens', 'inwoner-gasthuis']) {
      const response = await ask(`callback/${id}?code=x&state=y`);
      expect([response.status, await response.text(), [...response.headers.keys()]]).toEqual([
        404,
        '',
        ['cache-control'],
      ]);
    }
  });

  test('nothing of the visitor reaches the provider but a demo person', async () => {
    const response = await ask(
      'signin/inwoner-gbtwente?prompt=none&acr_values=x&redirect_uri=https://elders.example',
      {
        method: 'POST',
        body: 'persoon=inwoner-smit&prompt=none',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: APP },
      },
    );
    const { searchParams } = new URL(response.headers.get('location') ?? '');
    expect(searchParams.get('prompt')).toBe('login');
    expect(searchParams.get('login_hint')).toBe('inwoner-smit');
    expect(searchParams.get('redirect_uri')).toBe(`${APP}/api/auth/callback/inwoner-gbtwente`);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('acr_values')).not.toContain('PasswordProtectedTransport');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name), name).toMatch(/.{40,}/);
  });

  test.each([
    'https://elders.example/',
    '//elders.example',
    '/\\elders.example',
    '/api/sessie',
    '/mijn\r\nX: y',
    'mijn',
  ])('after the log-in it goes to no other place than ours: %j', async (terug) => {
    const b = browser();
    expect((await logIn(b, 'inwoner-gbtwente', { persoon: 'inwoner-smit' }, { terug })).url).toBe(
      `${APP}/mijn`,
    );
  });

  test('on https every cookie is bound to the host and each wereld has names of its own', async () => {
    Object.assign(process.env, { NEXTAUTH_URL: 'https://belastingen.example', KOHIER_DEMO: 'nee' });
    try {
      const seen: string[] = [];
      for (const wereld of ['inwoner', 'ondernemer', 'medewerker']) {
        const request = new Request(`https://belastingen.example/api/auth/signin/${wereld}-gbtwente`, {
          method: 'POST',
          body: '',
          headers: {
            host: 'belastingen.example',
            origin: 'https://belastingen.example',
            'content-type': 'application/x-www-form-urlencoded',
          },
        });
        const response = await handleLogin(request, ['signin', `${wereld}-gbtwente`], NOON);
        const cookies = response.headers.getSetCookie();
        expect(cookies.length).toBeGreaterThanOrEqual(4);
        for (const cookie of cookies) {
          expect(cookie).toMatch(new RegExp(`^__Host-kohier-${wereld}-`));
          expect(cookie).toMatch(/; Secure/);
          expect(cookie).toMatch(/; HttpOnly/);
          expect(cookie).toMatch(/; Path=\/(;|$)/);
          expect(cookie).toMatch(/SameSite=Lax/);
          expect(cookie).not.toMatch(/Domain/i);
        }
        seen.push(...cookies.map((cookie) => cookie.split('=')[0] ?? ''));
      }
      expect(new Set(seen).size).toBe(seen.length);
    } finally {
      Object.assign(process.env, { NEXTAUTH_URL: APP, KOHIER_DEMO: 'ja' });
    }
  });
});
