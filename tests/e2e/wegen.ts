/** The ways to pages that no link leads to from elsewhere, for who looks at every page. */
import { expect, type Page } from '@playwright/test';
import beheer from '@/texts/nl/beheer.json' with { type: 'json' };
import { logIn } from './log-in';
import { look } from './look';
import { openKlantbeeld } from './open-klantbeeld';

export async function openBeroep(page: Page): Promise<void> {
  await page.goto('/zaken?soort=beroep');
  await page
    .getByRole('link', { name: /^Beroep bij de rechter R/ })
    .first()
    .click();
  await page.waitForURL(/\/beroep\/[0-9a-f-]{36}$/);
}

export async function openKlacht(page: Page): Promise<void> {
  await page.goto('/zaken?soort=klacht');
  await page
    .getByRole('link', { name: /^Klacht L/ })
    .first()
    .click();
  await page.waitForURL(/\/klacht\/[0-9a-f-]{36}$/);
}

export async function openAdministratiefBeroep(page: Page): Promise<void> {
  await page.goto('/zaken?soort=administratief-beroep');
  await page
    .getByRole('link', { name: /^Niet eens met een besluit A/ })
    .first()
    .click();
  await page.waitForURL(/\/administratief-beroep\/[0-9a-f-]{36}$/);
}

export async function openMandaatzaak(page: Page): Promise<void> {
  await page.goto('/zaken?soort=mandaatzaak');
  await page
    .getByRole('link', { name: /^Belasting van de gemeente G/ })
    .first()
    .click();
  await page.waitForURL(/\/mandaatzaak\/[0-9a-f-]{36}$/);
}

/** The letter of a bureau of which the file is still to come: nothing else reads it. */
export async function openBureaubrief(page: Page): Promise<void> {
  await page.goto('/zaken/hengelo/bezwaarbestand');
  await page.getByLabel('Naam van het bureau').fill('Waardebureau Voorbeeld');
  await page.getByLabel('Per e-mail').check();
  await page.getByLabel('Wat staat er in de brief?').fill('De waarde van deze woningen is te hoog.');
  await page.getByRole('button', { name: 'Brief vastleggen' }).click();
  await page.waitForURL(/\/bezwaarbestand\/[0-9a-f-]{36}$/);
}

/** From the refused regeling of the demo, where he reads the decision. */
export async function nietEensMetRegeling(page: Page): Promise<void> {
  await page.goto('/mijn/hengelo/regeling');
  await openFirst(page, /\/regeling\/[0-9a-f-]{36}$/, 'a[href*="/administratief-beroep/regeling/"]');
  await page.waitForURL(/\/administratief-beroep\/regeling\/[0-9a-f-]{36}$/);
}

/** From his aanslag, which is open. */
export async function openBetalen(page: Page): Promise<void> {
  await page.goto('/mijn/hengelo/aanslagen');
  await page.locator('a[href*="/aanslagen/"]').first().click();
  await page.waitForURL(/\/aanslagen\/[0-9a-f-]{36}$/);
  await page.goto(new URL(page.url()).pathname.replace('/aanslagen/', '/betalen/'));
  await page.waitForURL(/\/betalen\/[0-9a-f-]{36}$/);
}

/** Begins to pay one euro, and goes no further. */
export async function beginBetaling(page: Page): Promise<void> {
  await openBetalen(page);
  await page.getByLabel('Een ander bedrag').check();
  await page.getByLabel(/^Bedrag/).fill('1');
  await page.getByRole('button', { name: 'Verder met iDEAL | Wero' }).click();
  await page.waitForURL(/\/betaling\/[0-9a-f-]{36}$/);
}

/** Also when no costs stand on it: then it says so. */
export async function openKosten(page: Page): Promise<void> {
  await page.goto('/mijn/borne/aanslagen');
  await page.locator('a[href*="/aanslagen/"]').first().click();
  await page.waitForURL(/\/aanslagen\/[0-9a-f-]{36}$/);
  await page.goto(new URL(page.url()).pathname.replace('/aanslagen/', '/bezwaar/kosten/'));
}

export async function stelVraag(page: Page): Promise<void> {
  await page.goto('/mijn/borne/vragen/nieuw');
  await page.getByLabel('Waar gaat uw vraag over?').selectOption({ index: 1 });
  await page.getByLabel('Wat is uw vraag?').fill('Waarom staat deze vraag hier?');
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await expect(page.getByText('Wij hebben uw vraag ontvangen')).toBeVisible();
}

/** Against the first line that is not disputed yet. */
export async function kiesBezwaar(page: Page): Promise<void> {
  await page.goto('/mijn/borne/aanslagen');
  await page.locator('a[href*="/aanslagen/"]').first().click();
  await page.getByRole('link', { name: 'Bezwaar maken' }).click();
  await page.waitForURL(/\/bezwaar\/[0-9a-f-]{36}$/);
  const vakjes = page.getByRole('checkbox');
  await expect(vakjes.first()).toBeVisible();
  for (const vakje of await vakjes.all()) await vakje.uncheck();
  await vakjes.first().check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL(/\/waarom$/);
}

