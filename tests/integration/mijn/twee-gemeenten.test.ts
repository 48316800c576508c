import { citizenContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import inzage from '@/app/(mijn)/mijn/[gemeente]/inzage/page';
import type { Context } from '@/platform/context';

const { kantoor, a, b } = twoTenants;
const now = new Date('2026-06-09T08:00:00.000Z');
let wie: Context;

vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('@/platform/request', () => ({
  readRequest: async () => ({
    cookie: '',
    requestId: 'proef',
    path: `/mijn/${a.sleutel}/inzage`,
    taal: 'nl',
    thema: '',
    now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx: wie, gemeenten: [a.id], sessie: null }),
}));

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await openWalled());
});
afterAll(() => close());

const show = async (gemeenten: (typeof a)[]) => {
  wie = citizenContext(kantoor, gemeenten, { now });
  const node = await inzage({
    params: Promise.resolve({ gemeente: a.sleutel }),
    searchParams: Promise.resolve({}),
  });
  return renderPage(node);
};

test('who is known in two gemeenten reads on page and tab of which it is, with the way to the other', async () => {
  const twee = await show([a, b]);
  expect(twee).toContain(`<title>Wie keek in mijn dossier? · gemeente ${a.naam}</title>`);
  expect(twee).toContain(`<strong>Gemeente ${a.naam}</strong>`);
  expect(twee).toMatch(/<a[^>]*href="\/mijn"[^>]*>Naar al uw gemeenten/);
  const een = await show([a]);
  expect(een).toContain('<title>Wie keek in mijn dossier?</title>');
  expect(een).not.toContain('Naar al uw gemeenten');
});
