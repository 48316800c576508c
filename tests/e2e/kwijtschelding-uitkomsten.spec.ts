import { type Browser, expect, type Page } from '@playwright/test';
import { BIJSTAND, fillIn, type Huishouden, LOON, OUDER } from './kwijtschelding-invullen';
import { logIn, watchConsole } from './log-in';
import { test } from './own-pages';

/**
 * Each way in which a request for kwijtschelding can end, from the page of the citizen to the figure of the board, in both
 * smaken. Who asks is in no other journey.
 */
const SMAKEN = [
  {
    kantoor: 'gbtwente',
    behandelaar: 'Tess Wolters',
    ambtenaar: 'Naima Bouzid',
    bestuur: 'Willem de Boer',
    afwijzing: { gemeente: 'enschede', naam: 'Sofie Kramer' },
    deel: { gemeente: 'oldenzaal', naam: 'Greet Nijland' },
    betaald: { gemeente: 'almelo', naam: 'Ans Groen' },
  },
  {
    kantoor: 'cocensus',
    behandelaar: 'Bram Kuipers',
    ambtenaar: 'Noor Hendriks',
    bestuur: 'Marga Prins',
    afwijzing: { gemeente: 'haarlem', naam: 'Carla Zwart' },
    deel: { gemeente: 'haarlem', naam: 'Loes Veen' },
    betaald: { gemeente: 'haarlem', naam: 'Els Hofman' },
  },
] as const;
type Smaak = (typeof SMAKEN)[number];

/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function open(browser: Browser, kantoor: string, wereld: string, naam: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, kantoor, wereld, naam);
  return page;
}

/** How many requests came in, ended and were taken back this year, as the board reads it. */
async function cijfers(page: Page, gemeente: string) {
  await page.goto(`/bestuur/${gemeente}/zaken?periode=${new Date().getFullYear()}`);
  const rij = page.getByRole('row', { name: /^Kwijtschelding/ }).first();
  const [ontvangen = 0, afgehandeld = 0, ingetrokken = 0] = (
    await rij.getByRole('cell').allTextContents()
  ).map(Number);
  return { ontvangen, afgehandeld, ingetrokken };
}

