import { type Browser, expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

async function staff(browser: Browser, naam: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, 'gbtwente', 'medewerker', naam);
  return page;
}

/** Complains as Marieke Smit, without JavaScript; answers her page and the number. */
async function klaag(browser: Browser, tekst: string): Promise<{ burger: Page; nummer: string }> {
  const burger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await logIn(burger, 'gbtwente', 'inwoner', 'Marieke Smit');
  await burger.goto('/mijn/borne/zaken');
  await burger.getByRole('link', { name: 'Een klacht indienen' }).click();
  await burger.getByRole('button', { name: 'Klacht opsturen' }).click();
  await expect(burger.getByText('Vul dit in.').first()).toBeVisible();
  await burger.getByLabel('Wat is er gebeurd?').fill(tekst);
  await burger.getByRole('button', { name: 'Klacht opsturen' }).click();
  await expect(burger.getByRole('heading', { name: 'Klacht', level: 1 })).toBeVisible();
  const nummer = /L\d{4}\.\d{6}/.exec((await burger.locator('main').textContent()) ?? '')?.[0] ?? 'geen';
  return { burger, nummer };
}

async function open(page: Page, nummer: string): Promise<void> {
  await page.goto(`/zaken?nummer=${nummer}`);
  // Numbers are counted per gemeente: another may have the same.
  await page
    .locator('a[href^="/zaken/borne/"]')
    .filter({ hasText: `Klacht ${nummer}` })
    .click();
}

test('a klacht that was a bezwaar goes on as one with its words, and both tell the inwoner so', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const tekst = 'Ik ben het niet eens met het bedrag van deze belasting.';
  const { burger, nummer } = await klaag(browser, tekst);

  const behandelaar = await staff(browser, 'Tom Dekker');
  const seen = watchConsole(behandelaar);
  await open(behandelaar, nummer);
  await expect(behandelaar.getByRole('heading', { name: 'Wat is dit?' })).toBeVisible();
  await behandelaar.getByText('Het is een bezwaar').click();
  await behandelaar.getByLabel('Waartegen?').selectOption({ index: 1 });
  await behandelaar.getByRole('button', { name: 'Maak er een bezwaar van' }).click();
  await expect(behandelaar.getByRole('heading', { name: /^Bezwaar B/, level: 1 })).toBeVisible();
  await expect(behandelaar.getByText(tekst)).toBeVisible();

  await burger.reload();
  await expect(burger.getByText('Wij behandelen dit als bezwaar').first()).toBeVisible();
  expect(seen.problems).toEqual([]);
});

test('a klacht is judged with findings and a conclusion, and the inwoner reads where else he can go', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { burger, nummer } = await klaag(browser, 'Ik werd twee keer niet teruggebeld.');
  const behandelaar = await staff(browser, 'Tom Dekker');
  const vouw = (kop: string) => behandelaar.locator('details').filter({ hasText: kop });
  await open(behandelaar, nummer);
  await behandelaar.getByLabel('Waar gaat het over?').selectOption({ label: 'Wij waren niet te bereiken' });
  await behandelaar.getByRole('button', { name: 'Behandel als klacht' }).click();
  await expect(behandelaar.getByText('Het is vastgelegd.')).toBeVisible();
  await behandelaar.getByText('Horen vastleggen').click();
  await behandelaar.getByLabel('Nee, de indiener ziet ervan af').check();
  await vouw('Horen vastleggen').getByLabel('Wat is er besproken?').fill('Hoeft niet gehoord.');
  await vouw('Horen vastleggen').getByRole('button').click();
  // The sentence of before may still stand there: what was written down is what tells that the page is new.
  await expect(behandelaar.getByText('Er komt geen gesprek meer')).toBeVisible();
  await behandelaar.getByText('Oordeel geven (Awb 9:12)').click();
  await behandelaar.getByLabel('Gegrond', { exact: true }).check();
  await behandelaar.getByLabel('Bevindingen').fill('De belofte stond in ons systeem en bleef liggen.');
  await behandelaar
    .getByLabel('Conclusie: wat doen wij ermee?')
    .fill('Wij bieden excuses aan en bellen nu eerder.');
  await vouw('Oordeel geven (Awb 9:12)').getByRole('button').click();
  await expect(behandelaar.getByText('De klacht is afgedaan en de brief is verstuurd.')).toBeVisible();

  await burger.reload();
  await expect(burger.getByText(/Nationale ombudsman/)).toBeVisible();
});
