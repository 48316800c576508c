import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { answerVraag, fillIn } from './kwijtschelding-invullen';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

// One after the other: the second goes on where the first stopped.
test.describe.configure({ mode: 'serial' });

const session = async (browser: Browser, wereld: string, naam: string, more = {}): Promise<Page> => {
  const page = await (await browser.newContext(more)).newPage();
  await logIn(page, 'gbtwente', wereld, naam);
  return page;
};

/** What is open on the aanslag, in cents. */
async function openOp(page: Page): Promise<number> {
  await page.goto('/mijn/almelo/kwijtschelding');
  const tekst = await page.getByText(/kan kwijtschelding: samen/).textContent();
  const bedrag = /€\s?([\d.]+,\d\d)/.exec(tekst ?? '')?.[1] ?? '';
  return Number(bedrag.replaceAll('.', '').replace(',', ''));
}

test('an inwoner asks kwijtschelding without JavaScript, is asked back in words, and loses nothing', async ({
  browser,
}) => {
  const page = await session(browser, 'inwoner', 'Youssef Amrani', { javaScriptEnabled: false });
  await page.goto('/mijn/hengelo/niet-betalen');
  await page.getByRole('link', { name: 'Kwijtschelding aanvragen' }).click();
  await page.getByRole('button', { name: 'Begin met de aanvraag' }).first().click();
  await answerVraag(page);
  await answerVraag(page);
  await answerVraag(page);
  await expect(page).toHaveURL(/vraag\/inkomen-bijstand$/);
  await page.getByLabel('Bedrag in euro').fill('-1');
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(page.getByRole('link', { name: /Een bedrag kan niet onder nul zijn/ })).toBeVisible();
  await expect(page.getByLabel('Bedrag in euro')).toHaveValue('-1');
  await page.getByLabel('Bedrag in euro').fill('1000000');
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await expect(page.getByRole('link', { name: /een miljoen euro of meer/ })).toBeVisible();
  // Back and again: what was answered stands there.
  await page.getByRole('link', { name: 'Vorige vraag' }).click();
  await expect(page.getByLabel('Bijstand', { exact: true })).toBeChecked();
  // Away and again: it goes on where it was.
  await page.goto('/mijn/hengelo/kwijtschelding');
  await page.getByRole('link', { name: 'Ga verder met uw aanvraag' }).click();
  await expect(page).toHaveURL(/vraag\/inkomen-bijstand$/);
});

test('asked on a telephone, checked and proposed, decided by another, and the inwoner owes less', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const burger = await session(browser, 'inwoner', 'Joke de Wit', {
    viewport: { width: 390, height: 844 },
  });
  const seen = watchConsole(burger);
  const open = await openOp(burger);
  expect(open).toBeGreaterThan(0);

  // From "Kunt u niet betalen?" to the proof of receipt; typing is not counted.
  await burger.goto('/mijn/almelo/niet-betalen');
  await burger.getByRole('link', { name: 'Kwijtschelding aanvragen' }).click();
  await burger.getByRole('button', { name: 'Begin met de aanvraag' }).first().click();
  await burger.waitForURL(/\/vraag\//);
  let taps = 2 + (await fillIn(burger));
  await expect(burger.getByText(/U hoeft dan waarschijnlijk niets te betalen/)).toBeVisible();
  await burger.getByLabel('Ja, kijk elk jaar of ik kwijtschelding krijg').check();
  await burger.getByRole('button', { name: 'Aanvraag versturen' }).click();
  taps += 2;
  await expect(burger.getByText('Uw aanvraag is binnen')).toBeVisible();
  expect(taps).toBeLessThanOrEqual(20);
  const zaak = new URL(burger.url()).pathname;
  const nummer = /K\d{4}\.\d{6}/.exec((await burger.getByText(/Zaaknummer/).textContent()) ?? '')?.[0] ?? '';
  await expect(burger.getByText('Dit ontbreekt nog')).toBeVisible();
  await burger.goto('/mijn/almelo/kwijtschelding');
  await expect(burger.getByText('U vroeg hiervoor al kwijtschelding', { exact: false })).toBeVisible();

  let stappen = 0;
  const toets = async (waar: Locator, knop: 'Enter' | 'Space') => {
    stappen += 1;
    await waar.press(knop);
  };
  const behandelaar = await session(browser, 'medewerker', 'Tess Wolters');
  await behandelaar.goto(`/zaken/almelo/kwijtschelding/${zaak.split('/').at(-1)}`);
  await expect(behandelaar.getByRole('heading', { level: 1 })).toContainText(nummer);
  for (const papier of ['specificatie uitkering', 'huurbrief 1 juli', 'polisblad 2026', 'twee afschriften']) {
    const rij = behandelaar.getByRole('listitem').filter({ hasText: 'Nog niet gezien' }).first();
    await toets(rij.locator('summary').filter({ hasText: 'Papier gezien' }), 'Enter');
    await rij.getByLabel('Welk papier hebt u gezien?').fill(papier);
    await toets(rij.getByRole('button', { name: 'Zet op gezien' }), 'Enter');
    await expect(behandelaar.getByText(`${papier}, gezien op`, { exact: false })).toBeVisible();
  }
  await expect(behandelaar.getByText('Alle papieren zijn gezien', { exact: false })).toBeVisible();
  await behandelaar.getByLabel('Uitleg in de brief').fill('U houdt niets over om van te betalen.');
  await toets(behandelaar.getByRole('button', { name: 'Leg voor aan een tweede persoon' }), 'Enter');
  await expect(behandelaar.getByText('Uw voorstel ligt klaar voor een tweede persoon.')).toBeVisible();
  await expect(behandelaar.getByRole('button', { name: 'Bevestig' })).toHaveCount(0);

  const ambtenaar = await session(browser, 'medewerker', 'Naima Bouzid');
  await ambtenaar.goto(new URL(behandelaar.url()).pathname);
  await toets(ambtenaar.getByLabel('Akkoord: neem dit besluit'), 'Space');
  await toets(ambtenaar.getByRole('button', { name: 'Bevestig' }), 'Enter');
  await expect(ambtenaar.getByText('Het besluit is genomen, geboekt en verstuurd.')).toBeVisible();
  // Four papers, the proposal and the decision of another: all by keyboard.
  expect(stappen).toBeLessThanOrEqual(12);
  await expect(ambtenaar.getByText(/dezelfde uitkomst/)).toBeVisible();

  await burger.goto(zaak);
  await expect(burger.getByRole('heading', { name: /U hoeft .* niet te betalen/ })).toBeVisible();
  const brief = await burger
    .getByRole('link', { name: 'Bekijk de brief met het besluit (pdf)' })
    .getAttribute('href');
  const pdf = await burger.request.get(brief ?? '');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await burger.goto('/mijn/almelo/kwijtschelding');
  await expect(burger.getByText(/kan kwijtschelding: samen/)).toHaveCount(0);
  expect(seen.problems).toEqual([]);
});
