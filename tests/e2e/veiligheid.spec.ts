import { expect, test } from '@playwright/test';
import { logIn } from './log-in';

test('every page says what a browser may do with it, and that nobody may keep it', async ({ request }) => {
  const response = await request.get('/privacy');
  const headers = response.headers();
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['x-powered-by']).toBeUndefined();
});

test('two requests have two nonces', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get('/')).headers()['content-security-policy']),
  );
  expect(policies[0]).not.toBe(policies[1]);
});

for (const path of ['/mijn', '/balie', '/kantoor', '/bestuur', '/beheer', '/werk']) {
  test(`nobody comes in at ${path} without logging in`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL(/\/inloggen/);
  });
}

test('a citizen comes in at no screen of staff, and staff at no page of a citizen', async ({ browser }) => {
  const inwoner = await (await browser.newContext()).newPage();
  await logIn(inwoner, 'gbtwente', 'inwoner', 'Marieke Smit');
  await inwoner.goto('/balie');
  await expect(inwoner).toHaveURL(/\/inloggen/);
  const clerk = await (await browser.newContext()).newPage();
  await logIn(clerk, 'gbtwente', 'medewerker', 'Ellen Hoekstra');
  await clerk.goto('/mijn');
  await expect(clerk).toHaveURL(/\/inloggen/);
  expect((await clerk.goto('/beheer'))?.status()).toBe(404);
  expect((await clerk.goto('/bestuur/borne'))?.status()).toBe(404);
  expect((await clerk.goto('/balie/hengelo/klant/00000000-0000-4000-8000-000000000000'))?.status()).toBe(404);
});

test('a form sent from another site is refused', async ({ page, request }) => {
  await logIn(page, 'gbtwente', 'medewerker', 'Ellen Hoekstra');
  const cookie = (await page.context().cookies()).map((c) => `${c.name}=${c.value}`).join('; ');
  const send = (origin?: string) =>
    request.post('/balie/zoek', {
      headers: { cookie, ...(origin ? { origin } : {}) },
      form: { zoek: 'Jansen' },
      maxRedirects: 0,
    });
  expect((await send('https://elders.example')).status()).toBe(403);
  expect((await send()).status()).toBe(403);
  expect((await send(process.env.KOHIER_BASE_URL)).status()).toBe(303);
});
