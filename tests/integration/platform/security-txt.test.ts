import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/.well-known/security.txt/route';

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await openWalled(1));
});
afterAll(() => close());

const ask = () =>
  GET(new NextRequest('http://localhost:3000/.well-known/security.txt'), { params: Promise.resolve({}) });

test('says where to report a leak, until a day that is less than a year away (RFC 9116)', async () => {
  process.env.KOHIER_MELDPUNT = 'mailto:security@kantoor.example';
  const response = await ask();
  delete process.env.KOHIER_MELDPUNT;
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(text).toMatch(/^Contact: mailto:security@kantoor\.example\n/);
  expect(text).toContain('Canonical: http://localhost:3000/.well-known/security.txt\n');
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
  const days = (expires - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test('is not there where nobody said who takes reports', async () => {
  expect((await ask()).status).toBe(404);
});