/** Asks kwijtschelding on the own page. Answers the address of the case. */
async function vraag(page: Page, gemeente: string, huishouden: Huishouden): Promise<string> {
  await page.goto(`/mijn/${gemeente}/kwijtschelding`);
  await page.getByRole('button', { name: 'Begin met de aanvraag' }).click();
  await page.waitForURL(/\/vraag\//);
  await fillIn(page, huishouden);
  await page.getByRole('button', { name: 'Aanvraag versturen' }).click();
  await expect(page.getByText('Uw aanvraag is binnen')).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The dossier of a case of the own page, for who handles it. */
const dossier = (zaak: string, gemeente: string): string =>
  `/zaken/${gemeente}/kwijtschelding/${zaak.split('/').at(-1)}`;

/** Sees every paper that was not seen yet. */
async function zieAlles(page: Page): Promise<void> {
  const rijen = page.getByRole('listitem').filter({ hasText: 'Nog niet gezien' });
  for (let nog = await rijen.count(); nog > 0; nog -= 1) {
    const rij = rijen.first();
    await rij.locator('summary').filter({ hasText: 'Papier gezien' }).click();
    await rij.getByLabel('Welk papier hebt u gezien?').fill('kopie van deze maand');
    await rij.getByRole('button', { name: 'Zet op gezien' }).click();
    await expect(rijen).toHaveCount(nog - 1);
  }
  await expect(page.getByText('Alle papieren zijn gezien', { exact: false })).toBeVisible();
}

/** Proposed by who handled it, decided by another. */
async function besluit(browser: Browser, { kantoor, ambtenaar }: Smaak, behandelaar: Page): Promise<void> {
  await behandelaar.getByLabel('Uitleg in de brief').fill('Wij rekenden met de papieren die u stuurde.');
  await behandelaar.getByRole('button', { name: 'Leg voor aan een tweede persoon' }).click();
  await expect(behandelaar.getByText('Uw voorstel ligt klaar voor een tweede persoon.')).toBeVisible();
  const tweede = await open(browser, kantoor, 'medewerker', ambtenaar);
  await tweede.goto(new URL(behandelaar.url()).pathname);
  await tweede.getByLabel('Akkoord: neem dit besluit').check();
  await tweede.getByRole('button', { name: 'Bevestig' }).click();
  await expect(tweede.getByText('Het besluit is genomen, geboekt en verstuurd.')).toBeVisible();
}

for (const smaak of SMAKEN) {
  const { kantoor, behandelaar: behandelt } = smaak;

  test(`refused at ${kantoor}: the inwoner reads why, asks to pay in parts, and knows what else he can do until when`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const { gemeente, naam } = smaak.afwijzing;
    const bestuur = await open(browser, kantoor, 'medewerker', smaak.bestuur);
    const voor = await cijfers(bestuur, gemeente);
    const burger = await open(browser, kantoor, 'inwoner', naam);
    const seen = watchConsole(burger);
    const zaak = await vraag(burger, gemeente, LOON);
    const behandelaar = await open(browser, kantoor, 'medewerker', behandelt);
    await behandelaar.goto(dossier(zaak, gemeente));
    await zieAlles(behandelaar);
    await besluit(browser, smaak, behandelaar);

    await burger.goto(zaak);
    await expect(burger.getByRole('heading', { name: 'U krijgt geen kwijtschelding' })).toBeVisible();
    await expect(burger.getByText('Wij rekenden met de papieren die u stuurde.')).toBeVisible();
    const middel = burger.getByRole('region', { name: 'Bent u het niet eens met dit besluit?' });
    await expect(middel.getByText(/Het kan tot en met \d{1,2} \w+ \d{4} en kost niets/)).toBeVisible();
    await burger.getByRole('button', { name: /^Vraag om €.* in termijnen te betalen$/ }).click();
    await burger.waitForURL(/\/regeling\/aanvraag\//);
    await burger.goto(zaak);
    await middel.getByRole('link', { name: 'Ik ben het niet eens met dit besluit' }).click();
    await burger
      .getByLabel('Waarom bent u het niet eens met het besluit?')
      .fill('Mijn loon daalt volgende maand.');
    await burger.getByRole('button', { name: 'Versturen' }).click();
    await expect(burger.getByText(/U krijgt uiterlijk op/)).toBeVisible();

    const na = await cijfers(bestuur, gemeente);
    expect(na.ontvangen).toBeGreaterThan(voor.ontvangen);
    expect(na.afgehandeld).toBeGreaterThan(voor.afgehandeld);
    expect(seen.problems).toEqual([]);
  });

  test(`taken back at ${kantoor}, then asked again: incomplete, papers asked and sent, and a part is waived`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const { gemeente, naam } = smaak.deel;
    const bestuur = await open(browser, kantoor, 'medewerker', smaak.bestuur);
    const voor = await cijfers(bestuur, gemeente);
    const burger = await open(browser, kantoor, 'inwoner', naam);
    await vraag(burger, gemeente, OUDER);
    await burger.locator('summary').filter({ hasText: 'Aanvraag intrekken' }).click();
    await burger.getByRole('button', { name: 'Trek mijn aanvraag in' }).click();
    await expect(burger.getByText('Dit ontbreekt nog')).toHaveCount(0);
    await burger.goto(`/mijn/${gemeente}/kwijtschelding`);
    await expect(burger.getByText('Aangevraagd en weer ingetrokken.')).toBeVisible();

    const zaak = await vraag(burger, gemeente, OUDER);
    await expect(burger.getByText('Dit ontbreekt nog')).toBeVisible();
    const behandelaar = await open(browser, kantoor, 'medewerker', behandelt);
    await behandelaar.goto(dossier(zaak, gemeente));
    await behandelaar.locator('summary').filter({ hasText: 'Vraag wat ontbreekt' }).click();
    await behandelaar.getByRole('button', { name: 'Verstuur de brief' }).click();
    await expect(behandelaar.getByText('De brief is verstuurd. De zaak wacht op de inwoner.')).toBeVisible();
    await burger.reload();
    await expect(burger.getByText(/Stuur dit uiterlijk \d{1,2} \w+ \d{4}/)).toBeVisible();
    await burger.locator('input[type=file]').setInputFiles({
      name: 'loonstrook.png',
      mimeType: 'image/png',
      buffer: PNG,
    });
    await burger.getByRole('button', { name: 'Toevoegen' }).click();
    await expect(burger.getByText('loonstrook.png').first()).toBeVisible();

    await behandelaar.reload();
    await expect(behandelaar.getByText('loonstrook.png').first()).toBeVisible();
    await zieAlles(behandelaar);
    await besluit(browser, smaak, behandelaar);
    await burger.goto(zaak);
    await expect(
      burger.getByRole('heading', { name: /^U krijgt een deel: u hoeft €.* niet te betalen$/ }),
    ).toBeVisible();
    await expect(burger.getByText(/^U betaalt nog €/)).toBeVisible();

    const na = await cijfers(bestuur, gemeente);
    expect(na.ontvangen).toBeGreaterThan(voor.ontvangen + 1);
    expect(na.afgehandeld).toBeGreaterThan(voor.afgehandeld);
    expect(na.ingetrokken).toBeGreaterThan(voor.ingetrokken);
  });

  test(`asked after paying at ${kantoor}: all of it is waived and the money comes back`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const { gemeente, naam } = smaak.betaald;
    const bestuur = await open(browser, kantoor, 'medewerker', smaak.bestuur);
    const voor = await cijfers(bestuur, gemeente);
    const burger = await open(browser, kantoor, 'inwoner', naam);
    await burger.goto(`/mijn/${gemeente}/kwijtschelding`);
    await expect(burger.getByText('U betaalde deze aanslag al.', { exact: false })).toBeVisible();
    const zaak = await vraag(burger, gemeente, BIJSTAND);
    const behandelaar = await open(browser, kantoor, 'medewerker', behandelt);
    await behandelaar.goto(dossier(zaak, gemeente));
    await zieAlles(behandelaar);
    await besluit(browser, smaak, behandelaar);

    await burger.goto(zaak);
    await expect(burger.getByRole('heading', { name: /^U hoeft €.* niet te betalen$/ })).toBeVisible();
    await expect(burger.getByText(/^U betaalde €.* te veel\. Dat geld krijgt u terug\.$/)).toBeVisible();
    const kwijt = /€\s[\d.]+,\d\d/.exec(
      (await burger.getByRole('heading', { name: /^U hoeft €/ }).textContent()) ?? '',
    )?.[0];
    await burger.goto(`/mijn/${gemeente}/terugbetaling`);
    await expect(burger.locator('main')).toContainText(kwijt ?? 'geen bedrag');
    const na = await cijfers(bestuur, gemeente);
    expect(na.afgehandeld).toBeGreaterThan(voor.afgehandeld);
  });
}

