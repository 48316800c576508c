import { expect, type Page } from '@playwright/test';
import { enter, watchConsole } from './log-in';
import { test } from './own-pages';

/** Karin Mulder acts as bewindvoerder for three households of Haaksbergen; the demo chooses them by number. */
async function kies(page: Page, hoeveelste = 0): Promise<string> {
  await expect(page).toHaveURL(/\/mijn\/voor-wie$/);
  await page
    .getByRole('button', { name: /^Ga verder namens / })
    .nth(hoeveelste)
    .click();
  await expect(page).toHaveURL(/\/mijn\/haaksbergen$/);
  const balk = page.getByText(/U regelt dit voor /);
  await expect(balk).toBeVisible();
  return ((await balk.textContent()) ?? '').replace(/^.*U regelt dit voor /, '').trim();
}

test('a bewindvoerder logs in, chooses for whom, and every page says so', async ({ page }) => {
  const seen = watchConsole(page);
  await enter(page, 'gbtwente', 'inwoner', 'Karin Mulder');
  await expect(page.getByRole('heading', { level: 1, name: 'Voor wie wilt u iets doen?' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ga verder namens / })).toHaveCount(3);
  await expect(page.getByText('U bent bewindvoerder. Gemeente Haaksbergen.')).toHaveCount(3);
  const naam = await kies(page);
  // The name stands in the page and its title, and in no address.
  await expect(page).toHaveTitle(`Mijn belastingen, namens ${naam}`);
  await expect(page.getByText(`U regelt dit voor ${naam}`)).toBeVisible();
  for (const deel of ['Aanslagen', 'Betalingen en stand', 'Woning en afval']) {
    await page.getByRole('navigation').getByRole('link', { name: deel, exact: true }).first().click();
    await expect(page).toHaveTitle(new RegExp(`, namens ${naam}$`));
    await expect(page.getByText(`U regelt dit voor ${naam}`)).toBeVisible();
  }
  await expect(page.getByRole('link', { name: 'Mijn gegevens', exact: true })).toHaveCount(0);
  // A page that is about how she herself is reached says that it is not for this.
  await page.goto('/mijn/haaksbergen/gegevens');
  await expect(page).toHaveURL(/\/mijn\/voor-wie\?waarom=niet$/);
  await expect(page.getByText('Dit kunt u niet namens een ander doen.')).toBeVisible();
  await page.getByRole('button', { name: 'Ga verder voor mijzelf' }).click();
  await expect(page.getByText('U regelt dit voor')).toHaveCount(0);
  expect(seen.problems).toEqual([]);
});

test('a form that was open for one client is not sent for another', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await enter(page, 'gbtwente', 'inwoner', 'Karin Mulder');
  const formulier = page.getByRole('button', { name: 'Bekijk de plannen' });
  // The demo lets her clients pay nothing. An earlier run may have made a regeling of what one of them owes.
  const schuldenaars: number[] = [];
  for (const client of [0, 1, 2]) {
    if (client > 0) await page.goto('/mijn/voor-wie');
    await kies(page, client);
    await page.goto('/mijn/haaksbergen/regeling');
    if ((await formulier.count()) > 0) schuldenaars.push(client);
  }
  const [een, twee] = schuldenaars;
  if (een === undefined || twee === undefined) throw new Error('two clients who owe');
  await page.goto('/mijn/voor-wie');
  await kies(page, een);
  await page.goto('/mijn/haaksbergen/regeling');
  await expect(formulier).toBeVisible();
  const ander = await context.newPage();
  await ander.goto('/mijn/voor-wie');
  await kies(ander, twee);
  await page.getByRole('checkbox').first().check();
  await page.getByLabel(/per maand/).fill('40');
  await formulier.click();
  await expect(
    page.getByText(/Dit formulier was voor .+\. U handelt nu voor .+\. Er is niets opgeslagen\./),
  ).toBeVisible();
  await expect(page.getByLabel(/per maand/)).toHaveValue('40');
  await context.close();
});

test('nor for herself, on a page that has no such form for her', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await enter(page, 'gbtwente', 'inwoner', 'Karin Mulder');
  await page.goto('/mijn/voor-wie');
  await page.getByRole('button', { name: 'Ga verder voor mijzelf' }).click();
  await expect(page).not.toHaveURL(/voor-wie/);
  await page.goto('/mijn/haaksbergen/gegevens/telefoon');
  await page.getByLabel('Wat is uw telefoonnummer?').fill('0612345678');
  const ander = await context.newPage();
  await ander.goto('/mijn/voor-wie');
  const naam = await kies(ander);
  // The page is not made for who acts for another: its answer is that of herself, with what she typed.
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText(`Dit formulier was voor uzelf. U handelt nu voor ${naam}.`)).toBeVisible();
  await expect(page.getByLabel('Wat is uw telefoonnummer?')).toHaveValue('0612345678');
  await context.close();
});
