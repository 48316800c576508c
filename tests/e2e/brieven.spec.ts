import { expect, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { lookInLight } from './look';
import { openKlantbeeld } from './open-klantbeeld';
import { test } from './own-pages';

async function axe(page: Page) {
  expect(await lookInLight(page, new URL(page.url()).pathname)).toEqual([]);
}

/** Somebody whom no other test has a conversation with. */
async function openKlant(page: Page) {
  await page.goto('/balie');
  await page.locator('#zoek').fill('999100555');
  await page.keyboard.press('Enter');
  await page.waitForURL(/zoeken/);
  await page
    .getByRole('row', { name: /Hengelo/ })
    .getByRole('link')
    .first()
    .click();
  await openKlantbeeld(page);
}

async function kies(page: Page, naam: RegExp) {
  await page.getByRole('link', { name: 'Brief maken', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: naam }).click();
}

test('a clerk sends a letter that was looked at first; another is signed by somebody else before it goes', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const tom = await (await browser.newContext()).newPage();
  await logIn(tom, 'gbtwente', 'medewerker', 'Tom Dekker');
  await openKlant(tom);
  const klant = tom.url();

  // What is open, with a QR code to pay: nothing to type, seen as it goes, sent.
  await kies(tom, /Overzicht van wat openstaat/);
  await tom.getByRole('button', { name: 'Brief bekijken' }).click();
  await expect(tom).toHaveURL(/\/balie\/hengelo\/brief\/[0-9a-f-]{36}/);
  const pdf = await tom.request.get(`${tom.url().split('?')[0]}/pdf`);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await axe(tom);
  await tom.getByRole('button', { name: 'Brief versturen' }).click();
  await expect(tom.getByText('Deze brief is verstuurd')).toBeVisible();

  // A letter that must be signed: too early a day is refused and what was typed stays; then it waits for another.
  await tom.goto(klant);
  await kies(tom, /Verzoek om gegevens/);
  await tom.getByLabel(/Welke gegevens/).fill('Een kopie van uw huurcontract.');
  const morgen = new Date(Date.now() + 86_400_000);
  const dag = async (datum: Date) => {
    await tom.getByLabel('Dag', { exact: true }).fill(String(datum.getDate()));
    await tom.getByLabel('Maand', { exact: true }).fill(String(datum.getMonth() + 1));
    await tom.getByLabel('Jaar', { exact: true }).fill(String(datum.getFullYear()));
    await tom.getByRole('button', { name: 'Brief bekijken' }).click();
  };
  await dag(morgen);
  await expect(tom.getByText('Er is 1 veld dat nog niet klopt')).toBeVisible();
  await expect(tom.getByLabel(/Welke gegevens/)).toHaveValue('Een kopie van uw huurcontract.');
  await dag(new Date(Date.now() + 30 * 86_400_000));
  await expect(tom.getByText('Een kopie van uw huurcontract.').first()).toBeVisible();
  await tom.getByRole('button', { name: 'Ter ondertekening aanbieden' }).click();
  await expect(tom.getByText('Deze brief wacht op een handtekening')).toBeVisible();

  const willem = await (await browser.newContext()).newPage();
  await logIn(willem, 'gbtwente', 'medewerker', 'Willem de Boer');
  await willem.goto('/ondertekenen');
  await axe(willem);
  await willem
    .getByRole('link', { name: /Verzoek om gegevens/ })
    .first()
    .click();
  await expect(willem.getByText('Willem de Boer').first()).toBeVisible();
  await axe(willem);
  await willem.getByRole('button', { name: 'Ondertekenen en versturen' }).click();
  await expect(willem).toHaveURL(/\/ondertekenen(\?|$)/);

  await tom.reload();
  await expect(tom.getByText('Deze brief is verstuurd')).toBeVisible();
});
