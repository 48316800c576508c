import { expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';
import { Toetsenbord } from './toetsenbord';

/** Of no other journey. */
const WIE = {
  zoek: 'Haddad, Almelo',
  naam: 'K. Haddad',
  dag: '8',
  maand: '6',
  jaar: '1960',
  adres: '7611FQ 33-1',
};

/** More keys than this that are no text and the caller waits for the desk. */
const HOOGSTENS = 40;

/** A page whose script has started: a key before that goes nowhere. */
async function staat(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
}

test('found, verified, one question answered from the kennisbank, one escalated, closed: by keyboard alone, in at most 40 keys that are no text', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await logIn(page, 'gbtwente', 'medewerker', 'Saskia Visser');
  await staat(page, 'Zoeken');
  const toetsen = new Toetsenbord(page);

  // Found: the focus stands on who was found first.
  await toetsen.druk('/');
  await toetsen.typ(WIE.zoek);
  await toetsen.druk('Enter');
  await staat(page, /gevonden/);
  await toetsen.tabNaar(page.getByRole('row', { name: WIE.naam }).getByRole('link').first());
  await toetsen.druk('Enter');

  // Verified: the first question has the focus.
  await staat(page, 'Eerst: wie is dit?');
  await expect(page.locator('#wie-geboortedatum')).toBeFocused();
  await toetsen.typ(WIE.dag);
  await toetsen.druk('Tab');
  await toetsen.typ(WIE.maand);
  await toetsen.druk('Tab');
  await toetsen.typ(WIE.jaar);
  await toetsen.druk('Tab');
  await toetsen.typ(WIE.adres);
  await toetsen.druk('Enter');

  // Answered from the kennisbank: subject, question, the article that came up, one submit.
  await staat(page, 'Dit gesprek');
  const onderwerp = page.locator('#vraag-onderwerp');
  await expect(onderwerp).toBeFocused();
  await toetsen.typ('Afval');
  await toetsen.druk('Tab');
  await toetsen.typ('Hoe werkt betalen per keer dat ik de container aanbied?');
  const artikel = page.getByRole('radio', { name: 'Hoe werkt betalen per keer afval aanbieden?' });
  await expect(artikel).toBeVisible();
  await toetsen.druk('Tab');
  await expect(artikel).toBeFocused();
  await toetsen.druk('Space');
  await expect(artikel).toBeChecked();
  await toetsen.druk('Control+Enter');
  await expect(page.getByText('Het antwoord is vastgelegd.')).toBeVisible();

  // Escalated, and the contact closed in the same submit; what calling back needs was asked only now.
  await expect(onderwerp).toBeFocused();
  await expect(onderwerp).toHaveValue('');
  await toetsen.typ('Betalingsregeling');
  await toetsen.druk('Tab');
  await toetsen.typ('Kan mijn regeling een maand later beginnen?');
  await expect(page.getByRole('radio', { name: 'Kan ik in delen betalen?' })).toBeVisible();
  await expect(page.getByLabel('Telefoonnummer')).toBeHidden();
  await toetsen.druk('Tab');
  const terugbellen = page.getByRole('radio', { name: 'Terugbellen' });
  for (let keer = 0; keer < 8 && !(await terugbellen.isChecked()); keer += 1) await toetsen.druk('ArrowDown');
  await expect(terugbellen).toBeChecked();
  await expect(page.getByLabel('Telefoonnummer')).toHaveValue(/^0546/);
  await toetsen.druk('Alt+s');

  // Closed: the next caller begins with a name.
  await expect(page.getByText('Het gesprek is afgerond.')).toBeVisible();
  await expect(page.locator('#zoek')).toBeFocused();
  expect(toetsen.aantal, 'keys that are no text').toBeLessThanOrEqual(HOOGSTENS);
  test.info().annotations.push({ type: 'keys that are no text', description: String(toetsen.aantal) });
  expect(seen.problems).toEqual([]);
});

test('the palette has what can be done on this page and whom one spoke, and "?" the keys, in every world of staff', async ({
  browser,
}) => {
  for (const [naam, pad, heading] of [
    ['Saskia Visser', '/balie', 'Zoeken'],
    ['Sanne Koster', '/heffing', /./],
    ['Hans Maas', '/bestuur', /./],
    ['Ingrid Kok', '/beheer', /./],
  ] as const) {
    const page = await (await browser.newContext()).newPage();
    await logIn(page, 'gbtwente', 'medewerker', naam);
    await page.goto(pad);
    await staat(page, heading);
    await expect(async () => {
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Toetsen' })).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    const palet = page.getByRole('dialog', { name: 'Ga naar' });
    await expect(palet.getByRole('menuitem').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palet).toBeHidden();
  }
});
