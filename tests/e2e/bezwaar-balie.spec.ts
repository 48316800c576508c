import { type Browser, expect, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { openKlantbeeld } from './open-klantbeeld';
import { test } from './own-pages';

async function staff(browser: Browser, naam: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, 'gbtwente', 'medewerker', naam);
  return page;
}

/** Opens the klantbeeld of somebody who is found by one name, and the form for what he objects to. */
async function openVastleggen(page: Page, naam: string): Promise<void> {
  await page.goto('/balie');
  await page.locator('#zoek').fill(naam);
  await page.keyboard.press('Enter');
  await page.getByRole('row').getByRole('link').first().click();
  await page.waitForURL(/klant/);
  await openKlantbeeld(page);
  await page.getByRole('link', { name: 'Bezwaar vastleggen', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Tegen welke aanslag?' })).toBeVisible();
}

/** How many of a kind of case came in and ended this year, as the board reads it. */
async function cijfers(page: Page, gemeente: string, soort: RegExp): Promise<number[]> {
  await page.goto(`/bestuur/${gemeente}/zaken?periode=${new Date().getFullYear()}`);
  const rij = page.getByRole('row', { name: soort }).first();
  if ((await rij.count()) === 0) return [0, 0];
  return (await rij.getByRole('cell').allTextContents()).slice(0, 2).map(Number);
}

test('one letter of a bureau over several objects becomes a bezwaar for each, which keep that letter', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const bestuur = await staff(browser, 'Willem de Boer');
  const [voor = 0] = await cijfers(bestuur, 'almelo', /^Bezwaar tegen de WOZ-waarde/);
  const desk = await staff(browser, 'Tom Dekker');
  await openVastleggen(desk, 'Woonstichting het Anker');
  await desk
    .getByRole('link', { name: /^Gemeentelijke belastingen/ })
    .first()
    .click();
  await desk.getByLabel('Per post').check();
  const ozb = desk.getByRole('checkbox', { name: /^OZB/ });
  await expect(ozb.first()).toBeVisible();
  for (const [at, vakje] of (await ozb.all()).slice(0, 3).entries()) {
    await vakje.check();
    await desk
      .getByLabel(/^De waarde is te hoog/)
      .nth(at)
      .check();
  }
  const brief = 'Namens de eigenaar: van deze drie panden is de waarde te hoog. Het rapport volgt.';
  await desk.getByLabel('Wat schrijft of zegt de indiener?').fill(brief);
  await desk.getByRole('button', { name: 'Bezwaar vastleggen' }).click();
  await expect(desk.getByText('Het bezwaar is vastgelegd.')).toBeVisible();
  const links = desk.getByRole('link', { name: /^B\d{4}\.\d{6}, aanslag/ });
  await expect(links).toHaveCount(3);
  const paden = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

  // A case for each object with its own number; all three hold the same words and the same proof of receipt.
  const panden = new Set<string>();
  const bewijzen = new Set<string>();
  for (const pad of paden) {
    await desk.goto(pad);
    await expect(desk.getByText(brief)).toBeVisible();
    const bewijs = desk.getByRole('link', { name: /^Bewijs van ontvangst/ });
    bewijzen.add(((await bewijs.getAttribute('href')) ?? '').split('/').at(-1) ?? '');
    panden.add(((await desk.locator('main').textContent()) ?? '').match(/OZB[^€]*/)?.[0] ?? '');
  }
  expect(panden.size).toBe(3);
  expect(bewijzen.size).toBe(1);
  const [na = 0] = await cijfers(bestuur, 'almelo', /^Bezwaar tegen de WOZ-waarde/);
  expect(na).toBe(voor + 3);
});

test('costs that somebody objects to by letter are taken back, and the board counts it', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const ambtenaar = await staff(browser, 'Naima Bouzid');
  const [, voor = 0] = await cijfers(ambtenaar, 'enschede', /^Bezwaar tegen kosten/);
  const desk = await staff(browser, 'Tom Dekker');
  await openVastleggen(desk, 'Veldhuis Vastgoed');
  await desk
    .getByRole('link', { name: /^Kosten bij aanslag/ })
    .first()
    .click();
  await desk.getByLabel('Per post').check();
  await desk.getByRole('radio', { name: /^Kosten van het dwangbevel/ }).check();
  await desk.getByLabel(/^Ik had al betaald/).check();
  await desk
    .getByLabel('Leg het uit in uw eigen woorden')
    .fill('Wij betaalden op 10 augustus, voor het dwangbevel.');
  await desk.getByLabel('Nee, behandel mijn bezwaar meteen').check();
  await desk.getByLabel('Nee, dat hoeft niet').check();
  await desk.getByLabel('Ja, ik wacht met deze kosten').check();
  await desk.getByRole('button', { name: 'Bezwaar vastleggen' }).click();
  await expect(desk.getByText('Het bezwaar is vastgelegd.')).toBeVisible();
  const [pad] = await desk
    .getByRole('link', { name: /^B\d{4}\.\d{6}, kosten bij aanslag/ })
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

  const behandelaar = await staff(browser, 'Sanne Koster');
  await behandelaar.goto(pad ?? '');
  await behandelaar.getByRole('button', { name: 'In behandeling nemen' }).click();
  await expect(behandelaar.getByText('U behandelt dit bezwaar nu.')).toBeVisible();
  await behandelaar.getByText('Te laat: was er een goede reden?').click();
  const teLaat = behandelaar.locator('form').filter({ hasText: 'Is het verschoonbaar' });
  await teLaat.getByLabel('Ja, wij behandelen het bezwaar').check();
  await teLaat.getByLabel('Waarom?').fill('De deurwaarder wees hem niet op de termijn.');
  await teLaat.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(behandelaar.getByText('Het is vastgelegd.')).toBeVisible();
  const voorstel = behandelaar.locator('form').filter({ hasText: 'Uitkomst' });
  await voorstel.getByLabel('Gegrond', { exact: true }).check();
  await voorstel.getByLabel(/^Oorzaak/).selectOption('fout-kantoor');
  await voorstel.getByLabel('Motivering').fill('Het geld was er voor het dwangbevel. De kosten vervallen.');
  await voorstel.getByRole('button', { name: 'Besluit voorstellen' }).click();
  await expect(behandelaar.getByText('U hebt dit zelf voorgesteld.')).toBeVisible();

  await ambtenaar.goto(pad ?? '');
  await ambtenaar.getByLabel(/Ik neem dit besluit/).check();
  await ambtenaar.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(ambtenaar.getByText('Het besluit is genomen, geboekt en de brief is onderweg.')).toBeVisible();

  // Taken back where the costs stand, and in the figure of the board.
  await expect(ambtenaar.getByText('Deze kosten zijn al teruggenomen.')).toBeVisible();
  await expect(ambtenaar.getByText(/196,00 gaat eraf/)).toBeVisible();
  const [, na = 0] = await cijfers(ambtenaar, 'enschede', /^Bezwaar tegen kosten/);
  expect(na).toBe(voor + 1);
});
