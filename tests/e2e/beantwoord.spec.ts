import { expect } from '@playwright/test';
import { logIn } from './log-in';
import { test } from './own-pages';

/** "Is uw vraag beantwoord?" at the foot of a page (C-16), without JavaScript. */
test('a page that did not help leads to a question with the reason, and to an expert if that does not help either', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await logIn(page, 'gbtwente', 'inwoner', 'Lotte Jansen');
  await page.goto('/mijn/enschede/incasso');
  const voet = page.getByRole('form', { name: 'Is uw vraag beantwoord?' });
  await voet.getByRole('button', { name: 'Ja, dank u' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Fijn dat u geholpen bent' })).toBeVisible();
  await page.goto('/mijn/enschede/incasso');
  await voet.getByRole('button', { name: 'Nee, nog niet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wat wilt u nog weten?' })).toBeVisible();
  await expect(page.getByText('Dan maakt een expert graag een afspraak met u.')).toBeVisible();
  // What the page was about is chosen already; why is asked.
  await expect(page.getByLabel('Waar gaat uw vraag over?')).toHaveValue('betaling');
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await expect(page.getByRole('link', { name: 'Wat is uw vraag? Vul dit in.' })).toBeVisible();
  await page.getByLabel('Wat is uw vraag?').fill('Wanneer schrijft u voor het eerst af?');
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await expect(page.getByText('Wij zoeken het verder uit')).toBeVisible();
  await expect(page.getByText(/Antwoord uiterlijk/)).toBeVisible();
});

test('a public page that did not help leads to the log-in and the number of that gemeente, and the desk reads where', async ({
  browser,
  page,
}) => {
  await page.goto('/gemeente/twenterand');
  await expect(page.getByRole('link', { name: 'Inloggen met DigiD' })).toHaveAttribute(
    'href',
    '/inloggen/gbtwente/inwoner',
  );
  await page.getByRole('button', { name: 'Nee, nog niet' }).click();
  await page.waitForURL(/\/gemeente\/twenterand\/beantwoord/);
  await expect(page.getByRole('link', { name: 'Inloggen en vraag stellen' })).toBeVisible();
  await expect(page.locator('main a[href^="tel:"]')).toBeVisible();
  const balie = await (await browser.newContext()).newPage();
  await logIn(balie, 'gbtwente', 'medewerker', 'Saskia Visser');
  await balie.goto('/balie/kennis');
  await balie.getByRole('link', { name: 'Wat mensen niet vinden' }).click();
  await expect(balie.getByRole('row', { name: /\/gemeente\/\*/ })).toBeVisible();
});
