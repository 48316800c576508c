import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import OpenCache, { scriptPolicy } from '@/platform/open-cache.mjs';
import { dress, dressEveryRequest } from '@/platform/request-start';

vi.mock('@/platform/env', () => ({
  env: () => ({
    OIDC_INWONER_ISSUER: 'https://login.example/inwoner',
    OIDC_ONDERNEMER_ISSUER: 'https://login.example/ondernemer',
    OIDC_MEDEWERKER_ISSUER: 'https://staf.example/',
    NODE_ENV: 'production',
    NEXTAUTH_URL: 'https://belasting.example',
    KOHIER_ADRESSEN: [],
    KOHIER_LOG: 'silent',
  }),
}));

/** What a page and a browser are told about one request. */
function dressed(url: string, headers: Record<string, string> = {}, method = 'GET') {
  const request = { url, method, headers: { ...headers } } as unknown as IncomingMessage;
  const answer: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      answer[name.toLowerCase()] = value;
    },
  } as unknown as ServerResponse;
  dress(request, response);
  return { told: request.headers as Record<string, string>, answer };
}

describe('a request for a page of a person', () => {
  it('gets a nonce of its own, in the policy and for Next alike, and may be kept by nobody', () => {
    const one = dressed('/mijn/borne');
    const two = dressed('/mijn/borne');
    expect(one.told['x-nonce']).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(one.told['x-nonce']).not.toBe(two.told['x-nonce']);
    expect(one.answer['content-security-policy']).toContain(
      `script-src 'self' 'nonce-${one.told['x-nonce']}' 'strict-dynamic';`,
    );
    expect(one.told['content-security-policy']).toBe(one.answer['content-security-policy']);
    expect(one.answer['content-security-policy']).not.toContain('unsafe-eval');
    expect(one.answer['content-security-policy']).toContain(
      "form-action 'self' https://login.example https://staf.example;",
    );
    expect(one.answer['cache-control']).toBe('private, no-store');
  });

  it.each([
    ['/balie/borne/klant/1', 'borne'],
    ['/beheer/gemeenten/losser', 'losser'],
    ['/mijn', ''],
    ['/mijn/BORNE', ''],
    ['/privacy/borne', ''],
    ['//', ''],
  ])('tells the gemeente in the path: %s', (url, gemeente) => {
    expect(dressed(url).told['x-gemeente']).toBe(gemeente);
  });

  it('believes nothing that a client sends under the names of the application', () => {
    const sent = {
      'x-nonce': 'mine',
      'x-path': '/elders',
      'x-gemeente': 'enschede',
      'x-request-id': '1',
      'x-taal': 'en',
      'x-thema': 'donker',
      'x-pas': 'mine',
      'x-open': 'mine',
      'x-weigering': 'mine',
      'content-security-policy': "script-src 'nonce-mine'",
      'content-security-policy-report-only': "script-src 'nonce-mine'",
    };
    for (const url of ['/mijn/borne', '/', '/huisstijl/borne/x.css', '/balie/borne/x.png']) {
      const { told } = dressed(url, sent);
      expect(JSON.stringify(told)).not.toMatch(/mine|elders|enschede|donker/);
      expect(told['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(told['x-taal']).toBe('nl');
    }
  });

  it.each([
    '/balie/borne.txt',
    '/gemeente/borne.svg',
    '/mijn/enschede/documenten/a.png',
    '/x.webmanifest',
    '/schermen/a/b.png',
    '/wachten.html/mijn',
    '/favicon.icon',
    '/_next/image',
    '/_next/staticmijn',
    '/.well-known/security.txt',
    '/huisstijl/borne/a.css/mijn',
    '//favicon.ico',
    '*',
    'http://elders.example/',
  ])('has a policy whatever its path ends in: %s', (url) => {
    const { told, answer } = dressed(url);
    expect(answer['content-security-policy']).toContain(`'nonce-${told['x-nonce']}'`);
    expect(answer['cache-control']).toBe('private, no-store');
  });
});

describe('a file that comes in', () => {
  const file = {
    origin: 'https://belasting.example',
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': '20000000',
  };

  it.each([
    '/mijn/borne/bijlagen/ontvangen',
    '/zaken/hof-van-twente/bijlagen/ontvangen',
    '/invordering/ontvangsten/inlezen',
  ])('is refused by its own door alone, and carries what every request carries: %s', (url) => {
    const { told, answer } = dressed(url, file, 'POST');
    expect(told['x-weigering']).toBe('');
    expect(told['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer['cache-control']).toBe('private, no-store');
  });

  it.each([
    '/mijn/borne/bijlagen',
    '/mijn/bijlagen/ontvangen',
    '/mijn/borne/bijlagen/ontvangen/x',
    '/invordering/ontvangsten/inlezen/x',
  ])('of that length is refused anywhere else: %s', (url) => {
    expect(dressed(url, file, 'POST').told['x-weigering']).toBe('1');
  });
});

describe('what the payment provider tells', () => {
  const melding = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '90' };

  it('comes from no page of ours: its own door judges the signature, and no other lets it in', () => {
    expect(dressed('/api/online-betalingen/borne', melding, 'POST').told['x-weigering']).toBe('');
    for (const url of ['/api/online-betalingen', '/api/online-betalingen/borne/x', '/api/sessie'])
      expect(dressed(url, melding, 'POST').told['x-weigering']).toBe('1');
  });
});

describe('a request that is refused', () => {
  const form = {
    origin: 'https://belasting.example',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': '10',
  };
  const without = (name: string) => Object.fromEntries(Object.entries(form).filter(([key]) => key !== name));

  it.each([
    ['of another site', '/mijn', { ...form, origin: 'https://elders.example' }],
    ['without origin', '/mijn', without('origin')],
    ['too long', '/mijn', { ...form, 'content-length': '262145' }],
    [
      'of a length that is not said',
      '/mijn',
      { ...without('content-length'), 'transfer-encoding': 'chunked' },
    ],
    ['of a kind that no form has', '/mijn', { ...form, 'content-type': 'text/xml' }],
    ['to a public page', '/', { ...form, origin: 'https://elders.example' }],
    ['to a file', '/favicon.ico', { ...form, origin: 'https://elders.example' }],
  ])('is marked for the proxy, which answers with a policy of its own: %s', (_, url, headers) => {
    const { told, answer } = dressed(url, headers, 'POST');
    expect(told['x-weigering']).toBe('1');
    expect(answer).toEqual({});
  });

  it.each(['/%E0%A4%A', '/mijn/%', '/mijn/%00'])('so is an address that cannot be read: %s', (url) => {
    expect(dressed(url).told['x-weigering']).toBe('1');
  });

  it('is no form of ours, and nothing that is only asked for', () => {
    expect(dressed('/mijn', form, 'POST').told['x-weigering']).toBe('');
    expect(dressed('/mijn', { origin: 'https://elders.example' }).told['x-weigering']).toBe('');
  });
});

describe('a request for a public page', () => {
  it.each(['/', '/privacy', '/toegankelijkheid', '/gemeente/borne', '/?x=1'])(
    '%s is the same for everybody: no nonce, and asked for again each time',
    (url) => {
      const { told, answer } = dressed(url);
      expect([told['x-open'], told['x-nonce']]).toEqual(['1', '']);
      expect(told['content-security-policy']).toBe('');
      expect(answer['content-security-policy']).not.toMatch(/nonce|script-src|default-src|unsafe-eval/);
      expect(answer['content-security-policy']).toContain("base-uri 'none'");
      expect(answer['cache-control']).toBe('private, no-cache');
    },
  );

  it.each([
    ['kohier-taal=en', 'en', ''],
    ['a=b; kohier-thema=donker', 'nl', 'donker'],
  ])('is made for who chose something: %s', (cookie, taal, thema) => {
    const { told, answer } = dressed('/gemeente/borne', { cookie });
    expect(told['x-open']).toBe('');
    expect(told['x-nonce']).not.toBe('');
    expect([told['x-taal'], told['x-thema']]).toEqual([taal, thema]);
    expect(answer['cache-control']).toBe('private, no-store');
  });
});

describe('what is no public page', () => {
  it.each([
    ['/open/nl', 'GET'],
    ['/gemeente/BORNE', 'GET'],
    ['/gemeente/borne/x', 'GET'],
    ['/', 'POST'],
  ])('gets a nonce: %s %s', (url, method) => {
    const { told, answer } = dressed(url, { origin: 'https://belasting.example' }, method);
    expect(told['x-open']).toBe('');
    expect(answer['content-security-policy']).toContain('nonce-');
  });
});

describe('files', () => {
  it.each([
    '/_next/static/chunks/a.js',
    '/huisstijl/borne/0123456789abcdef.css',
    '/favicon.ico',
    '/robots.txt',
  ])('%s may be kept as long as it says', (url) => {
    expect(dressed(url).answer).toEqual({});
  });

  it('are all that stand in public, by their whole names', () => {
    const files = fs
      .readdirSync('public', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${path.relative('public', path.join(entry.parentPath, entry.name))}`);
    expect(files.length).toBeGreaterThan(5);
    for (const url of [...files, '/icon.svg']) expect([url, dressed(url).answer]).toEqual([url, {}]);
  });
});

describe('every request of the process', () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(String(request.headers['x-path']));
    response.end();
  });
  beforeAll(async () => {
    dressEveryRequest();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  it('is dressed before the application sees it', async () => {
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<IncomingMessage>((resolve) => {
      send({ port, host: '127.0.0.1', path: '/mijn/borne?a=b' }, resolve).end();
    });
    answer.resume();
    expect(seen).toEqual(['/mijn/borne']);
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});

describe('the memory of public pages', () => {
  const flight = String.raw`self.__next_f.push([1,"1:\"$Sreact.fragment\"\n2:[\"a\\\"b\"]"])`;
  const files =
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/0j1we-3_c.js"],"runtimeModuleIds":[94553]});';
  const html = `<html><script src="/a.js"></script><script id="_R_">${files}</script><script>${flight}</script></html>`;
  const page = (status = 200) => ({ kind: 'APP_PAGE', html, status, headers: { 'x-next-cache-tags': 't' } });

  it('allows the data that Next wrote into the page, each by its hash', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(scriptPolicy(html)).toBe(`script-src 'self' ${hash(files)} ${hash(flight)}`);
    expect(scriptPolicy('<p>no script</p>')).toBe("script-src 'self'");
  });

  it.each([
    'alert(1)',
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([1,"a"+alert(1)+"b"])',
    'self.__next_f.push([1,alert(1)])',
    `${files}alert(1)`,
    files.replace('94553', 'alert(1)'),
    'alert(1)//self.__next_f.push([1,"a"])',
  ])('allows nothing that could do something: %s', (script) => {
    expect(scriptPolicy(`<script>${script}</script>`)).toBe("script-src 'self'");
  });

  it('gives the policy to the first visitor and to who comes after', async () => {
    const cache = new OpenCache();
    const made = page();
    await cache.set('a', made);
    expect(made.headers).toEqual({ 'x-next-cache-tags': 't', 'content-security-policy': scriptPolicy(html) });
    expect((await cache.get('a'))?.value).toBe(made);
  });

  it('does not keep a page that is not there, and never more than there can be pages', async () => {
    const cache = new OpenCache();
    const missing = page(404);
    await cache.set('b', missing);
    expect(missing.headers).toHaveProperty('content-security-policy');
    expect(await cache.get('b')).toBeNull();
    for (let n = 0; n <= 500; n += 1) await cache.set(`page ${n}`, page());
    expect(await cache.get('page 0')).toBeNull();
    expect(await cache.get('page 500')).not.toBeNull();
  });
});
