import { createServer, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rememberStaff } from '@/platform/known-staff';
import { hashToken } from '@/platform/login/wereld';
import { guard } from '@/platform/shed-requests';
import { Shedder } from '@/platform/shedding';

vi.mock('@/platform/env', () => ({ env: () => ({ KOHIER_LOG: 'silent' }) }));

const TOKEN = 'x'.repeat(43);
let server: Server;
let asked: string[] = [];
let now = 0;
/** Those in hand that are never answered: they keep it full. */
const shedder = new Shedder(10);
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('answered');
  });
  guard(server, shedder, { now: () => now, busy: () => true });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  rememberStaff(hashToken(TOKEN));
  // Full of visitors, and somebody was refused.
  for (let i = 0; i < 7; i += 1) shedder.admit('visitor', 0, true);
  now = 1_000;
  expect(shedder.admit('visitor', now, true)).toBe(false);
});
afterAll(() => new Promise((closed) => server.close(closed)));

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  asked = [];
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const out = send({ port, path, method, headers: { accept: 'text/html', ...headers } }, (answer) => {
        let text = '';
        answer.on('data', (part) => (text += part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      out.on('error', reject);
      out.end();
    },
  );
}

test.each(['/mijn', '/gemeente/borne', '/balie/borne', '/api/sessie', '/favicon.ico/x'])(
  'a visitor is told to wait by the static page, with when to come back, and nothing inside hears of it: %s',
  async (path) => {
    const { status, headers, text } = await ask(path);
    expect(status).toBe(503);
    expect(text).toContain('Deze pagina probeert het vanzelf opnieuw');
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(20);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(asked).toEqual([]);
  },
);

test('who reads no page gets no page', async () => {
  for (const [name, value] of [
    ['accept', 'application/json'],
    ['rsc', '1'],
  ] as const) {
    const { status, text } = await ask('/mijn', { [name]: value });
    expect([status, JSON.parse(text).title]).toEqual([503, 'druk']);
  }
});

test.each([
  ['staff that a door let in', '/balie/borne', { cookie: `kohier-medewerker-sessie=${TOKEN}` }, 'GET'],
  ['the same over https', '/balie/borne', { cookie: `__Host-kohier-medewerker-sessie=${TOKEN}` }, 'GET'],
  ['the payment provider', '/api/online-betalingen/borne', {}, 'POST'],
  ['who sends a form', '/mijn/borne', {}, 'POST'],
  ['the probe of the platform', '/api/health/live', {}, 'GET'],
  ['a file', '/robots.txt', {}, 'GET'],
  ['an upload, which waits for its line', '/mijn/borne/bijlagen/ontvangen', {}, 'POST'],
])('%s still gets in', async (_, path, headers, method) => {
  const { status, text } = await ask(path, headers as Record<string, string>, method);
  expect([status, text]).toEqual([200, 'answered']);
  expect(asked).toEqual([path]);
});

test('a cookie that no door let in is no staff', async () => {
  expect((await ask('/balie/borne', { cookie: `kohier-medewerker-sessie=${'y'.repeat(43)}` })).status).toBe(
    503,
  );
});
