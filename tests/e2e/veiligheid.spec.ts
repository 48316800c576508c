import { expect } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

test('a page made for one visitor says what a browser may do with it, and that nobody may keep it', async ({
  request,
}) => {
  const response = await request.get('/inloggen');
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
    [1, 2].map(async () => (await request.get('/inloggen')).headers()['content-security-policy']),
  );
  expect(policies[0]).not.toBe(policies[1]);
});

for (const path of ['/', '/privacy', '/toegankelijkheid', '/gemeente/borne']) {
  test(`${path} is the same for everybody and runs nothing but our scripts, by their hashes`, async ({
    page,
    request,
  }) => {
    const [first, second] = [await request.get(path), await request.get(path)];
    const policy = first.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/nonce-|script-src[^;,]*unsafe/);
    expect(first.headers()['cache-control']).toBe('private, no-cache');
    expect(await second.text()).toBe(await first.text());
    const { problems } = watchConsole(page);
    await page.goto(path);
    // The scripts did run: React has taken the links over.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('a')].some((a) =>
        Object.keys(a).some((key) => key.startsWith('__react')),
      ),
    );
    expect(problems).toEqual([]);
  });
}

test('a public page follows the choice of a visitor, who then gets one of his own', async ({ page }) => {
  await page.goto('/gemeente/borne');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-thema', 'donker');
  await expect(page).toHaveURL(/\/gemeente\/borne$/);
});

test('from a page that is kept one goes on to another, and to one made for the request', async ({ page }) => {
  const { problems } = watchConsole(page);
  await page.goto('/privacy');
  await page.evaluate(() => Object.assign(window, { zelfdeDocument: true }));
  await page.getByRole('link', { name: 'Toegankelijkheid' }).click();
  await expect(page).toHaveURL(/\/toegankelijkheid$/);
  await expect(page.getByRole('heading', { level: 1, name: /toegankelijk/i })).toBeVisible();
  await page.getByRole('link', { name: 'Gemeentelijke belastingen' }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
  await page.locator('a[href="/inloggen?wie=burger"]').click();
  await expect(page).toHaveURL(/\/inloggen\?wie=burger$/);
  expect(await page.evaluate(() => 'zelfdeDocument' in window)).toBe(true);
  expect(problems).toEqual([]);
});

test('what nobody should send is refused before it is read, whatever it says of itself', async ({
  request,
}) => {
  const elders = { origin: 'https://elders.example', 'x-weigering': '', 'x-pas': 'x', 'x-open': '1' };
  for (const path of ['/', '/mijn', '/favicon.ico', '/_next/static/x.js']) {
    const answer = await request.post(path, { headers: elders, form: { a: 'b' } });
    expect([path, answer.status()]).toEqual([path, 403]);
    expect(answer.headers()['cache-control']).toBe('private, no-store');
  }
  const asked = await request.get('/inloggen', { headers: { 'x-open': '1', 'x-nonce': 'x' } });
  expect(asked.status()).toBe(200);
  expect(asked.headers()['content-security-policy']).toMatch(/'nonce-[^']{24}'/);
  expect((await request.get('/mijn/%00')).status()).toBe(400);
});

test('the look of a gemeente is kept for good under its own address only', async ({ page, request }) => {
  await page.goto('/gemeente/borne');
  const href = await page.locator('link[href^="/huisstijl/borne/"]').getAttribute('href');
  const sheet = await request.get(href ?? '');
  expect(sheet.headers()['content-type']).toContain('text/css');
  expect(sheet.headers()['cache-control']).toContain('immutable');
  const other = await request.get('/huisstijl/borne/0000000000000000.css');
  expect(other.headers()['cache-control']).toBe('no-cache');
  expect(await other.text()).toBe(await sheet.text());
  expect(await (await request.get('/huisstijl/bestaat-niet/0000000000000000.css')).text()).toBe('');
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
