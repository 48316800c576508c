import { expect } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

test('an inwoner asks without JavaScript, keeps what was typed after a mistake, and is told a date and why', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await logIn(page, 'gbtwente', 'inwoner', 'Lotte Jansen');
  await page.goto('/mijn/enschede/vragen/nieuw');
  await page.getByLabel('Wat is uw vraag?').fill('Mag ik in delen betalen?');
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await expect(page.getByRole('link', { name: 'Waar gaat uw vraag over? Maak een keuze.' })).toBeVisible();
  await expect(page.getByLabel('Wat is uw vraag?')).toHaveValue('Mag ik in delen betalen?');
  await page.getByLabel('Waar gaat uw vraag over?').selectOption('betalingsregeling');
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await expect(page.getByText('Wij hebben uw vraag ontvangen')).toBeVisible();
  await expect(page.getByText(/V-\d{4}-[0-9A-Z]{6}/).first()).toBeVisible();
  await page.getByText('Waarom deze datum?').click();
  await expect(page.getByText(/De belofte is: een antwoord binnen 3 werkdagen/)).toBeVisible();
});

test('the serviceteam works its queue by keyboard: choose, open, take', async ({ page }) => {
  const seen = watchConsole(page);
  await logIn(page, 'gbtwente', 'medewerker', 'Tom Dekker');
  await page.goto('/serviceteam');
  await expect(page.getByRole('heading', { name: 'Wat wij beloofden' })).toBeVisible();
  const free = page
    .getByRole('row', { name: /nog vrij/ })
    .first()
    .getByRole('link');
  await expect(async () => {
    // The keys work once the page's script has started.
    await page.keyboard.press('j');
    await expect(page.getByRole('row').getByRole('link').and(page.locator(':focus'))).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  for (let row = 0; row < 20 && !(await free.evaluate((link) => link === document.activeElement)); row += 1)
    await page.keyboard.press('ArrowDown');
  await expect(free).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/serviceteam\/\w+\/taak\//);
  await expect(async () => {
    // The keys work once the page's script has started.
    await page.keyboard.press('Alt+o');
    await expect(page.getByText('U hebt deze vraag opgepakt.')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole('heading', { name: 'Opgepakt' })).toBeVisible();
  expect(seen.problems).toEqual([]);
});
