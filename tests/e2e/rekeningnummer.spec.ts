import { type Browser, expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { openKlantbeeld } from './open-klantbeeld';
import { test } from './own-pages';

const ZELF = 'NL83FAKE0000000121';
const BALIE = 'NL56FAKE0000000122';

const als = async (browser: Browser, wereld: string, naam: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, 'gbtwente', wereld, naam);
  return page;
};

test('an inwoner gives an account herself; at the desk another one waits for a colleague, and she reads all of it', async ({
  browser,
}) => {
  const lotte = await als(browser, 'inwoner', 'Lotte Jansen');
  const seen = watchConsole(lotte);
  await lotte.goto('/mijn/enschede/gegevens');
  await lotte.getByRole('link', { name: 'Een ander rekeningnummer doorgeven' }).click();
  await lotte.waitForURL(/\/rekeningnummer$/);
  await lotte.getByLabel('Nieuw rekeningnummer (IBAN)').fill('NL00 FOUT');
  await lotte.getByRole('button', { name: 'Geef dit nummer door' }).click();
  await expect(lotte.getByRole('link', { name: /Dit is geen geldig rekeningnummer/ })).toBeVisible();
  await expect(lotte.getByLabel('Nieuw rekeningnummer (IBAN)')).toHaveValue('NL00 FOUT');
  await lotte.getByLabel('Nieuw rekeningnummer (IBAN)').fill(ZELF);
  await lotte.getByRole('button', { name: 'Geef dit nummer door' }).click();
  await expect(lotte.getByText('Wij gebruiken het vanaf nu.', { exact: false })).toBeVisible();
  const nu = (page: Page) => page.getByRole('region', { name: 'Dit gebruiken wij nu' });
  await expect(nu(lotte)).toContainText('0121');
  // No number of an account stands in an address.
  expect(lotte.url()).not.toContain('FAKE');

  const tom = await als(browser, 'medewerker', 'Tom Dekker');
  await tom.goto('/balie');
  await tom.locator('#zoek').fill('999101110');
  await tom.keyboard.press('Enter');
  await tom.waitForURL(/zoeken/);
  await tom
    .getByRole('row', { name: /Enschede/ })
    .getByRole('link')
    .first()
    .click();
  await openKlantbeeld(tom);
  await tom.goto(`${new URL(tom.url()).pathname}/rekeningnummer`);
  await tom.getByLabel('Nieuw rekeningnummer (IBAN)').fill(BALIE);
  await tom.getByLabel('Wat hebt u gezien?').fill('Paspoort en bankpas gezien');
  await tom.getByRole('button', { name: 'Geef dit nummer door' }).click();
  await expect(tom.getByText('Een collega op kantoor kijkt het na.', { exact: false })).toBeVisible();

  await lotte.reload();
  await expect(lotte.getByText('Tot dan verandert er niets.', { exact: false })).toBeVisible();

  const naima = await als(browser, 'medewerker', 'Naima Bouzid');
  await naima.goto('/invordering/enschede/terugbetalen');
  const kaart = naima.getByRole('article').filter({ hasText: BALIE });
  await expect(kaart).toContainText('in plaats van een rekening die wij kenden');
  await expect(kaart).toContainText('Paspoort en bankpas gezien');
  await kaart.getByRole('radio', { name: 'Akkoord' }).check();
  await kaart.getByRole('button', { name: 'Leg vast' }).click();
  await expect(kaart).toHaveCount(0);

  await lotte.reload();
  await expect(nu(lotte)).toContainText('0122');
  const eerder = lotte.getByRole('region', { name: 'Eerdere rekeningnummers' });
  for (const name of [/0121.*online.*Gecontroleerd/, /0122.*aan de balie.*Goedgekeurd door twee medewerkers/])
    await expect(eerder.getByRole('row', { name })).not.toHaveCount(0);
  expect(seen.problems).toEqual([]);
});
