import { testEnvironment } from '@tests/support/test-environment';
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromOwnPage } from '@/platform/origin';
import { pas } from '@/platform/pass';
import { requestIdOf } from '@/platform/request';
import { HOOGSTENS_BYTES, isUnreadable, readForm } from '@/platform/request-body';
import { config, proxy } from '@/proxy';

const OWN = 'http://localhost:3000';
beforeAll(() => {
  Object.assign(process.env, testEnvironment, { KOHIER_ADRESSEN: 'https://belasting.kantoor.example/' });
});

const ask = (headers: Record<string, string>, at = '/mijn', method = 'POST') =>
  proxy(new NextRequest(`${OWN}${at}`, { method, headers: { 'x-pas': pas(), ...headers } }));
const form = { origin: OWN, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '10' };

describe('the proxy refuses on headers alone, before anything is parsed', () => {
  test.each([
    ['a form of ours', form, 200],
    ['from the second address', { ...form, origin: 'https://belasting.kantoor.example' }, 200],
    ['of another site', { ...form, origin: 'https://elders.example' }, 403],
    ['without origin', { ...form, origin: '' }, 403],
    ['of an origin that only begins like ours', { ...form, origin: `${OWN}.elders.example` }, 403],
    ['with a Host and X-Forwarded-Host to match', evil(), 403],
    ['too long', { ...form, 'content-length': String(HOOGSTENS_BYTES + 1) }, 413],
    ['as long as may be', { ...form, 'content-length': String(HOOGSTENS_BYTES) }, 200],
    ['10 MB long', { ...form, 'content-length': String(10 * 1024 * 1024) }, 413],
    [
      'of a length that is not said',
      { ...without(form, 'content-length'), 'transfer-encoding': 'chunked' },
      411,
    ],
    ['as json', { ...form, 'content-type': 'application/json' }, 415],
    ['as xml', { ...form, 'content-type': 'text/xml' }, 415],
    ['without a kind', without(form, 'content-type'), 415],
    ['without anything in it', { origin: OWN }, 200],
  ])('%s', async (_, headers, status) => {
    const response = ask(headers as Record<string, string>);
    expect(response.status).toBe(status);
    if (status === 200) return;
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect((await response.json()).detail).toMatch(/^\S.+\.$/);
  });

  test('nothing of what is too long is read', () => {
    const body = new Uint8Array(10 * 1024 * 1024);
    const headers = { ...form, 'content-length': String(body.byteLength) };
    const request = new NextRequest(`${OWN}/mijn`, { method: 'POST', headers, body });
    expect(proxy(request).status).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  test('in words of his language for who reads pages', async () => {
    const nl = ask({ ...form, origin: 'https://elders.example', accept: 'text/html' });
    expect(await nl.text()).toContain('Dit formulier kwam niet van een bladzijde van ons.');
    const en = ask({
      ...form,
      origin: 'https://elders.example',
      accept: 'text/html',
      cookie: 'kohier-taal=en',
    });
    expect(await en.text()).toContain('This form did not come from a page of ours.');
  });

  test.each(['/%E0%A4%A', '/mijn/%', '/mijn/%00'])('an address that cannot be read: %s', (at) => {
    expect(ask({}, at, 'GET').status).toBe(400);
  });
});

function evil() {
  return {
    ...form,
    origin: 'https://elders.example',
    host: 'elders.example',
    'x-forwarded-host': 'elders.example',
  };
}
function without(headers: Record<string, string>, name: string) {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}

describe('what comes to the proxy', () => {
  const matches = (headers: Record<string, string>, url = '/mijn') =>
    unstable_doesMiddlewareMatch({ config, url, headers, nextConfig: {} });

  test('is what was marked, whatever its address, and nothing else', () => {
    for (const url of ['/', '/mijn', '/_next/static/x.js', '/balie/borne.txt', '/%E0%A4%A', '/a/b/c'])
      expect([url, matches({ 'x-weigering': '1' }, url)]).toEqual([url, true]);
    expect(matches({ 'x-weigering': '', 'x-pas': pas() })).toBe(false);
    expect(matches({ 'x-pas': pas() })).toBe(false);
  });

  test('and what came before anybody looked at it, which is asked to come again', async () => {
    expect(matches({ 'x-weigering': '' })).toBe(true);
    const early = ask({ 'x-pas': '', accept: 'text/html' }, '/mijn', 'GET');
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await early.text()).toContain('Deze website begint net.');
    expect(ask({}, '/mijn', 'GET').status).toBe(200);
  });
});

describe('the request id is ours', () => {
  test('a door takes nothing else for one', () => {
    const of = (id: string, pass = pas()) => requestIdOf(new Headers({ 'x-request-id': id, 'x-pas': pass }));
    expect(of('11111111-2222-4333-8444-555555555555')).not.toBeNull();
    expect(of('11111111-2222-4333-8444-555555555555', 'van-mij')).toBeNull();
    for (const id of ['', 'van-mij', '11111111-2222-4333-8444-55555555555', `${'1'.repeat(36)}`])
      expect(of(id)).toBeNull();
  });
});

test('origin is held against the addresses of the environment, never against a header', () => {
  const from = (headers: Record<string, string>) => fromOwnPage(new Headers(headers));
  expect(from({ origin: OWN })).toBe(true);
  expect(from({ origin: 'https://belasting.kantoor.example' })).toBe(true);
  for (const headers of [
    {},
    { origin: 'null' },
    { origin: 'http://localhost:3001' },
    { origin: 'https://localhost:3000' },
    { origin: 'https://elders.example', host: 'elders.example' },
    { origin: 'https://elders.example', 'x-forwarded-host': 'elders.example' },
    { 'x-forwarded-host': 'localhost:3000' },
  ])
    expect([headers, from(headers as Record<string, string>)]).toEqual([headers, false]);
});

describe('a form that a route reads', () => {
  const read = (body: BodyInit, type?: string) =>
    readForm(
      new Request(OWN, { method: 'POST', body, ...(type ? { headers: { 'content-type': type } } : {}) }),
    );
  const URLENCODED = 'application/x-www-form-urlencoded';

  test('keeps its text fields, the last of a name', async () => {
    const sent = new FormData();
    sent.append('zoek', 'eerste');
    sent.append('zoek', 'Jansen é');
    sent.append('bestand', new File(['x'], 'x.txt'));
    expect(await read(sent)).toEqual({ zoek: 'Jansen é' });
    expect(await read('zoek=Jansen+%C3%A9', URLENCODED)).toEqual({ zoek: 'Jansen é' });
    expect(await read('', URLENCODED)).toEqual({});
  });

  test.each([
    ['json', '{"zoek":"x"}', 'application/json', 'soort'],
    ['no kind', new Uint8Array([1]), undefined, 'soort'],
    ['a multipart without boundary', 'x', 'multipart/form-data', 'onleesbaar'],
    [
      'a multipart that stops',
      '--x\r\nContent-Disposition: form',
      'multipart/form-data; boundary=x',
      'onleesbaar',
    ],
    ['NUL', 'zoek=a%00b', URLENCODED, 'tekens'],
    ['NUL in a name', 'zo%00ek=a', URLENCODED, 'tekens'],
    ['too much', `zoek=${'a'.repeat(HOOGSTENS_BYTES)}`, URLENCODED, 'te-groot'],
  ])('%s is refused by name', async (_, body, type, soort) => {
    await expect(read(body, type)).rejects.toMatchObject({ name: 'BadInput', soort });
  });

  test('one byte less than too much is read', async () => {
    const body = `zoek=${'a'.repeat(HOOGSTENS_BYTES - 5)}`;
    expect((await read(body, URLENCODED)).zoek).toHaveLength(HOOGSTENS_BYTES - 5);
  });

  test('NUL is found wherever it stands', () => {
    expect(isUnreadable({ a: ['x', { b: 'c\0' }] })).toBe(true);
    expect(isUnreadable({ 'a\0': 'x' })).toBe(true);
    expect(isUnreadable(['\ud800'])).toBe(true);
    expect(isUnreadable({ a: '😀 é' })).toBe(false);
    expect(isUnreadable({ a: ['x', undefined], b: null, c: 1 })).toBe(false);
  });
});
