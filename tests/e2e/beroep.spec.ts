import { type Browser, expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

/** Somebody of a kantoor in a browser of his own. */
async function staff(browser: Browser, kantoor: string, naam: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, kantoor, 'medewerker', naam);
  return page;
}

test('a case at court is found by its number, and more time that is asked in time moves its term', async ({
  browser,
}) => {
  const page = await staff(browser, 'gbtwente', 'Sanne Koster');
  const seen = watchConsole(page);
  await page.goto('/zaken?soort=beroep');
  const link = page.getByRole('link', { name: /^Beroep bij de rechter R/ }).first();
  const nummer = /R\d{4}\.\d{6}/.exec((await link.textContent()) ?? '')?.[0] ?? 'geen nummer';
  await page.getByLabel('Zaaknummer').fill(nummer.toLowerCase());
  await page.getByRole('button', { name: 'Toon' }).click();
  // Each gemeente counts its own cases, so that one number may be found in two.
  await expect(
    page.getByRole('heading', { name: new RegExp(`za(ak|ken) met nummer ${nummer}`) }),
  ).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Enschede' })
    .getByRole('link', { name: `Beroep bij de rechter ${nummer}` })
    .click();

  await expect(page.getByRole('heading', { name: 'Termijnen van het gerecht' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Stukkenlijst' })).toBeVisible();
  await expect(page.getByText('Griffierecht', { exact: true }).first()).toBeVisible();
  const termijn = page.getByRole('listitem').filter({ hasText: 'Nadere stukken' }).first();
  await termijn.locator('summary').filter({ hasText: 'Uitstel gevraagd' }).click();
  await termijn.getByLabel('Waarom?').fill('De taxateur kan pas later.');
  await termijn.getByRole('button', { name: 'Vastleggen' }).first().click();
  await expect(page.getByText('Het is vastgelegd.')).toBeVisible();
  await termijn.getByText('Waarom deze datum?').click();
  await expect(termijn.getByText('Uitstel gevraagd binnen de termijn')).toBeVisible();
  expect(seen.problems).toEqual([]);
});

test('whose case it is sees at which court it lies', async ({ page }) => {
  await logIn(page, 'gbtwente', 'inwoner', 'Marieke Smit');
  await page.goto('/mijn/borne/zaken');
  await page.getByRole('link', { name: /^Beroep bij de rechter R/ }).click();
  await expect(page.getByText(/Uw zaak ligt bij Rechtbank Overijssel/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Uitspraak van het gerecht', level: 2 })).toBeVisible();
});

test('what somebody put the office in default for stands first, with what it costs by now and why', async ({
  browser,
}) => {
  const page = await staff(browser, 'cocensus', 'Joris Meijer');
  const seen = watchConsole(page);
  await page.goto('/zaken');
  const eerst = page.getByRole('region', { name: 'Eerst deze: wij zijn in gebreke gesteld' });
  await expect(eerst.getByRole('link', { name: /^Bezwaar B/ })).not.toHaveCount(0);
  await eerst
    .getByRole('link', { name: /^Bezwaar B/ })
    .first()
    .click();
  const kaart = page.getByRole('region', { name: 'Te laat beslist' });
  await expect(kaart.getByText('Bij een besluit vandaag')).toBeVisible();
  await kaart.getByText(/^Waarom dit bedrag/).click();
  await expect(kaart.getByText(/€\s23,00 per dag/).first()).toBeVisible();
  expect(seen.problems).toEqual([]);
});
