import { expect } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

const TAAK = 'Regeling: termijn niet ingehaald';

test('who collects takes a task, is told what is missing with what he typed kept, and ends it', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await logIn(page, 'gbtwente', 'medewerker', 'Tess Wolters');
  await page.goto('/taken');
  await expect(page.getByRole('heading', { level: 1, name: /te laat, .* voor vandaag/ })).toBeVisible();
  const keuze = page.getByRole('navigation', { name: 'Kies welke taken u ziet' });
  await keuze.getByRole('link', { name: /^Vrij/ }).click();
  await page.waitForURL(/\/taken\?wie=vrij$/);
  await keuze.getByRole('link', { name: /^Betalingsregeling/ }).click();
  // Nothing in the address says about whom the list is.
  await page.waitForURL(/\/taken\?wie=vrij&soort=regeling$/);
  await page.getByRole('link', { name: TAAK }).first().click();
  await page.waitForURL(/\/taken\/\w+\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Oppakken' }).click();
  await expect(page.getByText('U hebt de taak opgepakt.')).toBeVisible();
  await page.getByRole('button', { name: 'Taak afsluiten' }).click();
  await expect(page.getByRole('link', { name: /Schrijf op wat u deed of zei/ })).toBeVisible();
  await page.getByText('Doorgeven aan een ander team').click();
  await page.locator('#door-reden').fill('Belt liever met het serviceteam');
  await page.getByRole('button', { name: 'Doorgeven', exact: true }).click();
  await expect(page.locator('#door-reden')).toHaveValue('Belt liever met het serviceteam');
  await page.getByLabel('Wat zei u tegen de inwoner?').fill('U betaalt volgende week.');
  await page.getByRole('button', { name: 'Taak afsluiten' }).click();
  // Back in the list as it was left.
  await page.waitForURL(/\/taken\?wie=vrij&soort=regeling&gelukt=afgesloten/);
  await expect(page.getByText('De taak is klaar.')).toBeVisible();
  expect(seen.problems).toEqual([]);
});

test('the list is walked by keyboard, and a choice without work says how to go on', async ({ page }) => {
  await logIn(page, 'gbtwente', 'medewerker', 'Tom Dekker');
  await page.goto('/taken');
  await expect(async () => {
    // The keys work once the page's script has started.
    await page.keyboard.press('j');
    await expect(page.getByRole('row').getByRole('link').and(page.locator(':focus'))).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await page.goto('/taken?team=heffen&soort=vraag');
  await expect(page.getByText('Geen taken bij deze keuze')).toBeVisible();
  await page.getByRole('link', { name: 'Toon alle taken' }).click();
  await page.waitForURL(/\/taken$/);
});

test('says beforehand what the next is, shows what a row is about beside the list, and gives the list as a file', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await logIn(page, 'gbtwente', 'medewerker', 'Tom Dekker');
  await page.goto('/taken?wie=team');
  await expect(page.getByText(/U pakt dan: .+\.|Bij deze keuze is niets vrij\./)).toBeVisible();
  const rijen = page.getByRole('row').getByRole('link');
  const paneel = page.getByRole('complementary', { name: 'Waar u nu bent' });
  // Beside the list stands what the row with the focus is about, the first one before any key.
  await expect(paneel.getByRole('link', { name: 'Openen' })).toHaveAttribute(
    'href',
    (await rijen.first().getAttribute('href')) ?? '',
  );
  const tweede = rijen.nth(1);
  await expect(async () => {
    await rijen.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(tweede).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(paneel.getByRole('link', { name: 'Openen' })).toHaveAttribute(
    'href',
    (await tweede.getAttribute('href')) ?? '',
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download als bestand' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^taken-\d{4}-\d{2}-\d{2}\.csv$/);
  // The key of a choice follows its link.
  await expect(async () => {
    await page.keyboard.press('m');
    await page.waitForURL(/\/taken\?wie=mij$/, { timeout: 2_000 });
  }).toPass();
  expect(seen.problems).toEqual([]);
});

test('a task about what one may not see is not there', async ({ page }) => {
  await logIn(page, 'gbtwente', 'medewerker', 'Tess Wolters');
  await page.goto('/taken?soort=regeling');
  const href = await page.getByRole('link', { name: TAAK }).first().getAttribute('href');
  await page.context().clearCookies();
  await logIn(page, 'gbtwente', 'medewerker', 'Saskia Visser');
  const answer = await page.goto(href ?? '');
  expect(answer?.status()).toBe(404);
});
