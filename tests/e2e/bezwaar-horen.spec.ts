import { type Browser, expect, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { test } from './own-pages';

async function session(browser: Browser, wereld: string, naam: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, 'gbtwente', wereld, naam);
  return page;
}

/** The form of one act in the dossier, opened. */
async function vouwOpen(page: Page, kop: string) {
  const vouw = page.locator('details').filter({ hasText: kop });
  await vouw.locator('summary').first().click();
  return vouw;
}

/** How many objections to a value came in and were decided this year, as the board reads it. */
async function cijfers(page: Page): Promise<number[]> {
  await page.goto(`/bestuur/hengelo/zaken?periode=${new Date().getFullYear()}`);
  const rij = page.getByRole('row', { name: /^Bezwaar tegen de WOZ-waarde/ }).first();
  return (await rij.getByRole('cell').allTextContents()).slice(0, 2).map(Number);
}

test('late and without reasons: excused, completed, invited to be heard, right in part, and money is due back', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const ambtenaar = await session(browser, 'medewerker', 'Willem de Boer');
  const [ontvangen = 0, besloten = 0] = await cijfers(ambtenaar);

  const burger = await session(browser, 'ondernemer', 'Test BV Donald');
  await burger.goto('/mijn/hengelo/aanslagen');
  await burger.locator('a[href*="/aanslagen/"]').first().click();
  await burger.getByRole('link', { name: 'Bezwaar maken' }).click();
  await burger
    .getByLabel(/^OZB, eigenaar/)
    .first()
    .check();
  await burger.getByRole('button', { name: 'Verder' }).click();
  await burger.getByLabel('Ja, ik stuur mijn redenen later').check();
  await burger.getByLabel('Waarom stuurt u uw bezwaar nu pas?').fill('De post ging naar ons oude kantoor.');
  await burger.getByLabel('Nee, behandel mijn bezwaar meteen').check();
  await burger.getByLabel('Ja, op kantoor').check();
  await burger.getByLabel('Nee, ik betaal alles').check();
  await burger.getByRole('button', { name: 'Verder' }).click();
  await burger.getByRole('button', { name: 'Bezwaar opsturen' }).click();
  await expect(
    burger.getByText('U krijgt een brief met de datum waarop wij uw redenen moeten hebben.'),
  ).toBeVisible();
  await burger.getByRole('link', { name: 'Volg uw bezwaar' }).click();
  await burger.waitForURL(/\/zaken\/[0-9a-f-]{36}$/);
  const zaak = new URL(burger.url()).pathname;
  const dossier = `/zaken/hengelo/bezwaar/${zaak.split('/').at(-1)}`;

  const behandelaar = await session(browser, 'medewerker', 'Sanne Koster');
  await behandelaar.goto(dossier);
  await behandelaar.getByRole('button', { name: 'In behandeling nemen' }).click();
  await expect(behandelaar.getByText('U behandelt dit bezwaar nu.')).toBeVisible();
  const teLaat = await vouwOpen(behandelaar, 'Te laat: was er een goede reden?');
  await teLaat.getByLabel('Ja, wij behandelen het bezwaar').check();
  await teLaat.getByLabel('Waarom?').fill('De verhuizing was doorgegeven.');
  await teLaat.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(behandelaar.getByText('Ja: De verhuizing was doorgegeven.')).toBeVisible();
  const herstel = await vouwOpen(behandelaar, 'Om aanvulling vragen (herstel)');
  await herstel.getByRole('button', { name: 'Brief versturen' }).click();
  await expect(behandelaar.getByText('Het is vastgelegd en de brief is onderweg.')).toBeVisible();

  await burger.reload();
  await burger
    .getByRole('textbox', { name: 'Wat wilt u ons laten weten?' })
    .fill('De buurpanden van dezelfde grootte zijn veel minder waard.');
  await burger.getByRole('button', { name: 'Aanvulling opsturen' }).click();
  await expect(burger.getByText('Aanvulling ontvangen').first()).toBeVisible();

  await behandelaar.goto(dossier);
  const hoor = await vouwOpen(behandelaar, 'Hoorgesprek afspreken');
  const dag = new Date(Date.now() + 3 * 86_400_000);
  await hoor.getByLabel('Dag', { exact: true }).fill(String(dag.getDate()));
  await hoor.getByLabel('Maand', { exact: true }).fill(String(dag.getMonth() + 1));
  await hoor.getByLabel('Jaar', { exact: true }).fill(String(dag.getFullYear()));
  await hoor.getByLabel('Hoe laat?').fill('10.30');
  await hoor.getByLabel('Op kantoor').check();
  await hoor.getByRole('button', { name: 'Brief versturen' }).click();
  await expect(behandelaar.getByText('Uitnodiging voor een gesprek').first()).toBeVisible();
  await burger.reload();
  await expect(burger.getByText(/Uw hoorgesprek is op .*10[.:]30/)).toBeVisible();
  // What was meant to be said came by telephone: the day itself is not waited for here.
  const afgezien = await vouwOpen(behandelaar, 'Ziet af van horen');
  await afgezien.getByLabel('Waarom?').fill('Vertelde alles al aan de telefoon.');
  await afgezien.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(behandelaar.getByText('Er komt geen gesprek meer').first()).toBeVisible();
  const voorstel = behandelaar.locator('form').filter({ hasText: 'Uitkomst' });
  await voorstel.getByLabel('Gedeeltelijk gegrond').check();
  await voorstel.getByLabel(/^Oorzaak/).selectOption('nieuw-feit');
  for (const waarde of await voorstel.getByLabel(/^Nieuwe WOZ-waarde/).all()) await waarde.fill('290.000');
  for (const tekst of await voorstel.getByLabel('Motivering').all())
    await tekst.fill('Twee buurpanden werden lager verkocht. Minder dan dat laten zij niet zien.');
  await voorstel.getByRole('button', { name: 'Besluit voorstellen' }).click();
  await expect(behandelaar.getByText('U hebt dit zelf voorgesteld.')).toBeVisible();

  await ambtenaar.goto(dossier);
  await ambtenaar.getByLabel(/Ik neem dit besluit/).check();
  await ambtenaar.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(ambtenaar.getByText('Het besluit is genomen, geboekt en de brief is onderweg.')).toBeVisible();

  // He had paid: the part that went off is his, and the board counts one more that was decided.
  await burger.goto(zaak);
  await expect(burger.getByRole('heading', { name: /U krijgt voor een deel gelijk/ })).toBeVisible();
  const eraf = /Uw aanslag is (€\s[\d.,]+\d) lager/.exec(
    (await burger.locator('main').textContent()) ?? '',
  )?.[1];
  await expect(burger.getByText(`U hebt ${eraf} te veel betaald. Dat geld is van u.`)).toBeVisible();
  expect(await cijfers(ambtenaar)).toEqual([ontvangen + 1, besloten + 1]);
});
