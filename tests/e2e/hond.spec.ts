import { type Browser, expect, type Page } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { openKlantbeeld } from './open-klantbeeld';
import { test } from './own-pages';

// One after the other: a dog that changes after the akkoord stops the aanslag of its holder.
test.describe.configure({ mode: 'default' });

/** Somebody of the kantoor in a browser of his own. */
async function staff(browser: Browser, naam: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await logIn(page, 'gbtwente', 'medewerker', naam);
  return page;
}

/** Today in the Netherlands, in the parts of a date field. */
function vandaag(): { dag: string; maand: string; jaar: string } {
  const [jaar = '', maand = '', dag = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
    .format(new Date())
    .split('-');
  return { dag, maand, jaar };
}

async function vulDag(page: Page, { dag, maand, jaar }: ReturnType<typeof vandaag>): Promise<void> {
  await page.getByLabel('Dag', { exact: true }).fill(dag);
  await page.getByLabel('Maand', { exact: true }).fill(maand);
  await page.getByLabel('Jaar', { exact: true }).fill(jaar);
}

const zaaknummer = async (page: Page): Promise<string> =>
  /M\d{4}\.\d{6}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? 'geen nummer';

/** Who levies decides on a case; nothing goes off an aanslag, so he does it alone. */
async function beslis(page: Page, nummer: string, uitkomst: string, waarom: string): Promise<void> {
  await page.goto('/zaken?soort=melding');
  await page.getByRole('link', { name: `Melding ${nummer}` }).click();
  await expect(page.getByRole('heading', { name: 'Wat er is gemeld' })).toBeVisible();
  const form = page.locator('form').filter({ hasText: 'Wat beslist u?' });
  await form.getByLabel(uitkomst, { exact: true }).check();
  await form.getByLabel(/^Waarom\?/).fill(waarom);
  await form.getByRole('button', { name: 'Beslis' }).click();
  await expect(page.getByText('Het besluit is genomen. De brief gaat weg.')).toBeVisible();
}

test('an inwoner registers a dog without JavaScript and ends it again, and both stand in the history [C-11]', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const naam = `Pluis ${Date.now() % 1_000_000}`;
  const burger = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await logIn(burger, 'gbtwente', 'inwoner', 'Marieke Smit');
  await burger.goto('/mijn/borne/objecten');
  await burger.getByRole('link', { name: 'Meld een hond aan' }).click();

  // A day of another year is refused in words, and nothing that was typed is lost.
  await burger.getByLabel('Hoe heet de hond?').fill(naam);
  await vulDag(burger, { ...vandaag(), jaar: String(Number(vandaag().jaar) - 2) });
  await burger.getByLabel('Op mijn eigen adres').check();
  await burger.getByRole('button', { name: 'Verstuur uw melding' }).click();
  await expect(burger.getByText(/Deze dag ligt voor dit belastingjaar/).first()).toBeVisible();
  await expect(burger.getByLabel('Hoe heet de hond?')).toHaveValue(naam);
  await expect(burger.getByLabel('Op mijn eigen adres')).toBeChecked();
  await vulDag(burger, vandaag());
  await burger.getByRole('button', { name: 'Verstuur uw melding' }).click();

  await expect(burger.getByRole('heading', { name: 'Wij hebben uw melding' })).toBeVisible();
  const aan = await zaaknummer(burger);
  await expect(burger.getByRole('link', { name: /Bewijs van ontvangst/ })).toBeVisible();
  await burger.getByRole('link', { name: 'Bekijk hoe het ermee staat' }).click();
  await expect(burger.getByText(`Zaaknummer ${aan}`)).toBeVisible();
  const zaak = burger.url();

  const heffing = await staff(browser, 'Sanne Koster');
  const seen = watchConsole(heffing);
  await beslis(heffing, aan, 'Overgenomen', 'U hebt uw hond aangemeld.');
  expect(seen.problems).toEqual([]);

  await burger.goto(zaak);
  await expect(burger.getByRole('heading', { name: /Ons besluit: Wij nemen uw melding over/ })).toBeVisible();
  await expect(burger.getByRole('link', { name: /ons besluit \(pdf\)/ })).toBeVisible();

  // The dog stands there with its day, and the way to end it beside it.
  await burger.goto('/mijn/borne/objecten');
  await burger.getByRole('link', { name: new RegExp(`Meld deze hond af: ${naam}`) }).click();
  await burger.getByLabel(new RegExp(naam)).check();
  await burger.getByLabel('De hond is overleden').check();
  await vulDag(burger, vandaag());
  await burger.getByRole('button', { name: 'Verstuur uw melding' }).click();
  await expect(burger.getByRole('heading', { name: 'Wij hebben uw melding' })).toBeVisible();
  const af = await zaaknummer(burger);
  await burger.goto('/mijn/borne/objecten');
  await expect(burger.getByText('U hebt deze hond afgemeld. Wij beslissen nog.')).toBeVisible();

  await beslis(heffing, af, 'Overgenomen', 'U liet weten dat uw hond is overleden.');
  await burger.goto('/mijn/borne/objecten');
  await expect(burger.getByRole('listitem').filter({ hasText: naam })).toContainText('afgemeld op');
  await expect(burger.getByRole('link', { name: new RegExp(`Meld deze hond af: ${naam}`) })).toHaveCount(0);
});