export async function schrijfBezwaar(page: Page): Promise<void> {
  await kiesBezwaar(page);
  await page.getByLabel('Iets anders').first().check();
  await page.getByLabel('Leg het uit in uw eigen woorden').fill('Dit klopt volgens mij niet.');
  await page.getByLabel('Nee, behandel mijn bezwaar meteen').check();
  await page.getByLabel('Nee, dat hoeft niet').check();
  await page.getByLabel('Nee, ik betaal alles').check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL(/\/controleren$/);
}

export async function stuurBezwaar(page: Page): Promise<void> {
  await schrijfBezwaar(page);
  await page.getByRole('button', { name: 'Bezwaar opsturen' }).click();
  await page.waitForURL(/\/ontvangen\//);
}

/** Somebody of the same gemeente gives a code; this page is of who types it. */
export async function typMachtigingscode(page: Page): Promise<void> {
  const ander = await page.context().browser()?.newPage();
  if (!ander) throw new Error('a second browser');
  await logIn(ander, 'gbtwente', 'inwoner', 'Youssef Amrani');
  await ander.goto('/mijn/hengelo/machtigen');
  await ander.getByLabel('Alles', { exact: true }).check();
  await ander.getByLabel('Alleen meelezen').check();
  await ander.getByRole('button', { name: 'Maak een code' }).click();
  const gelukt = ander.getByText(/Uw code is /);
  await expect(gelukt).toBeVisible();
  const [code] = /[2-9A-Z]{4}-\d{3}-\d{3}/.exec((await gelukt.textContent()) ?? '') ?? [''];
  await ander.close();
  await page.goto('/mijn/helpen');
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL(/\/mijn\/helpen\/hengelo\//);
}

export async function stuurMelding(page: Page): Promise<void> {
  await page.goto('/mijn/borne/melden/anders');
  await page.getByLabel(/Vertel wat er niet klopt/).fill('Dit klopt volgens mij niet.');
  await page.getByRole('button', { name: 'Verstuur uw melding' }).click();
  await page.waitForURL(/\/melden\/ontvangen\//);
}

export async function zoek(page: Page, tekst: string): Promise<void> {
  await page.goto('/balie');
  await page.locator('#zoek').fill(tekst);
  await page.keyboard.press('Enter');
  await page.waitForURL(/zoeken/);
}

export async function zoekMedewerker(page: Page): Promise<void> {
  await page.goto('/beheer/medewerkers');
  await page.getByLabel(beheer.medewerkers.zoek).fill('Kok');
  await page.getByRole('button', { name: beheer.medewerkers.zoekKnop, exact: true }).click();
  await page.waitForURL(/\/beheer\/medewerkers\/gevonden\/[\w-]{12}$/);
}

export async function openZonderNaam(page: Page): Promise<void> {
  await page.goto('/balie');
  await page.getByText('Gesprek zonder naam', { exact: true }).click();
  await page.getByLabel('Over welke gemeente gaat het?').selectOption({ label: 'Borne' });
  await page.getByRole('button', { name: 'Gesprek beginnen' }).click();
  await page.waitForURL(/\/gesprek\/[0-9a-f-]{36}/);
}

export async function zoekWieKeek(page: Page, nummer: string): Promise<void> {
  await page.goto('/beheer/wie-keek');
  await page.getByLabel('BSN, RSIN of nummer van een verzoek').fill(nummer);
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await page.waitForURL(/\/beheer\/wie-keek\/[\w-]{12}$/);
}

export async function openKlant(page: Page, nummer: string): Promise<void> {
  await zoek(page, nummer);
  await look(page, `/balie/zoeken with ${nummer}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('row').getByRole('link').first().click();
  await page.waitForURL(/klant/);
  await look(page, '/balie/[gemeente]/klant/[id] before it is known who asks');
  await page.setViewportSize({ width: 1280, height: 900 });
  await openKlantbeeld(page);
}

export async function kiesBrief(page: Page, nummer: string): Promise<void> {
  await openKlant(page, nummer);
  await page.getByRole('link', { name: 'Brief maken', exact: true }).click();
  await page.waitForURL(/\/brief$/);
}

export async function schrijfBrief(page: Page, nummer: string): Promise<void> {
  await kiesBrief(page, nummer);
  await page.getByRole('link', { name: /Overzicht van wat openstaat/ }).click();
  await page.getByRole('button', { name: 'Brief bekijken' }).click();
  await page.waitForURL(/\/brief\/[0-9a-f-]{36}/);
}

/** Somebody else writes a letter that must be signed, and offers it. */
export async function bekijkTeOndertekenen(page: Page): Promise<void> {
  const tom = await page
    .context()
    .browser()
    ?.newContext()
    .then((context) => context.newPage());
  if (!tom) throw new Error('no browser');
  await logIn(tom, 'gbtwente', 'medewerker', 'Tom Dekker');
  await kiesBrief(tom, 'Jansen');
  await tom.getByRole('link', { name: /Verzoek om gegevens/ }).click();
  await tom.getByLabel(/Welke gegevens/).fill('Een kopie van uw huurcontract.');
  const dag = new Date(Date.now() + 30 * 86_400_000);
  await tom.getByLabel('Dag', { exact: true }).fill(String(dag.getDate()));
  await tom.getByLabel('Maand', { exact: true }).fill(String(dag.getMonth() + 1));
  await tom.getByLabel('Jaar', { exact: true }).fill(String(dag.getFullYear()));
  await tom.getByRole('button', { name: 'Brief bekijken' }).click();
  await tom.getByRole('button', { name: 'Ter ondertekening aanbieden' }).click();
  await expect(tom.getByText('Deze brief wacht op een handtekening')).toBeVisible();
  await tom.context().close();
  await page.goto('/ondertekenen');
  await page
    .getByRole('link', { name: /Verzoek om gegevens/ })
    .first()
    .click();
  await page.waitForURL(/\/ondertekenen\/.+\/[0-9a-f-]{36}/);
}

/** A receipt that was booked on one aanslag leads to it; a batch of our own, or what went to a gemeente, has none. */
export async function openAanslag(page: Page): Promise<void> {
  await page.goto('/invordering/ontvangsten?status=verwerkt');
  await openFirst(page, /^\/invordering\/ontvangsten\/[0-9a-f-]{36}$/, 'a[href*="/aanslagen/"]');
  await page.waitForURL(/\/heffing\/.+\/aanslagen\/[0-9a-f-]{36}/);
}

/**
 * Opens what the links of this page lead to, one after another, until one has what is looked for, and clicks it.
 * Rows of one day stand in no order that means something: which is the first one is luck.
 */
async function openFirst(page: Page, pad: RegExp, gezocht: string): Promise<void> {
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const link of links.filter((href) => pad.test(href))) {
    await page.goto(link);
    if ((await page.locator(gezocht).count()) === 0) continue;
    await page.locator(gezocht).first().click();
    return;
  }
  throw new Error(`no page of ${pad.source} has ${gezocht}`);
}

/** Begins a request for kwijtschelding of one's own: its first question, or the next. */
export async function beginKwijtschelding(page: Page): Promise<void> {
  await page.goto('/mijn/hengelo/kwijtschelding');
  await page.getByRole('button', { name: 'Begin met de aanvraag' }).first().click();
  await page.waitForURL(/\/kwijtschelding\/vraag\//);
}

/** Asks which plans there are for all that is open. */
export async function vraagRegeling(page: Page): Promise<void> {
  await page.goto('/mijn/hengelo/regeling');
  await page.getByLabel('Hoeveel kunt u daarna per maand betalen?').fill('60');
  await page.getByRole('button', { name: 'Bekijk de plannen' }).click();
  await page.waitForURL(/\/regeling\/aanvraag\/[0-9a-f-]{36}$/);
}

export async function kiesPlan(page: Page): Promise<void> {
  await vraagRegeling(page);
  await page
    .getByRole('link', { name: /^Verder met dit plan/ })
    .first()
    .click();
  await page.waitForURL(/\/controle\?/);
}

/** The desk begins one for somebody whose klantbeeld it opened. */
export async function namensSmit(page: Page): Promise<void> {
  await openKlant(page, '999100518');
  await page.getByRole('link', { name: 'Kwijtschelding: namens de inwoner invullen' }).click();
  await page.waitForURL(/\/kwijtschelding\//);
}

export async function beginNamensSmit(page: Page): Promise<void> {
  await namensSmit(page);
  await page.getByRole('button', { name: 'Begin met de aanvraag' }).first().click();
  await page.waitForURL(/\/vraag\//);
}

/** The dossier of the first request for kwijtschelding on the worklist. */
export async function openKwijtschelding(page: Page): Promise<void> {
  await page.goto('/zaken?soort=kwijtschelding');
  await page
    .getByRole('link', { name: /K\d{4}\./ })
    .first()
    .click();
  await page.waitForURL(/\/zaken\/[a-z-]+\/kwijtschelding\//);
}

/** The list of people to call in Almelo, where everybody on it is called. */
export async function openBellijst(page: Page): Promise<void> {
  await page.goto('/invordering/almelo/voorbellen');
  await page.getByRole('region', { name: 'Bellijsten' }).getByRole('link').first().click();
  await page.waitForURL(/\/voorbellen\/[0-9a-f-]{36}$/);
}
