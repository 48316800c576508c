import { expect, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { look } from './look';
import { test } from './own-pages';

/**
 * The whole story once more, as the people in it live it: an aanslag is calculated, agreed to and imposed; the
 * inwoner reads it, gets a letter and asks a question; who promised an answer keeps it; the board sees the figures.
 */
const session = async (
  browser: Parameters<Parameters<typeof test>[2]>[0]['browser'],
  kantoor: string,
  wereld: string,
  naam: string,
): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, kantoor, wereld, naam);
  return page;
};

/** Asks again until the worker is done, as the page itself does. */
async function until(page: Page, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
}

test('a run of aanslagen: calculated by one, agreed to by another, imposed, and found back at the board', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const maker = await session(browser, 'gbtwente', 'medewerker', 'Sanne Koster');
  await maker.goto('/heffing/losser/runs/nieuw?jaar=2026');
  await maker.getByRole('button', { name: 'Begin de proefdraai' }).click();
  await expect(maker).toHaveURL(/\/heffing\/losser\/runs\/[0-9a-f-]{36}/);
  await until(maker, 'wacht op akkoord');
  // The maker cannot agree to what is his own.
  await expect(
    maker.getByText('Een heffingsambtenaar die de run niet heeft gemaakt, geeft akkoord of wijst af.'),
  ).toBeVisible();
  await expect(maker.getByRole('button', { name: 'Geef akkoord' })).toHaveCount(0);
  const run = new URL(maker.url()).pathname;

  const tweede = await session(browser, 'gbtwente', 'medewerker', 'Willem de Boer');
  // What waits for him over all gemeenten stands on his first page.
  await tweede.goto('/heffing');
  const wacht = tweede.getByRole('region', { name: 'Wacht op u' });
  await wacht
    .getByRole('row', { name: /Losser/ })
    .getByRole('link')
    .click();
  await expect(tweede).toHaveURL(run);
  // He looks at three before he agrees, at the letter of one, and at the list of all.
  await tweede.getByRole('link', { name: 'De hoogste' }).click();
  await expect(tweede).toHaveURL(/\/proef\/[0-9a-f-]{36}$/);
  await look(tweede, 'the proof of one aanslag');
  const biljet = await tweede.getByRole('link', { name: 'Bekijk het proefbiljet' }).getAttribute('href');
  const pdf = await tweede.request.get(biljet ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  await tweede.goto(`${run}/aanslagen`);
  await expect(tweede.getByRole('table', { name: 'Aanslagen van deze run' })).toBeVisible();
  await look(tweede, 'the aanslagen of a run that waits');
  await tweede.setViewportSize({ width: 1280, height: 720 });
  await tweede.goto(run);
  await tweede.getByRole('button', { name: 'Geef akkoord' }).click();
  await until(tweede, 'De aanslagen zijn opgelegd');

  const ambtenaar = await tweede.goto('/bestuur/losser/heffing');
  expect(ambtenaar?.status()).toBe(200);
  await expect(tweede.getByText('De cijfers sluiten aan op het grootboek')).toBeVisible();
  await expect(tweede.getByRole('row', { name: /Onroerendezaakbelasting/ }).first()).toBeVisible();
});

/** What differs between the tenants is their data: who answers first, and what was promised. */
const TENANTS = [
  {
    gemeente: 'borne',
    kantoor: 'gbtwente',
    inwoner: 'Marieke Smit',
    balie: 'Ellen Hoekstra',
    belofte: 'Dit is een belofte van uw gemeente.',
  },
  {
    gemeente: 'hengelo',
    kantoor: 'gbtwente',
    inwoner: 'Youssef Amrani',
    balie: 'Saskia Visser',
    belofte: 'Dit is een belofte van GBTwente.',
  },
  {
    gemeente: 'haarlem',
    kantoor: 'cocensus',
    inwoner: 'Fleur Vermeer',
    balie: 'Bart Willems',
    // S1 names no term for a question in writing: Haarlem promises none, and says so.
    belofte: 'U krijgt zo snel mogelijk antwoord op deze pagina.',
  },
] as const;

/** How many contacts of this quarter the board of Hengelo sees. */
async function contactenBijBestuur(page: Page): Promise<number> {
  await page.goto('/bestuur/hengelo/contacten');
  const row = page
    .getByRole('table', { name: 'Contacten en vragen' })
    .getByRole('row', { name: /^Contacten/ });
  return Number(((await row.getByRole('cell').first().textContent()) ?? '').replaceAll('.', ''));
}

for (const { gemeente, kantoor, inwoner, balie, belofte } of TENANTS) {
  test(`${gemeente}: an inwoner reads the aanslag, opens the letter, asks, and gets the promised answer`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const bestuur =
      gemeente === 'hengelo' ? await session(browser, kantoor, 'medewerker', 'Hans Maas') : null;
    const eerder = bestuur && (await contactenBijBestuur(bestuur));
    const burger = await session(browser, kantoor, 'inwoner', inwoner);
    await burger.goto(`/mijn/${gemeente}/aanslagen`);
    // The one of the year is the oldest; another journey may have added one for a dog.
    await burger
      .getByRole('link', { name: /Gemeentelijke belastingen 2026/ })
      .last()
      .click();
    await burger.getByText('Waarom deze datum?').first().click();
    await expect(
      burger
        .getByText(/^Bron: /)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    const pdf = await burger.getByRole('link', { name: /Aanslagbiljet \(pdf\)/ }).getAttribute('href');
    const brief = await burger.request.get(pdf ?? '');
    expect(brief.status()).toBe(200);
    expect((await brief.body()).subarray(0, 5).toString()).toBe('%PDF-');

    const vraag = `Klopt mijn aanslag wel? Ik woon hier pas kort, in ${gemeente}.`;
    await burger.goto(`/mijn/${gemeente}/vragen/nieuw`);
    await burger.getByLabel('Waar gaat uw vraag over?').selectOption({ index: 1 });
    await burger.getByLabel('Wat is uw vraag?').fill(vraag);
    await burger.getByRole('button', { name: 'Vraag versturen' }).click();
    await expect(burger.getByText('Wij hebben uw vraag ontvangen')).toBeVisible();
    await expect(burger.getByText(belofte, { exact: false }).first()).toBeVisible();
    const mijnVraag = new URL(burger.url()).pathname;

    const clerk = await session(browser, kantoor, 'medewerker', balie);
    await clerk.goto('/balie');
    await clerk.getByRole('row').filter({ hasText: vraag }).getByRole('link').first().click();
    await clerk.getByRole('button', { name: 'Oppakken' }).click();
    await clerk.getByLabel('Antwoord aan de inwoner').fill('U betaalt vanaf de eerste volle maand.');
    await clerk.getByRole('button', { name: 'Antwoord geven en afronden' }).click();
    await expect(clerk.getByText('Het antwoord is vastgelegd.').first()).toBeVisible();

    await burger.goto(mijnVraag);
    await expect(burger.getByText('U betaalt vanaf de eerste volle maand.')).toBeVisible();
    await burger.getByLabel('Ja, mijn vraag is beantwoord').check();
    await burger.getByRole('button', { name: 'Versturen' }).click();
    await expect(burger.getByText('Fijn dat u geholpen bent').first()).toBeVisible();

    if (bestuur) {
      expect(await contactenBijBestuur(bestuur)).toBeGreaterThan(eerder ?? Number.POSITIVE_INFINITY);
      await expect(bestuur.getByText(/De cijfers sluiten$/)).toBeVisible();
    }
  });
}