/** Asks again until the worker is done, as the page itself does. */
async function until(page: Page, text: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
}

/** Decides on a case from which money follows: it waits for a second person. */
async function stelVoor(page: Page, nummer: string, waarom: string): Promise<void> {
  await page.goto('/zaken?soort=melding');
  await page.getByRole('link', { name: `Melding ${nummer}` }).click();
  await page.waitForURL(/\/melding\//);
  const form = page.locator('form').filter({ hasText: 'Wat beslist u?' });
  await form.getByLabel('Overgenomen', { exact: true }).check();
  await form.getByLabel(/^Waarom\?/).fill(waarom);
  await form.getByRole('button', { name: 'Beslis' }).click();
  await expect(page.getByText('Uw besluit wacht op een collega, omdat er een bedrag afgaat.')).toBeVisible();
}

test('a dog gets its aanslag by two persons, and when it goes that becomes lower and the inwoner reads why', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const naam = `Wolf ${Date.now() % 1_000_000}`;
  const beginVanJaar = { dag: '1', maand: '1', jaar: vandaag().jaar };
  const burger = await (await browser.newContext()).newPage();
  await logIn(burger, 'gbtwente', 'inwoner', 'Marieke Smit');
  await burger.goto('/mijn/borne/objecten');
  await burger.getByRole('link', { name: 'Meld een hond aan' }).click();
  await burger.waitForURL(/\/melden\//);
  await burger.getByLabel('Hoe heet de hond?').fill(naam);
  await vulDag(burger, beginVanJaar);
  await burger.getByLabel('Op mijn eigen adres').check();
  await burger.getByRole('button', { name: 'Verstuur uw melding' }).click();
  await expect(burger.getByRole('heading', { name: 'Wij hebben uw melding' })).toBeVisible();
  const aan = await zaaknummer(burger);

  const heffing = await staff(browser, 'Sanne Koster');
  await beslis(heffing, aan, 'Overgenomen', 'U hebt uw hond aangemeld.');
  const melding = new URL(heffing.url()).pathname;
  await heffing.getByRole('button', { name: 'Stel deze aanslag voor' }).click();
  await expect(heffing.getByText('De aanslag is voorgesteld. Een collega moet akkoord geven.')).toBeVisible();
  await heffing.getByRole('link', { name: 'Bekijk het voorstel' }).click();
  await heffing.waitForURL(/\/runs\//);
  await until(heffing, 'wacht op akkoord');
  await expect(heffing.getByRole('heading', { name: 'Voor wie en waarvan' })).toBeVisible();
  const run = new URL(heffing.url()).pathname;

  const tweede = await staff(browser, 'Willem de Boer');
  await tweede.goto(run);
  await tweede.getByRole('button', { name: 'Geef akkoord' }).click();
  await until(tweede, 'De aanslagen zijn opgelegd');
  await heffing.goto(melding);
  await expect(heffing.getByText(/Aanslag \d{4}-00-\d+ is opgelegd/)).toBeVisible();

  // It goes again: what is left of the year is taken off by two persons.
  await burger.goto('/mijn/borne/objecten');
  await burger.getByRole('link', { name: new RegExp(`Meld deze hond af: ${naam}`) }).click();
  await burger.waitForURL(/\/melden\//);
  await burger.getByLabel(new RegExp(naam)).check();
  await burger.getByLabel('De hond is overleden').check();
  await vulDag(burger, beginVanJaar);
  await burger.getByRole('button', { name: 'Verstuur uw melding' }).click();
  await expect(burger.getByRole('heading', { name: 'Wij hebben uw melding' })).toBeVisible();
  const af = await zaaknummer(burger);
  await burger.getByRole('link', { name: 'Bekijk hoe het ermee staat' }).click();
  await burger.waitForURL(/\/zaken\//);

  await stelVoor(heffing, af, 'U liet weten dat uw hond is overleden.');
  await tweede.goto(new URL(heffing.url()).pathname);
  const form = tweede.locator('form').filter({ hasText: 'Neemt u dit besluit?' });
  await form.getByLabel('Ja, ik neem dit besluit').check();
  await form.getByRole('button', { name: 'Beslis' }).click();
  await expect(tweede.getByText('Het besluit is genomen. De brief gaat weg.')).toBeVisible();

  await burger.reload();
  await expect(burger.getByText(/Van uw aanslag gaat .* af\./)).toBeVisible();
  await expect(burger.getByRole('heading', { name: 'Hoe komen wij aan dit bedrag?' })).toBeVisible();
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('an inwoner says what is wrong with evidence, the desk finds it by its number, and he reads the result', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const burger = await (await browser.newContext()).newPage();
  const seen = watchConsole(burger);
  await logIn(burger, 'gbtwente', 'inwoner', 'Marieke Smit');
  await burger.goto('/mijn/borne/melden');
  await burger.getByRole('link', { name: 'De gegevens van een pand kloppen niet' }).click();
  await burger.getByRole('radio').first().check();
  await burger.getByLabel('De oppervlakte').check();
  await burger.getByLabel(/Vertel wat er niet klopt/).fill('De schuur is vorig jaar gesloopt.');
  await burger.getByRole('button', { name: 'Verstuur uw melding' }).click();
  await expect(burger.getByRole('heading', { name: 'Wij hebben uw melding' })).toBeVisible();
  const nummer = await zaaknummer(burger);
  await burger
    .getByLabel(/^Kies (een bestand|bestanden)/)
    .setInputFiles({ name: 'schuur.png', mimeType: 'image/png', buffer: PNG });
  await burger.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(burger.getByText('schuur.png').first()).toBeVisible();
  expect(seen.problems).toEqual([]);

  const balie = await staff(browser, 'Saskia Visser');
  await balie.goto('/balie');
  await balie.locator('#zoek').fill(nummer.toLowerCase());
  await balie.keyboard.press('Enter');
  await balie.waitForURL(/zoeken/);
  await balie.getByRole('row').getByRole('link').first().click();
  await balie.waitForURL(/klant/);
  await openKlantbeeld(balie);
  await expect(balie.getByText(`Objectgegevens kloppen niet, ${nummer}`)).toBeVisible();

  const heffing = await staff(browser, 'Sanne Koster');
  await beslis(heffing, nummer, 'Niet overgenomen', 'De schuur staat nog op de luchtfoto van dit jaar.');
  await expect(heffing.getByText('schuur.png').first()).toBeVisible();

  await burger.goto('/mijn/borne/zaken');
  await burger.getByRole('link', { name: `Melding ${nummer}` }).click();
  await expect(
    burger.getByRole('heading', { name: /Ons besluit: Wij nemen uw melding niet over/ }),
  ).toBeVisible();
  await expect(burger.getByText('De schuur staat nog op de luchtfoto van dit jaar.').first()).toBeVisible();
});

test('the desk records a melding on behalf, in the contact that is open', async ({ browser }) => {
  test.setTimeout(120_000);
  const balie = await staff(browser, 'Saskia Visser');
  await balie.goto('/balie');
  await balie.locator('#zoek').fill('999100518');
  await balie.keyboard.press('Enter');
  await balie.waitForURL(/zoeken/);
  await balie.getByRole('row').getByRole('link').first().click();
  await balie.waitForURL(/klant/);
  await openKlantbeeld(balie);
  await balie.getByRole('link', { name: 'Leg een melding vast' }).click();
  await balie.getByRole('link', { name: 'Container klopt niet' }).click();
  await balie.getByLabel('Aan de balie').check();
  await balie.getByLabel('Het aantal keer legen klopt niet').check();
  await balie.getByLabel(/Vertel wat er niet klopt/).fill('In juli was mevrouw op vakantie.');
  await balie.getByRole('button', { name: 'Leg de melding vast' }).click();
  await expect(
    balie.getByText('De melding is vastgelegd. De ontvangstbevestiging gaat per post.'),
  ).toBeVisible();
  await expect(balie.getByText(/Container klopt niet, M\d{4}\.\d{6}/).first()).toBeVisible();
});