test('tested by itself: the list is agreed to by another, one gets it for next year and one is invited to ask', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const ineke = await open(browser, 'cocensus', 'inwoner', 'Ineke Duin');
  await ineke.goto('/mijn/haarlem/kwijtschelding');
  await expect(ineke.getByText('Wij vroegen het Inlichtingenbureau', { exact: false })).toHaveCount(0);

  const ambtenaar = await open(browser, 'cocensus', 'medewerker', 'Noor Hendriks');
  await ambtenaar.goto('/invordering/haarlem/toetslijsten');
  await ambtenaar
    .getByRole('row', { name: /Wacht op een tweede persoon/ })
    .getByRole('link')
    .click();
  await ambtenaar.getByLabel(/^Goedkeuren: \d+ personen laten toetsen$/).check();
  await ambtenaar.getByRole('button', { name: 'Besluit vastleggen' }).click();
  const lijst = new URL(ambtenaar.url()).pathname;

  // A job makes the file; the bureau answers; whoever works on it takes the answer in at once.
  const behandelaar = await open(browser, 'cocensus', 'medewerker', 'Bram Kuipers');
  await expect(async () => {
    await behandelaar.goto(lijst);
    await behandelaar.getByRole('button', { name: /ophalen/i }).click({ timeout: 2_000 });
    await expect(behandelaar.getByText('Beantwoord', { exact: true }).first()).toBeVisible({
      timeout: 3_000,
    });
  }).toPass({ timeout: 60_000 });
  await expect(behandelaar.getByRole('row', { name: /Duin.*Krijgt een nul-aanslag/ })).toBeVisible();
  await expect(behandelaar.getByRole('row', { name: /Kooi.*Niet vanzelf.*Inkomen/ })).toBeVisible();

  await ineke.reload();
  await expect(ineke.getByText(/^Geautomatiseerd kwijtgescholden voor \d{4}\.$/)).toBeVisible();
  const marja = await open(browser, 'cocensus', 'inwoner', 'Marja Kooi');
  await marja.goto('/mijn/haarlem/kwijtschelding');
  await expect(marja.getByText(/^Geautomatiseerd: voor \d{4} niet vanzelf\.$/)).toBeVisible();
  await expect(marja.getByText('Dit is geen afwijzing', { exact: false })).toBeVisible();
  await expect(marja.getByText(/hoger dan de grens van de toets/)).toBeVisible();
  await expect(marja.getByText(/Zodra u hem hebt, kunt u hier met één klik beginnen/)).toBeVisible();
});
