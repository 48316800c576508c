import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { openKlantbeeld } from './open-klantbeeld';
import { test } from './own-pages';
import { appRoutes, routeOf } from './page-files';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Wereld = {
  /** The routes that this person walks: the first wereld that claims a route has it. */
  over: RegExp;
  wie: [string, string, string] | null;
  gemeente: string;
  /** Paths beside those of the page files: another state of a page, or none. */
  ook?: readonly string[];
  /** How to come on a page that no link leads to; what it opened is looked at. */
  langs?: Readonly<Record<string, (page: Page) => Promise<void>>>;
};

const medewerker = (naam: string): Wereld['wie'] => ['gbtwente', 'medewerker', naam];

const WERELDEN: readonly Wereld[] = [
  { over: /^\/mijn(\/berichten)?$/, wie: ['gbtwente', 'inwoner', 'Joke de Wit'], gemeente: 'almelo' },
  {
    over: /^\/mijn\/\[gemeente\]\/kwijtschelding/,
    wie: ['gbtwente', 'inwoner', 'Youssef Amrani'],
    gemeente: 'hengelo',
    langs: {
      '/mijn/[gemeente]/kwijtschelding/vraag/[vraag]': beginKwijtschelding,
      '/mijn/[gemeente]/kwijtschelding/controle': async (page) => {
        await beginKwijtschelding(page);
        await page.goto('/mijn/hengelo/kwijtschelding/controle');
      },
    },
  },
  {
    over: /^\/mijn\/\[gemeente\]\/regeling/,
    wie: ['gbtwente', 'inwoner', 'Youssef Amrani'],
    gemeente: 'hengelo',
    langs: {
      '/mijn/[gemeente]/regeling/aanvraag/[aanvraag]': vraagRegeling,
      '/mijn/[gemeente]/regeling/aanvraag/[aanvraag]/controle': kiesPlan,
    },
  },
  {
    over: /^\/mijn\/helpen/,
    wie: ['gbtwente', 'ondernemer', 'Test BV Donald'],
    gemeente: 'hengelo',
    langs: { '/mijn/helpen/[gemeente]/[id]': typMachtigingscode },
  },
  {
    over: /^\/mijn\//,
    wie: ['gbtwente', 'inwoner', 'Marieke Smit'],
    gemeente: 'borne',
    langs: {
      '/mijn/[gemeente]/vragen/[vraag]': stelVraag,
      '/mijn/[gemeente]/bezwaar/[aanslag]/waarom': kiesBezwaar,
      '/mijn/[gemeente]/bezwaar/[aanslag]/controleren': schrijfBezwaar,
      '/mijn/[gemeente]/bezwaar/ontvangen/[schrift]': stuurBezwaar,
      '/mijn/[gemeente]/melden/ontvangen/[zaak]': stuurMelding,
      '/mijn/[gemeente]/bezwaar/kosten/[aanslag]': openKosten,
    },
  },
  {
    over: /^\/balie\/\[gemeente\]\/kwijtschelding/,
    wie: medewerker('Tom Dekker'),
    gemeente: 'borne',
    langs: {
      '/balie/[gemeente]/kwijtschelding/[persoon]': (page) => namensSmit(page),
      '/balie/[gemeente]/kwijtschelding/[persoon]/vraag/[vraag]': (page) => beginNamensSmit(page),
      '/balie/[gemeente]/kwijtschelding/[persoon]/controle': async (page) => {
        await beginNamensSmit(page);
        await page.goto(page.url().replace(/\/vraag\/.*/, '/controle'));
      },
    },
  },
  {
    over: /^\/zaken\/\[gemeente\]\/kwijtschelding/,
    wie: medewerker('Tess Wolters'),
    gemeente: 'hengelo',
    langs: {
      '/zaken/[gemeente]/kwijtschelding/[id]': openKwijtschelding,
    },
  },
  {
    over: /^\/balie/,
    wie: medewerker('Saskia Visser'),
    gemeente: 'borne',
    langs: {
      '/balie/zoeken/[id]': (page) => zoek(page, 'Jansen'),
      '/balie/[gemeente]/klant/[id]': (page) => openKlant(page, '999100518'),
      '/balie/[gemeente]/klant/[id]/brief': (page) => kiesBrief(page, '999100518'),
      '/balie/[gemeente]/brief/[id]': (page) => schrijfBrief(page, '999100518'),
      '/balie/[gemeente]/klant/[id]/post': async (page) => {
        await openKlant(page, '999100518');
        await page.getByRole('link', { name: 'Keuze vastleggen', exact: true }).click();
        await page.waitForURL(/\/post$/);
      },
      '/balie/[gemeente]/klant/[id]/terugbetaling': async (page) => {
        await openKlant(page, '999100518');
        await page.goto(`${new URL(page.url()).pathname}/terugbetaling`);
      },
      // Also when nothing of hers is open, and no link leads there.
      '/balie/[gemeente]/klant/[id]/regeling': async (page) => {
        await openKlant(page, '999100518');
        await page.goto(`${new URL(page.url()).pathname}/regeling`);
      },
      '/balie/[gemeente]/klant/[id]/incasso': async (page) => {
        await openKlant(page, '999100518');
        await page.goto(`${new URL(page.url()).pathname}/incasso`);
      },
    },
  },
  {
    over: /^\/taken/,
    wie: medewerker('Tess Wolters'),
    gemeente: 'borne',
    langs: {
      '/taken/[gemeente]/[id]': async (page) => {
        await page.goto('/taken?soort=regeling');
        await page.getByRole('link', { name: 'Regeling: termijn niet ingehaald' }).first().click();
      },
    },
    ook: ['/taken?wie=mij&team=innen', '/taken?soort=kwijtschelding'],
  },
  { over: /^\/serviceteam/, wie: medewerker('Tom Dekker'), gemeente: 'hengelo' },
  {
    over: /^\/(ondertekenen|bestuur$)/,
    wie: medewerker('Willem de Boer'),
    gemeente: 'hengelo',
    langs: { '/ondertekenen/[gemeente]/[id]': bekijkTeOndertekenen },
  },
  // Who has one gemeente is led on.
  { over: /^\/kas$/, wie: medewerker('Tess Wolters'), gemeente: 'borne' },
  {
    over: /^\/kas/,
    wie: medewerker('Anja Peters'),
    gemeente: 'borne',
    langs: {
      '/kas/[gemeente]/betaling/[persoon]': async (page) => {
        await page.goto('/kas/borne');
        await page.getByLabel('Aanslagnummer of betalingskenmerk').fill('999100518');
        await page.keyboard.press('Enter');
        await page.locator('a[href^="/kas/borne/betaling/"]').first().click();
      },
      '/kas/[gemeente]/dag/[id]': async (page) => {
        await page.goto('/kas/borne/maand/2026-11');
        await page.locator('a[href^="/kas/borne/dag/"]').first().click();
      },
      '/kas/[gemeente]/kwitantie/[id]': async (page) => {
        await page.goto('/kas/borne/maand/2026-11');
        await page.locator('a[href^="/kas/borne/dag/"]').first().click();
        await page.locator('a[href^="/kas/borne/kwitantie/"]').first().click();
      },
      '/kas/[gemeente]/maand/[maand]': async (page) => {
        await page.goto('/kas/borne/maand/2026-10');
      },
    },
  },
  {
    over: /^\/zaken\/\[gemeente\]\/klacht/,
    wie: medewerker('Tom Dekker'),
    gemeente: 'borne',
    langs: { '/zaken/[gemeente]/klacht/[id]': openKlacht },
  },
  {
    over: /^\/zaken/,
    wie: medewerker('Sanne Koster'),
    gemeente: 'hengelo',
    langs: { '/zaken/[gemeente]/beroep/[id]': openBeroep },
  },
  {
    over: /^\/post/,
    wie: medewerker('Sanne Koster'),
    gemeente: 'borne',
    langs: {
      '/post/[gemeente]/[id]': async (page) => {
        await page.goto('/post');
        await page
          .getByRole('link', { name: /^P-\d{4}-\d{4}$/ })
          .first()
          .click();
      },
    },
  },
  { over: /^\/heffing(?!\/\[gemeente\]\/aanslagen)/, wie: medewerker('Sanne Koster'), gemeente: 'borne' },
  {
    over: /^\/(invordering|heffing\/\[gemeente\]\/aanslagen)/,
    wie: medewerker('Tess Wolters'),
    gemeente: 'borne',
    langs: {
      '/heffing/[gemeente]/aanslagen/[id]': openAanslag,
      // Also when nobody there owes anything: an empty one is a page as well.
      '/invordering/[gemeente]/open/[vak]': async (page) => {
        await page.goto('/invordering/oldenzaal/open/te-laat');
      },
      '/invordering/[gemeente]/verjaring': async (page) => {
        await page.goto('/invordering/borne/verjaring');
      },
      // A list that was decided: the largest gemeente has one in every size of the demo.
      '/invordering/[gemeente]/oninbaar/[id]': async (page) => {
        await page.goto('/invordering/enschede/oninbaar');
        await page.locator('a[href^="/invordering/enschede/oninbaar/"]').first().click();
        await page.waitForURL(/\/oninbaar\/[0-9a-f-]{36}$/);
      },
      // What the demo paid back there.
      '/invordering/[gemeente]/terugbetalen/[id]': async (page) => {
        await page.goto('/invordering/enschede/terugbetalen');
        await page.locator('a[href^="/invordering/enschede/terugbetalen/"]').first().click();
        await page.waitForURL(/\/terugbetalen\/[0-9a-f-]{36}$/);
      },
      '/invordering/[gemeente]/kandidaten/[stap]': async (page) => {
        await page.goto('/invordering/borne/kandidaten/herinnering');
      },
    },
    ook: [
      '/invordering/borne/oninbaar',
      '/invordering/enschede/terugbetalen',
      '/invordering/borne/aansluiting?maand=2026-03',
      '/invordering/borne/journaal?maand=2026-03',
    ],
  },
  {
    over: /^\/bestuur/,
    wie: medewerker('Hans Maas'),
    gemeente: 'hengelo',
    ook: [
      '/bestuur/hengelo/contacten?periode=2025-01',
      '/bestuur/hengelo/beloften?periode=2026',
      '/bestuur/hengelo/zaken?periode=2026',
    ],
  },
  {
    over: /^\/beheer\/wie-keek/,
    wie: medewerker('Clara van Dam'),
    gemeente: 'borne',
    langs: { '/beheer/wie-keek/[id]': (page) => zoekWieKeek(page, '999100518') },
  },
  {
    over: /^\/(werk|kantoor|beheer)/,
    wie: medewerker('Ingrid Kok'),
    gemeente: 'borne',
  },
  { over: /^\//, wie: null, gemeente: 'borne', ook: ['/bestaat-niet'] },
];

const routes = appRoutes('page.tsx');
/** With what answers with a file, so that no link to that is taken for one to a page. */
const antwoorden = [...routes, ...appRoutes('route.ts')];

for (const wereld of WERELDEN) {
  const { wie } = wereld;
  const eigen = routes.filter((route) => WERELDEN.find(({ over }) => over.test(route)) === wereld);
  test.describe(`the pages of ${wie?.[2] ?? 'a visitor'} (${wereld.over.source})`, () => {
    // One after the other: it is one person, with one draft of each form. Side by side the first sends what the second writes.
    test.describe.configure({ mode: 'default' });
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing on all ${eigen.length} in ${colorScheme}`, async ({ browser }) => {
        test.setTimeout(60_000 + 20_000 * eigen.length);
        const page = await (await browser.newContext({ colorScheme })).newPage();
        if (wie) await logIn(page, ...wie);
        await walk(page, wereld, eigen);
        for (const pad of wereld.ook ?? []) {
          await page.goto(pad);
          await look(page, pad);
        }
      });
    }
  });
}

/** Every route of the page files is opened: as it stands, by a link on a page before it, or along its own way. */
async function walk(page: Page, { gemeente, langs = {} }: Wereld, eigen: readonly string[]): Promise<void> {
  const links = new Set<string>();
  const visit = async (route: string, go: () => Promise<unknown>) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await go();
    expect(routeOf(new URL(page.url()).pathname, routes), `what answers for ${route}`).toBe(route);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const href of await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href'))))
      if (href) links.add(href);
    await look(page, route);
  };
  const filled = (route: string) => route.replace('[gemeente]', gemeente);
  const plain = eigen.filter((one) => !filled(one).includes('[') && !langs[one]);
  for (const route of plain) await visit(route, () => page.goto(filled(route)));
  let left = eigen.filter((one) => !plain.includes(one));
  for (const [route, go] of Object.entries(langs).filter(([route]) => left.includes(route))) {
    await visit(route, () => go(page));
    left = left.filter((one) => one !== route);
  }
  for (let found = true; found; ) {
    found = false;
    for (const route of left) {
      const link = [...links].find((href) => routeOf(href.split(/[?#]/)[0] ?? '', antwoorden) === route);
      if (!link) continue;
      await visit(route, () => page.goto(link));
      left = left.filter((one) => one !== route);
      found = true;
    }
  }
  expect(left, 'pages that nothing leads to: say along which way one comes there').toEqual([]);
}

/** WCAG 2.2 AA as far as a machine sees it, and 1.4.10: at 320 CSS pixels nobody scrolls in two directions. */
async function look(page: Page, waar: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map((v) => {
    const waarop = v.nodes.map((n) => n.target.join(' ')).slice(0, 3);
    return `${waar} ${v.id}: ${waarop.join(' | ')}`;
  });
  expect.soft(found).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  const scrolls = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );
  expect.soft(scrolls, `${waar} scrolls sideways at 320 pixels`).toBe(false);
}

async function openBeroep(page: Page): Promise<void> {
  await page.goto('/zaken?soort=beroep');
  await page
    .getByRole('link', { name: /^Beroep bij de rechter R/ })
    .first()
    .click();
  await page.waitForURL(/\/beroep\/[0-9a-f-]{36}$/);
}

async function openKlacht(page: Page): Promise<void> {
  await page.goto('/zaken?soort=klacht');
  await page
    .getByRole('link', { name: /^Klacht L/ })
    .first()
    .click();
  await page.waitForURL(/\/klacht\/[0-9a-f-]{36}$/);
}

/** Also when no costs stand on it: then it says so. */
async function openKosten(page: Page): Promise<void> {
  await page.goto('/mijn/borne/aanslagen');
  await page.locator('a[href*="/aanslagen/"]').first().click();
  await page.waitForURL(/\/aanslagen\/[0-9a-f-]{36}$/);
  await page.goto(new URL(page.url()).pathname.replace('/aanslagen/', '/bezwaar/kosten/'));
}

async function stelVraag(page: Page): Promise<void> {
  await page.goto('/mijn/borne/vragen/nieuw');
  await page.getByLabel('Waar gaat uw vraag over?').selectOption({ index: 1 });
  await page.getByLabel('Wat is uw vraag?').fill('Waarom staat deze vraag hier?');
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await expect(page.getByText('Wij hebben uw vraag ontvangen')).toBeVisible();
}

/** Against the first line that is not disputed yet. */
async function kiesBezwaar(page: Page): Promise<void> {
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

async function schrijfBezwaar(page: Page): Promise<void> {
  await kiesBezwaar(page);
  await page.getByLabel('Iets anders').first().check();
  await page.getByLabel('Leg het uit in uw eigen woorden').fill('Dit klopt volgens mij niet.');
  await page.getByLabel('Nee, behandel mijn bezwaar meteen').check();
  await page.getByLabel('Nee, dat hoeft niet').check();
  await page.getByLabel('Nee, ik betaal alles').check();
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.waitForURL(/\/controleren$/);
}

async function stuurBezwaar(page: Page): Promise<void> {
  await schrijfBezwaar(page);
  await page.getByRole('button', { name: 'Bezwaar opsturen' }).click();
  await page.waitForURL(/\/ontvangen\//);
}

/** Somebody of the same gemeente gives a code; this page is of who types it. */
async function typMachtigingscode(page: Page): Promise<void> {
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

async function stuurMelding(page: Page): Promise<void> {
  await page.goto('/mijn/borne/melden/anders');
  await page.getByLabel(/Vertel wat er niet klopt/).fill('Dit klopt volgens mij niet.');
  await page.getByRole('button', { name: 'Verstuur uw melding' }).click();
  await page.waitForURL(/\/melden\/ontvangen\//);
}

async function zoek(page: Page, tekst: string): Promise<void> {
  await page.goto('/balie');
  await page.locator('#zoek').fill(tekst);
  await page.keyboard.press('Enter');
  await page.waitForURL(/zoeken/);
}

async function zoekWieKeek(page: Page, nummer: string): Promise<void> {
  await page.goto('/beheer/wie-keek');
  await page.getByLabel('BSN, RSIN of nummer van een verzoek').fill(nummer);
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  await page.waitForURL(/\/beheer\/wie-keek\/[\w-]{12}$/);
}

async function openKlant(page: Page, nummer: string): Promise<void> {
  await zoek(page, nummer);
  await look(page, `/balie/zoeken with ${nummer}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('row').getByRole('link').first().click();
  await page.waitForURL(/klant/);
  await look(page, '/balie/[gemeente]/klant/[id] before it is known who asks');
  await page.setViewportSize({ width: 1280, height: 900 });
  await openKlantbeeld(page);
}

async function kiesBrief(page: Page, nummer: string): Promise<void> {
  await openKlant(page, nummer);
  await page.getByRole('link', { name: 'Brief maken', exact: true }).click();
  await page.waitForURL(/\/brief$/);
}

async function schrijfBrief(page: Page, nummer: string): Promise<void> {
  await kiesBrief(page, nummer);
  await page.getByRole('link', { name: /Overzicht van wat openstaat/ }).click();
  await page.getByRole('button', { name: 'Brief bekijken' }).click();
  await page.waitForURL(/\/brief\/[0-9a-f-]{36}/);
}

/** Somebody else writes a letter that must be signed, and offers it. */
async function bekijkTeOndertekenen(page: Page): Promise<void> {
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

/** A receipt that was booked leads to the aanslag it was for. */
async function openAanslag(page: Page): Promise<void> {
  await page.goto('/invordering/ontvangsten?status=verwerkt');
  await page
    .locator('a[href^="/invordering/ontvangsten/"]')
    .filter({ hasNotText: /csv|downloaden/i })
    .first()
    .click();
  await page.waitForURL(/ontvangsten\/[0-9a-f-]{36}/);
  await page.locator('a[href*="/aanslagen/"]').first().click();
  await page.waitForURL(/\/heffing\/.+\/aanslagen\/[0-9a-f-]{36}/);
}

/** Begins a request for kwijtschelding of one's own: its first question, or the next. */
async function beginKwijtschelding(page: Page): Promise<void> {
  await page.goto('/mijn/hengelo/kwijtschelding');
  await page.getByRole('button', { name: 'Begin met de aanvraag' }).first().click();
  await page.waitForURL(/\/kwijtschelding\/vraag\//);
}

/** Asks which plans there are for all that is open. */
async function vraagRegeling(page: Page): Promise<void> {
  await page.goto('/mijn/hengelo/regeling');
  await page.getByLabel('Hoeveel kunt u daarna per maand betalen?').fill('60');
  await page.getByRole('button', { name: 'Bekijk de plannen' }).click();
  await page.waitForURL(/\/regeling\/aanvraag\/[0-9a-f-]{36}$/);
}

async function kiesPlan(page: Page): Promise<void> {
  await vraagRegeling(page);
  await page
    .getByRole('link', { name: /^Verder met dit plan/ })
    .first()
    .click();
  await page.waitForURL(/\/controle\?/);
}

/** The desk begins one for somebody whose klantbeeld it opened. */
async function namensSmit(page: Page): Promise<void> {
  await openKlant(page, '999100518');
  await page.getByRole('link', { name: 'Kwijtschelding: namens de inwoner invullen' }).click();
  await page.waitForURL(/\/kwijtschelding\//);
}

async function beginNamensSmit(page: Page): Promise<void> {
  await namensSmit(page);
  await page.getByRole('button', { name: 'Begin met de aanvraag' }).first().click();
  await page.waitForURL(/\/vraag\//);
}

/** The dossier of the first request for kwijtschelding on the worklist. */
async function openKwijtschelding(page: Page): Promise<void> {
  await page.goto('/zaken?soort=kwijtschelding');
  await page
    .getByRole('link', { name: /K\d{4}\./ })
    .first()
    .click();
  await page.waitForURL(/\/zaken\/[a-z-]+\/kwijtschelding\//);
}
