import { expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

const BILJET = 'Aanslag gemeentelijke belastingen (PDF)';

/** Goes on to the page of the list on which this stands: what changed since the letter comes before it. */
async function bladerNaar(page: Page, naam: string): Promise<void> {
  const volgende = page.getByRole('main').locator('a[rel="next"]');
  while ((await page.getByRole('link', { name: naam }).count()) === 0 && (await volgende.count()) > 0) {
    const naar = (await volgende.getAttribute('href')) ?? '';
    await page.goto(naar);
  }
}

test('an inwoner finds every letter back, opens one, and sees that it was read', async ({ page }) => {
  const seen = watchConsole(page);
  await logIn(page, 'gbtwente', 'inwoner', 'Marieke Smit');
  await page
    .getByRole('link', { name: /^Berichten/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/mijn\/borne\/berichten$/);
  await expect(page.getByRole('heading', { name: 'Berichten', level: 1 })).toBeVisible();
  await bladerNaar(page, BILJET);
  const rij = page.getByRole('row').filter({ hasText: BILJET }).first();
  await expect(rij).toContainText('Borne');
  const brief = await rij.getByRole('link').getAttribute('href');
  const pdf = await page.request.get(brief ?? '');
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await page.reload();
  await expect(rij).toContainText('Gelezen');
  await expect(rij.getByText('Nieuw', { exact: true })).toHaveCount(0);
  expect(seen.problems).toEqual([]);
});

test('who is known in two gemeenten has one list, and nobody opens the letter of somebody else', async ({
  browser,
}) => {
  const marieke = await (await browser.newContext()).newPage();
  await logIn(marieke, 'gbtwente', 'inwoner', 'Marieke Smit');
  await marieke.goto('/mijn/borne/berichten');
  await bladerNaar(marieke, BILJET);
  const vanMarieke = await marieke.getByRole('link', { name: BILJET }).first().getAttribute('href');
  // One gemeente: the list of all is the list of that one.
  await marieke.goto('/mijn/berichten');
  await expect(marieke).toHaveURL(/\/mijn\/borne\/berichten$/);

  const joke = await (await browser.newContext()).newPage();
  await logIn(joke, 'gbtwente', 'inwoner', 'Joke de Wit');
  await joke.getByRole('link', { name: 'Bekijk al uw berichten' }).click();
  await expect(joke).toHaveURL(/\/mijn\/berichten$/);
  for (const gemeente of ['Almelo', 'Oldenzaal'])
    await expect(joke.getByRole('row').filter({ hasText: gemeente }).first()).toBeVisible();
  expect((await joke.request.get(vanMarieke ?? '')).status()).toBe(404);
  expect((await joke.goto('/mijn/borne/berichten'))?.status()).toBe(404);
});

test('the letters are there in English too', async ({ page }) => {
  await logIn(page, 'gbtwente', 'inwoner', 'Marieke Smit');
  await page.goto('/mijn/borne/berichten');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Messages', level: 1 })).toBeVisible();
  await bladerNaar(page, 'Municipal tax assessment (PDF)');
  await expect(page.getByRole('link', { name: 'Municipal tax assessment (PDF)' }).first()).toBeVisible();
});
