import { expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

/** The print order on the screen, once the worker made its files. */
async function waitForBestanden(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: 'Deel 1' })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 45_000 });
}

/** A number that stands behind this word in the list of facts. */
async function feit(page: Page, woord: string): Promise<number> {
  const waarde = page
    .locator('dt', { hasText: new RegExp(`^${woord}$`) })
    .locator('xpath=following-sibling::dd[1]');
  return Number.parseInt((await waarde.first().textContent()) ?? '', 10);
}

test('a print order is made, taken away and counted back; one of its letters comes back and nothing more goes there', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const seen = watchConsole(page);
  await logIn(page, 'gbtwente', 'medewerker', 'Sanne Koster');
  await page.goto('/post');
  await page
    .getByRole('button', { name: /^Maak afdrukopdracht van/ })
    .last()
    .click();
  await page.waitForURL(/\/post\/\w+\/[0-9a-f-]{36}$/);
  const gemeente = new URL(page.url()).pathname.split('/')[2] ?? '';
  const nummer = /P-\d{4}-\d{4}/.exec(
    (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
  )?.[0];
  await waitForBestanden(page);

  // Nothing is counted back that nobody took away.
  await expect(page.getByText('Download eerst elk bestand.')).toBeVisible();
  for (const deel of await page.getByRole('link', { name: /^Deel \d+$/ }).all()) {
    const pdf = await page.request.get((await deel.getAttribute('href')) ?? '');
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }
  const lijst = await page.request.get(
    (await page.getByRole('link', { name: 'Download de lijst' }).getAttribute('href')) ?? '',
  );
  expect(lijst.status()).toBe(200);
  await page.reload();

  // A count that differs is told, what was typed stays, and the order stays open.
  const [stukken, bladzijden] = [await feit(page, 'Stukken'), await feit(page, 'Bladzijden')];
  const tel = async (n: number) => {
    await page.getByLabel('Hoeveel stukken zijn goed geprint?').fill(String(n));
    await page.getByLabel('Hoeveel bladzijden zijn dat?').fill(String(bladzijden));
    await page.getByRole('button', { name: 'Bevestig wat er geprint is' }).click();
  };
  await tel(stukken + 1);
  await expect(page.getByText(/U telde er 1 te veel/).first()).toBeVisible();
  await expect(page.getByLabel('Hoeveel stukken zijn goed geprint?')).toHaveValue(String(stukken + 1));
  await tel(stukken);
  await expect(page.getByText('Is alles geprint?')).toBeHidden();
  await expect(page.getByText('Geprint', { exact: true }).first()).toBeVisible();

  // The first one comes back: its address is a task, and it stands among those where nothing goes.
  await page.goto('/post/retour');
  await page.getByLabel('Gemeente').selectOption(gemeente);
  await page.getByLabel('Code op de brief').fill(`${nummer}/1`);
  await page.getByLabel('Vertrokken').check();
  await page.getByRole('button', { name: 'Leg vast' }).click();
  await expect(
    page.getByText('Vastgelegd. Er is een taak om het adres uit te zoeken.').first(),
  ).toBeVisible();
  await page
    .getByRole('row', { name: new RegExp(`${gemeente}.*Vertrokken`, 'i') })
    .getByRole('link')
    .first()
    .click();
  await page.waitForURL(/\/taken\/\w+\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Naar dit adres gaat geen brief').first()).toBeVisible();
  expect(seen.problems).toEqual([]);
});

test('the gemeente says where the heirs of somebody get their post, and the question is answered with it', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await logIn(page, 'gbtwente', 'medewerker', 'Saskia Visser');
  await page.goto('/taken?soort=ervenverzoek');
  await page.getByRole('link', { name: 'Gegevens van de erven geven' }).first().click();
  await page.waitForURL(/\/taken\/\w+\/[0-9a-f-]{36}$/);
  await page.getByRole('button', { name: 'Oppakken' }).click();
  await expect(page.getByRole('heading', { name: 'Post voor de erven' })).toBeVisible();
  // Not known needs a reason, and what was typed stays.
  await page.getByLabel('Straat').fill('Dorsetplein');
  await page.getByRole('button', { name: 'Er is geen adres bekend' }).click();
  await expect(page.getByText(/Er is 1 veld dat nog niet klopt|Vul dit in/).first()).toBeVisible();
  await expect(page.getByLabel('Straat')).toHaveValue('Dorsetplein');
  await page.getByLabel('Huisnummer').fill('12');
  await page.getByLabel('Postcode').fill('7622 CH');
  await page.getByLabel('Woonplaats').fill('Borne');
  await page.getByRole('button', { name: 'Leg het adres vast' }).click();
  await expect(page.getByText('Het antwoord over de erven is vastgelegd. De taak is klaar.')).toBeVisible();
  expect(seen.problems).toEqual([]);
});
