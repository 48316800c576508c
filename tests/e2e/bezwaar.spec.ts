import { type Browser, expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

/** Somebody of the kantoor in a browser of his own. */
async function staff(browser: Browser, naam: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, 'cocensus', 'medewerker', naam);
  return page;
}

const euros = async (page: Page): Promise<string> =>
  /U wacht met (€\s[\d.,]+\d)/.exec((await page.locator('main').textContent()) ?? '')?.[1] ?? 'geen bedrag';

// One after the other: the second goes to court about what the first decided.
test.describe.configure({ mode: 'serial' });
/** Where the decided objection stands, for who handles it and for whose it is. */
let besloten = { dossier: '', nummer: '' };

test('an inwoner objects without JavaScript, two persons decide, and he sees his aanslag go down by just that', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const burger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await logIn(burger, 'cocensus', 'inwoner', 'Fleur Vermeer');
  await burger.goto('/mijn/haarlem/aanslagen');
  await burger.locator('a[href*="/aanslagen/"]').first().click();
  await burger.getByRole('link', { name: 'Bezwaar maken' }).click();

  // Nothing chosen: said at the field.
  await burger.getByRole('button', { name: 'Verder' }).click();
  await expect(burger.getByRole('link', { name: /Kies waar u het niet mee eens bent/ })).toBeVisible();
  await burger.getByLabel(/^OZB, eigenaar/).check();
  await burger.getByRole('button', { name: 'Verder' }).click();

  // Half filled in: nothing of it is lost.
  await burger.getByLabel(/De waarde is te hoog/).check();
  await burger.getByLabel('Welke waarde vindt u wel goed?').fill('100.000');
  await burger.getByLabel('Leg het uit in uw eigen woorden').fill('Er zitten scheuren in de achtergevel.');
  await burger.getByRole('button', { name: 'Verder' }).click();
  await expect(burger.getByText('Maak een keuze.').first()).toBeVisible();
  await expect(burger.getByLabel('Leg het uit in uw eigen woorden')).toHaveValue(
    'Er zitten scheuren in de achtergevel.',
  );
  await expect(burger.getByLabel(/De waarde is te hoog/)).toBeChecked();
  await burger.getByLabel('Nee, behandel mijn bezwaar meteen').check();
  await burger.getByLabel('Nee, dat hoeft niet').check();
  await burger.getByLabel('Ja, ik wacht met dat deel').check();
  await burger.getByRole('button', { name: 'Verder' }).click();

  await expect(burger.getByRole('heading', { name: 'Controleer uw bezwaar' })).toBeVisible();
  const betwist = await euros(burger);
  await burger.getByRole('button', { name: 'Bezwaar opsturen' }).click();
  await expect(burger.getByRole('heading', { name: 'Wij hebben uw bezwaar ontvangen' })).toBeVisible();
  const nummer =
    /B\d{4}\.\d{6}/.exec((await burger.locator('main').textContent()) ?? '')?.[0] ?? 'geen nummer';
  await expect(burger.getByRole('link', { name: /Bewijs van ontvangst/ })).toBeVisible();
  await burger.getByRole('link', { name: 'Volg uw bezwaar' }).click();
  await expect(burger.getByText(`Zaaknummer ${nummer}`)).toBeVisible();
  const zaak = burger.url();

  const behandelaar = await staff(browser, 'Joris Meijer');
  const seen = watchConsole(behandelaar);
  await behandelaar.goto('/zaken?soort=bezwaar&fase=ontvangen');
  await behandelaar.getByRole('link', { name: `Bezwaar ${nummer}` }).click();
  await behandelaar.getByRole('button', { name: 'In behandeling nemen' }).click();
  await expect(behandelaar.getByText('U behandelt dit bezwaar nu.')).toBeVisible();
  // The term to object went by long ago: a person looks why before anything is decided.
  await behandelaar.getByText('Te laat: was er een goede reden?').click();
  const teLaat = behandelaar.locator('form').filter({ hasText: 'Is het verschoonbaar' });
  await teLaat.getByLabel('Ja, wij behandelen het bezwaar').check();
  await teLaat.getByLabel('Waarom?').fill('De brief ging naar een oud adres.');
  await teLaat.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(behandelaar.getByText('Het is vastgelegd.')).toBeVisible();
  const dossier = behandelaar.url();
  const voorstel = behandelaar.locator('form').filter({ hasText: 'Uitkomst' });
  await voorstel.getByLabel('Gegrond', { exact: true }).check();
  await voorstel.getByLabel(/^Oorzaak/).selectOption('fout-kantoor');
  await voorstel.getByLabel(/^Nieuwe WOZ-waarde/).fill('100.000');
  await voorstel.getByLabel('Motivering').fill('Onze taxateur zag de scheuren. De waarde was te hoog.');
  await voorstel.getByRole('button', { name: 'Besluit voorstellen' }).click();
  await expect(behandelaar.getByText('Het voorstel ligt bij de heffingsambtenaar.')).toBeVisible();
  await expect(behandelaar.getByText('U hebt dit zelf voorgesteld.')).toBeVisible();
  expect(seen.problems).toEqual([]);

  const ambtenaar = await staff(browser, 'Marga Prins');
  await ambtenaar.goto(dossier);
  await ambtenaar.getByLabel(/Ik neem dit besluit/).check();
  await ambtenaar.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(ambtenaar.getByText('Het besluit is genomen, geboekt en de brief is onderweg.')).toBeVisible();

  await burger.goto(zaak);
  await expect(burger.getByRole('heading', { name: /Onze beslissing: U krijgt gelijk/ })).toBeVisible();
  besloten = { dossier: new URL(dossier).pathname, nummer };
  await expect(burger.getByText(`Uw aanslag is ${betwist} lager.`)).toBeVisible();
  await expect(burger.getByRole('link', { name: /onze beslissing \(pdf\)/ })).toBeVisible();
  await burger.getByRole('link', { name: /Gemeentelijke belastingen/ }).click();
  await expect(burger.getByText('Eraf (vermindering)').first()).toBeVisible();
});

