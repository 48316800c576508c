import { type Browser, expect, type Page, test } from '@playwright/test';
import { logIn, watchConsole } from './log-in';

/** Somebody of the kantoor in a browser of his own. */
async function staff(browser: Browser, naam: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, 'gbtwente', 'medewerker', naam);
  return page;
}

test('an inwoner objects without JavaScript, two persons decide, and he sees his aanslag go down', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const burger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await logIn(burger, 'gbtwente', 'inwoner', 'Lotte Jansen');
  await burger.goto('/mijn/enschede/aanslagen');
  await burger
    .getByRole('link', { name: /Gemeentelijke belastingen/ })
    .first()
    .click();
  await burger.getByRole('link', { name: 'Bezwaar maken' }).click();

  // Nothing chosen: said at the field, and nothing is lost.
  await burger.getByRole('button', { name: 'Verder' }).click();
  await expect(burger.getByRole('link', { name: /Kies waar u het niet mee eens bent/ })).toBeVisible();
  await burger.getByLabel(/^Afvalstoffenheffing, vast/).check();
  await burger.getByRole('button', { name: 'Verder' }).click();

  await burger.getByLabel(/Het bedrag is verkeerd berekend/).check();
  await burger.getByLabel('Welk bedrag vindt u wel goed?').fill('100,00');
  await burger.getByLabel('Leg het uit in uw eigen woorden').fill('Ik woon alleen en betaal voor een gezin.');
  await burger.getByRole('button', { name: 'Verder' }).click();
  await expect(burger.getByLabel('Leg het uit in uw eigen woorden')).toHaveValue(
    'Ik woon alleen en betaal voor een gezin.',
  );
  await burger.getByLabel('Nee, behandel mijn bezwaar meteen').check();
  await burger.getByLabel('Nee, dat hoeft niet').check();
  await burger.getByLabel('Ja, ik wacht met dat deel').check();
  await burger.getByRole('button', { name: 'Verder' }).click();

  await expect(burger.getByRole('heading', { name: 'Controleer uw bezwaar' })).toBeVisible();
  await burger.getByRole('button', { name: 'Bezwaar opsturen' }).click();
  await expect(burger.getByRole('heading', { name: 'Wij hebben uw bezwaar ontvangen' })).toBeVisible();
  const nummer = /B\d{4}\.\d{6}/.exec((await burger.locator('main').textContent()) ?? '')?.[0] ?? '';
  expect(nummer).not.toBe('');
  await expect(burger.getByRole('link', { name: /Bewijs van ontvangst/ })).toBeVisible();
  await burger.getByRole('link', { name: 'Volg uw bezwaar' }).click();
  const zaak = burger.url();

  const behandelaar = await staff(browser, 'Sanne Koster');
  const seen = watchConsole(behandelaar);
  await behandelaar.goto('/zaken?soort=bezwaar&fase=ontvangen');
  await behandelaar.getByRole('link', { name: new RegExp(nummer.replace('.', '\\.')) }).click();
  const dossier = behandelaar.url();
  await behandelaar.getByRole('button', { name: 'In behandeling nemen' }).click();
  await expect(behandelaar.getByText('U behandelt dit bezwaar nu.')).toBeVisible();
  // The term to object went by long ago: a person looks why before anything is decided.
  await behandelaar.getByText('Te laat: was er een goede reden?').click();
  const teLaat = behandelaar.locator('form').filter({ hasText: 'Is het verschoonbaar' });
  await teLaat.getByLabel('Ja, wij behandelen het bezwaar').check();
  await teLaat.getByLabel('Waarom?').fill('De brief ging naar een oud adres.');
  await teLaat.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(behandelaar.getByText('Het is vastgelegd.')).toBeVisible();
  const voorstel = behandelaar.locator('form').filter({ hasText: 'Uitkomst' });
  await voorstel.getByLabel('Gedeeltelijk gegrond').check();
  await voorstel.getByLabel(/^Oorzaak/).selectOption('fout-kantoor');
  await voorstel.getByLabel(/^Wat gaat eraf/).fill('25,00');
  await voorstel
    .getByLabel('Motivering')
    .fill('U woont alleen. In ons bestand stond een te grote container.');
  await voorstel.getByRole('button', { name: 'Besluit voorstellen' }).click();
  await expect(behandelaar.getByText('Het voorstel ligt bij de heffingsambtenaar.')).toBeVisible();
  await expect(behandelaar.getByText('U hebt dit zelf voorgesteld.')).toBeVisible();
  expect(seen.problems).toEqual([]);

  const ambtenaar = await staff(browser, 'Willem de Boer');
  await ambtenaar.goto(dossier);
  await ambtenaar.getByLabel(/Ik neem dit besluit/).check();
  await ambtenaar.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(ambtenaar.getByText('Het besluit is genomen, geboekt en de brief is onderweg.')).toBeVisible();

  await burger.goto(zaak);
  await expect(burger.getByRole('heading', { name: /U krijgt voor een deel gelijk/ })).toBeVisible();
  await expect(burger.getByText('Uw aanslag is € 25,00 lager.')).toBeVisible();
  await expect(burger.getByRole('link', { name: /onze beslissing \(pdf\)/ })).toBeVisible();
});
