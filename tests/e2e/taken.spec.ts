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
  await expect(page.getByRole('heading', { name: 'Taken van u en uw team' })).toBeVisible();
  await page.getByLabel('Van wie').selectOption('Nog vrij');
  await page.getByLabel('Soort').selectOption('Betalingsregeling');
  await page.getByRole('button', { name: 'Toon' }).click();
  await page.waitForURL(/\/taken\?.*wie=vrij/);
  // Nothing in the address says about whom the list is.
  expect(new URL(page.url()).search).toMatch(/^\?wie=vrij&soort=regeling&team=&gemeente=$/);
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
  await page.waitForURL(/\/taken\?gelukt=afgesloten/);
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

test('a task about what one may not see is not there', async ({ page }) => {
  await logIn(page, 'gbtwente', 'medewerker', 'Tess Wolters');
  await page.goto('/taken?soort=regeling');
  const href = await page.getByRole('link', { name: TAAK }).first().getAttribute('href');
  await page.context().clearCookies();
  await logIn(page, 'gbtwente', 'medewerker', 'Saskia Visser');
  const answer = await page.goto(href ?? '');
  expect(answer?.status()).toBe(404);
});
