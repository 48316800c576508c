import { type Browser, expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { openKlantbeeld } from './open-klantbeeld';
import { test } from './own-pages';

async function staff(browser: Browser, naam: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, 'gbtwente', 'medewerker', naam);
  return page;
}

/** A day some weeks ago, in the three boxes of a date field. */
async function fillDag(page: Page, groep: string, dagen: number): Promise<void> {
  const dag = new Date(Date.now() - dagen * 86_400_000);
  const veld = page.getByRole('group', { name: groep });
  await veld.getByLabel('Dag', { exact: true }).fill(String(dag.getDate()));
  await veld.getByLabel('Maand', { exact: true }).fill(String(dag.getMonth() + 1));
  await veld.getByLabel('Jaar', { exact: true }).fill(String(dag.getFullYear()));
}

test('a bezwaar against an aanslag of the gemeente itself is taken in, decided by its mandaat, and done by the gemeente', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const desk = await staff(browser, 'Tom Dekker');
  const seen = watchConsole(desk);
  await desk.goto('/balie');
  await desk.locator('#zoek').fill('Test BV Donald');
  await desk.keyboard.press('Enter');
  await desk.getByRole('row').getByRole('link').first().click();
  await desk.waitForURL(/klant/);
  await openKlantbeeld(desk);
  await desk.getByRole('link', { name: 'Bezwaar of verzoek vastleggen' }).click();
  // What is missing is said at the fields, and what was typed stays.
  await desk.getByRole('radio', { name: 'Bezwaar', exact: true }).check();
  await desk.getByLabel('Aanslagnummer van de gemeente').fill('TB-77123');
  await desk.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(desk.getByText('Dit is geen bedrag. Schrijf het zo: 480,00.').first()).toBeVisible();
  await expect(desk.getByLabel('Aanslagnummer van de gemeente')).toHaveValue('TB-77123');
  await desk.getByLabel('Per post').check();
  await desk.getByLabel('Welke belasting?').fill('Toeristenbelasting');
  await desk.getByLabel('Belastingjaar').fill(String(new Date().getFullYear()));
  await desk.getByLabel('Bedrag van de aanslag').fill('480,00');
  await fillDag(desk, 'Datum op de aanslag', 20);
  await desk
    .getByLabel('Wat schrijft of zegt de inwoner?')
    .fill('Wij waren in maart dicht en hadden toen geen gasten.');
  await desk.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(desk.getByText(/belasting van de gemeente is vastgelegd/)).toBeVisible();
  const link = desk.getByRole('link', { name: /^Bezwaar G\d{4}\.\d{6}, Toeristenbelasting/ });
  const nummer = /G\d{4}\.\d{6}/.exec((await link.textContent()) ?? '')?.[0] ?? 'geen';

  // Whose it is sees who decides, and who collects.
  const burger = await (await browser.newContext()).newPage();
  await logIn(burger, 'gbtwente', 'ondernemer', 'Test BV Donald');
  await burger.goto('/mijn/hengelo/zaken');
  await burger
    .getByRole('link', { name: new RegExp(`Belasting van de gemeente|${nummer}`) })
    .first()
    .click();
  await expect(burger.getByText(`Zaaknummer ${nummer}`)).toBeVisible();
  await expect(burger.getByText(/heft en int de gemeente Hengelo zelf/)).toBeVisible();

  await link.click();
  await desk.getByRole('button', { name: 'In behandeling nemen' }).click();
  await expect(desk.getByText('De zaak is van u.')).toBeVisible();
  await desk.getByText('Stel een beslissing voor').click();
  const voorstel = desk.locator('details').filter({ hasText: 'Stel een beslissing voor' });
  await voorstel.getByLabel('Gedeeltelijk gegrond').check();
  await voorstel.getByLabel('Wat wordt het bedrag van de aanslag?').fill('400');
  await voorstel
    .getByLabel('Motivering')
    .fill('Uit het nachtregister blijkt dat er in maart geen gasten waren.');
  await voorstel.getByRole('button', { name: 'Voorstellen' }).click();
  await expect(desk.getByText('De beslissing is voorgesteld.')).toBeVisible();
  const dossier = new URL(desk.url()).pathname;
  expect(seen.problems).toEqual([]);

  const ambtenaar = await staff(browser, 'Willem de Boer');
  await ambtenaar.goto(dossier);
  await ambtenaar.getByLabel('Ik neem deze beslissing namens de gemeente').check();
  await ambtenaar.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(ambtenaar.getByText(/gemeld aan de gemeente en verstuurd/)).toBeVisible();
  await expect(ambtenaar.getByText('De gemeente heeft dit nog niet verwerkt.')).toBeVisible();

  // The gemeente: its own figure, its own list, no name.
  const bestuur = await staff(browser, 'Hans Maas');
  await bestuur.goto('/bestuur/hengelo/eigen-belastingen');
  const rij = bestuur.getByRole('row', { name: /TB-77123/ });
  await expect(rij).toContainText('€ 480,00');
  await expect(rij).toContainText('€ 400,00');
  await expect(bestuur.locator('main')).not.toContainText('Donald');
  const [download] = await Promise.all([
    bestuur.waitForEvent('download'),
    bestuur.getByRole('link', { name: 'Download als CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('eigen-belastingen-hengelo.csv');
  await rij.getByRole('button', { name: 'Verwerkt' }).click();
  await expect(bestuur.getByText('Vastgelegd dat het is verwerkt.')).toBeVisible();
  await bestuur.goto('/bestuur/hengelo/zaken');
  await expect(
    bestuur.getByRole('row', { name: /^Bezwaar of verzoek over een belasting van de gemeente zelf/ }).first(),
  ).toBeVisible();

  await burger.reload();
  await expect(burger.getByText(/De gemeente heeft dit verwerkt op/)).toBeVisible();
  await expect(burger.getByText(/Uw aanslag was €\s480,00 en wordt €\s400,00/)).toBeVisible();
});
