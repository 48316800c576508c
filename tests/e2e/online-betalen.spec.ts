import { type Browser, expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';
import { openBetalen } from './wegen';

/** Youssef Amrani on the page on which he pays his aanslag. */
async function betaler(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (
    await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } })
  ).newPage();
  await logIn(page, 'gbtwente', 'inwoner', 'Youssef Amrani');
  await openBetalen(page);
  return page;
}

/** Chooses an amount and comes on the page of the bank that is none. */
async function naarBank(page: Page, bedrag: string): Promise<void> {
  await page.getByLabel('Een ander bedrag').check();
  await page.getByLabel(/^Bedrag/).fill(bedrag);
  await page.getByRole('button', { name: 'Verder met iDEAL | Wero' }).click();
  await page.waitForURL(/\/betaling\/[0-9a-f-]{36}$/);
  await page.getByRole('link', { name: 'Verder naar uw bank' }).click();
  await page.waitForURL(/\/bank\/bt_/);
}

test('an own amount is paid without JavaScript on a telephone, and what was typed stays when it is refused', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await betaler(browser, false);
  await page.getByLabel('Een ander bedrag').check();
  await page.getByLabel(/^Bedrag/).fill('0,50');
  await page.getByRole('button', { name: 'Verder met iDEAL | Wero' }).click();
  await expect(page.getByText('Betaal ten minste 1 euro.').first()).toBeVisible();
  await expect(page.getByLabel(/^Bedrag/)).toHaveValue('0,50');
  await naarBank(page, '1,50');
  await expect(page.getByText('€ 1,50')).toBeVisible();
  await page.getByLabel('Nooit').check();
  await page.getByRole('button', { name: 'Betalen', exact: true }).click();
  // Nothing was told: who comes back is enough.
  await page.waitForURL(/\/betaling\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Uw betaling is gelukt')).toBeVisible();
  await page.getByRole('link', { name: 'Naar de aanslag' }).click();
  await page.waitForURL(/\/aanslagen\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Betaald, wordt verwerkt').first()).toBeVisible();
});

test('who stops at the bank is told so and can begin again', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await betaler(browser, true);
  const seen = watchConsole(page);
  await naarBank(page, '2');
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await page.waitForURL(/\/betaling\/[0-9a-f-]{36}$/);
  await expect(page.getByText('U bent gestopt met betalen')).toBeVisible();
  await page.getByRole('link', { name: 'Opnieuw betalen' }).click();
  await page.waitForURL(/\/betalen\/[0-9a-f-]{36}$/);
  expect(seen.problems).toEqual([]);
});