/** Today, in the three boxes of a date field. */
async function fillVandaag(page: Page, groep: RegExp): Promise<void> {
  const veld = page.getByRole('group', { name: groep });
  const [dag = '', maand = '', jaar = ''] = new Date()
    .toLocaleDateString('nl-NL', { timeZone: 'Europe/Amsterdam' })
    .split('-');
  await veld.getByLabel('Dag', { exact: true }).fill(dag);
  await veld.getByLabel('Maand', { exact: true }).fill(maand);
  await veld.getByLabel('Jaar', { exact: true }).fill(jaar);
}

/** How many cases at court came in this year, as the board reads it. */
async function beroepen(page: Page): Promise<number> {
  await page.goto(`/bestuur/haarlem/zaken?periode=${new Date().getFullYear()}`);
  const rij = page.getByRole('row', { name: /^Beroep bij de rechter/ }).first();
  return (await rij.count()) === 0 ? 0 : Number(await rij.getByRole('cell').first().textContent());
}

test('what was decided goes to court: more time is asked in time, the inwoner sees where it lies, and the board counts it', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const ambtenaar = await staff(browser, 'Marga Prins');
  const voor = await beroepen(ambtenaar);
  const behandelaar = await staff(browser, 'Joris Meijer');
  const seen = watchConsole(behandelaar);
  await behandelaar.goto(besloten.dossier);
  await behandelaar.getByText('Zaak bij de rechter vastleggen').click();
  const kaart = behandelaar.getByRole('region', { name: 'Beroep bij de rechter' });
  await kaart.getByLabel('Rechtbank', { exact: true }).check();
  await kaart.getByLabel('Naam van het gerecht').fill('Rechtbank Noord-Holland');
  await kaart.getByLabel('Zaaknummer van het gerecht').fill('HAA 26/4410');
  await kaart.getByLabel('De belanghebbende', { exact: true }).check();
  await kaart.getByLabel('Nee', { exact: true }).check();
  await fillVandaag(behandelaar, /^Wanneer kwam het beroep/);
  await fillVandaag(behandelaar, /^Datum van de brief van het gerecht/);
  await kaart.getByRole('button', { name: 'Vastleggen' }).click();
  await behandelaar.waitForURL(/\/beroep\/[0-9a-f-]{36}/);

  const termijn = behandelaar.getByRole('listitem').filter({ hasText: 'Verweerschrift' }).first();
  await termijn.locator('summary').filter({ hasText: 'Uitstel gevraagd' }).click();
  await termijn.getByLabel('Waarom?').fill('De taxateur kan pas later.');
  await termijn.getByRole('button', { name: 'Vastleggen' }).first().click();
  await expect(behandelaar.getByText('Het is vastgelegd.')).toBeVisible();
  await termijn.getByText('Waarom deze datum?').click();
  await expect(termijn.getByText('Uitstel gevraagd binnen de termijn')).toBeVisible();
  expect(seen.problems).toEqual([]);

  const burger = await (await browser.newContext()).newPage();
  await logIn(burger, 'cocensus', 'inwoner', 'Fleur Vermeer');
  await burger.goto('/mijn/haarlem/zaken');
  await burger.getByRole('link', { name: /^Beroep bij de rechter R/ }).click();
  await expect(burger.getByText(/Uw zaak ligt bij Rechtbank Noord-Holland/)).toBeVisible();
  await burger.getByRole('link', { name: 'Bekijk uw bezwaar' }).click();
  await expect(burger.getByText(`Zaaknummer ${besloten.nummer}`)).toBeVisible();
  expect(await beroepen(ambtenaar)).toBeGreaterThan(voor);
});
