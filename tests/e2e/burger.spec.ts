import { expect } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

test('an inwoner logs in and sees home, value, waste and own details', async ({ page }) => {
  const seen = watchConsole(page);
  await logIn(page, 'gbtwente', 'inwoner', 'Marieke Smit');
  await expect(page).toHaveURL(/\/mijn\/borne$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Smit');
  await expect(page.getByText('Uw gegevens zijn bijgewerkt tot en met')).toBeVisible();
  await page.getByRole('link', { name: 'Woning en afval' }).click();
  await expect(page.getByText(/WOZ-waarde 20\d\d/).first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'Afval' })).toBeVisible();
  await page.getByRole('link', { name: 'Mijn gegevens' }).click();
  await expect(page.getByText('Woonadres')).toBeVisible();
  expect(seen.problems).toEqual([]);
});

test('an inwoner sees what to pay, before when and why, and what to do when that cannot be done', async ({
  page,
}) => {
  await logIn(page, 'gbtwente', 'inwoner', 'Marieke Smit');
  await page.getByRole('link', { name: 'Aanslagen', exact: true }).click();
  await page.getByRole('link', { name: 'Gemeentelijke belastingen 2026' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gemeentelijke belastingen 2026');
  // Works by keyboard, and the answer names the rule.
  await page.getByText('Waarom deze datum?').first().focus();
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByText(/^Bron: /)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(page.getByText('Nu nog te betalen')).toBeVisible();
  await page.goto('/mijn/borne/niet-betalen');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Betalingsregeling',
    'Kwijtschelding',
    'Hulp bij schulden',
    'Zo bereikt u ons',
  ]);
});

test('who is known in two gemeenten sees both in one list, and only own gemeenten', async ({ page }) => {
  await logIn(page, 'gbtwente', 'inwoner', 'Joke de Wit');
  await expect(page.getByRole('heading', { name: 'Mijn belastingen', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Gemeente Almelo', 'Gemeente Oldenzaal']);
  await page.getByRole('link', { name: 'Naar gemeente Oldenzaal' }).click();
  await expect(page).toHaveURL(/\/mijn\/oldenzaal$/);
  expect((await page.goto('/mijn/borne'))?.status()).toBe(404);
});

test('who is known nowhere is told so and can do nothing else', async ({ page }) => {
  await logIn(page, 'gbtwente', 'inwoner', 'Pieter Bakker');
  await expect(page.getByRole('heading', { name: 'Wij kennen u niet' })).toBeVisible();
});

test('the page is there in English too', async ({ page }) => {
  await logIn(page, 'gbtwente', 'inwoner', 'Marieke Smit');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'What do I have to do' })).toBeVisible();
});

test('logging out ends the session; the old cookie is worth nothing', async ({ page, context }) => {
  await logIn(page, 'gbtwente', 'inwoner', 'Youssef Amrani');
  const before = await context.cookies();
  await page.getByRole('button', { name: 'Uitloggen' }).first().click();
  await expect(page).not.toHaveURL(/\/mijn/);
  await context.clearCookies();
  await context.addCookies(before);
  await page.goto('/mijn');
  await expect(page).toHaveURL(/\/inloggen/);
});

test('logging out everywhere ends the session on the other device at its next page', async ({ browser }) => {
  const [telefoon, computer] = [await browser.newContext(), await browser.newContext()];
  const [here, there] = [await telefoon.newPage(), await computer.newPage()];
  await logIn(here, 'gbtwente', 'inwoner', 'Lotte Jansen');
  await logIn(there, 'gbtwente', 'inwoner', 'Lotte Jansen');
  await here.goto('/mijn/enschede/gegevens');
  await here.getByRole('button', { name: 'Overal uitloggen' }).click();
  await expect(here).not.toHaveURL(/\/mijn/);
  await there.goto('/mijn/enschede');
  await expect(there).toHaveURL(/\/inloggen/);
});
