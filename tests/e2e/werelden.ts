import type { Page } from '@playwright/test';
import {
  beginBetaling,
  beginKwijtschelding,
  beginNamensSmit,
  bekijkTeOndertekenen,
  kiesBezwaar,
  kiesBrief,
  kiesPlan,
  namensSmit,
  nietEensMetRegeling,
  openAanslag,
  openAdministratiefBeroep,
  openBellijst,
  openBeroep,
  openBetalen,
  openBureaubrief,
  openKlacht,
  openKlant,
  openKosten,
  openKwijtschelding,
  openMandaatzaak,
  openZonderNaam,
  schrijfBezwaar,
  schrijfBrief,
  stelVraag,
  stuurBezwaar,
  stuurMelding,
  typMachtigingscode,
  vraagRegeling,
  zoek,
  zoekMedewerker,
  zoekWieKeek,
} from './wegen';

export type Wereld = {
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

/** Who walks which routes, so that every page of the project is looked at by somebody who may see it. */
export const WERELDEN: readonly Wereld[] = [
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
    over: /^\/mijn\/\[gemeente\]\/administratief-beroep/,
    wie: ['gbtwente', 'inwoner', 'Youssef Amrani'],
    gemeente: 'hengelo',
    langs: { '/mijn/[gemeente]/administratief-beroep/[tegen]/[id]': nietEensMetRegeling },
  },
  {
    over: /^\/mijn\/\[gemeente\]\/betal(en|ing)\//,
    wie: ['gbtwente', 'inwoner', 'Youssef Amrani'],
    gemeente: 'hengelo',
    langs: {
      '/mijn/[gemeente]/betalen/[aanslag]': openBetalen,
      '/mijn/[gemeente]/betaling/[id]': beginBetaling,
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
    over: /^\/zaken\/(\[gemeente\]\/)?kwijtschelding/,
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
      '/balie/[gemeente]/gesprek/[id]': openZonderNaam,
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
      // Also when there is no decision of hers to dispute: then it says so.
      '/balie/[gemeente]/klant/[id]/administratief-beroep': async (page) => {
        await openKlant(page, '999100518');
        await page.goto(`${new URL(page.url()).pathname}/administratief-beroep`);
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
      '/balie/[gemeente]/klant/[id]/rekeningnummer': async (page) => {
        await openKlant(page, '999100518');
        await page.goto(`${new URL(page.url()).pathname}/rekeningnummer`);
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
    ook: ['/taken?wie=mij&team=innen', '/taken?soort=kwijtschelding', '/taken/termijnen?van=team'],
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
    wie: medewerker('Dilan Yilmaz'),
    gemeente: 'enschede',
    langs: {
      '/kas/[gemeente]/betaling/[persoon]': async (page) => {
        await page.goto('/kas/enschede');
        await page.getByLabel('Aanslagnummer of betalingskenmerk').fill('2026-01-0000030');
        // A number leads straight to who pays.
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/kas\/enschede\/betaling\//);
      },
      '/kas/[gemeente]/dag/[id]': async (page) => {
        await page.goto('/kas/enschede/maand/2026-11');
        await page.locator('a[href^="/kas/enschede/dag/"]').first().click();
      },
      '/kas/[gemeente]/kwitantie/[id]': async (page) => {
        await page.goto('/kas/enschede/maand/2026-11');
        await page.locator('a[href^="/kas/enschede/dag/"]').first().click();
        await page.locator('a[href^="/kas/enschede/kwitantie/"]').first().click();
      },
      '/kas/[gemeente]/maand/[maand]': async (page) => {
        await page.goto('/kas/enschede/maand/2026-10');
      },
    },
  },
  {
    over: /^\/zaken\/\[gemeente\]\/klacht/,
    wie: medewerker('Tom Dekker'),
    gemeente: 'borne',
    langs: { '/zaken/[gemeente]/klacht/[id]': openKlacht },
  },
  { over: /^\/zaken\/bestuur/, wie: medewerker('Hanneke Vos'), gemeente: 'hengelo' },
  {
    over: /^\/zaken\/\[gemeente\]\/administratief-beroep/,
    wie: medewerker('Tess Wolters'),
    gemeente: 'hengelo',
    langs: { '/zaken/[gemeente]/administratief-beroep/[id]': openAdministratiefBeroep },
  },
  {
    over: /^\/zaken/,
    wie: medewerker('Sanne Koster'),
    gemeente: 'hengelo',
    langs: {
      '/zaken/[gemeente]/beroep/[id]': openBeroep,
      '/zaken/[gemeente]/mandaatzaak/[id]': openMandaatzaak,
      '/zaken/[gemeente]/bezwaarbestand/[id]': openBureaubrief,
    },
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
  {
    over: /^\/heffing(?!\/\[gemeente\]\/aanslagen)/,
    wie: medewerker('Sanne Koster'),
    gemeente: 'borne',
    langs: {
      '/heffing/[gemeente]/woz/[id]': async (page) => {
        await page.goto('/heffing/borne/woz');
        await page.locator('a[href^="/heffing/borne/woz/"]:not([href*="/nieuw"])').first().click();
        await page.waitForURL(/\/woz\/[0-9a-f-]{36}$/);
      },
      '/heffing/[gemeente]/dubbelen/[id]': async (page) => {
        await page.goto('/heffing/borne/dubbelen');
        await page
          .getByRole('region', { name: 'Voorstellen en samenvoegingen' })
          .locator('a[href^="/heffing/borne/dubbelen/"]')
          .first()
          .click();
        await page.waitForURL(/\/dubbelen\/[0-9a-f-]{36}$/);
      },
      '/heffing/[gemeente]/dubbelen/vergelijken/[een]/[ander]': async (page) => {
        await page.goto('/heffing/borne/dubbelen');
        await page.locator('a[href^="/heffing/borne/dubbelen/vergelijken/"]').first().click();
        await page.waitForURL(/\/vergelijken\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
      },
      '/heffing/[gemeente]/personen/[persoon]': async (page) => {
        await page.goto('/heffing/borne/dubbelen');
        await page.locator('a[href^="/heffing/borne/dubbelen/vergelijken/"]').first().click();
        await page.waitForURL(/\/vergelijken\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
        await page.locator('a[href^="/heffing/borne/dubbelen/van/"]').first().click();
        await page.waitForURL(/\/van\/[0-9a-f-]{36}$/);
        await page.locator('a[href^="/heffing/borne/personen/"]').first().click();
        await page.waitForURL(/\/personen\/[0-9a-f-]{36}$/);
      },
      // What a run left out names it.
      '/heffing/[gemeente]/objecten/[id]': async (page) => {
        await page.goto('/heffing/hengelo/runs');
        await page.locator('a[href^="/heffing/hengelo/runs/"]:not([href*="/nieuw"])').first().click();
        await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/);
        await page.goto(`${page.url()}?reden=alle`);
        await page.locator('a[href^="/heffing/hengelo/objecten/"]').first().click();
        await page.waitForURL(/\/objecten\/[0-9a-f-]{36}$/);
      },
      '/heffing/[gemeente]/dubbelen/van/[persoon]': async (page) => {
        await page.goto('/heffing/borne/dubbelen');
        await page.locator('a[href^="/heffing/borne/dubbelen/vergelijken/"]').first().click();
        await page.waitForURL(/\/vergelijken\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
        await page.locator('a[href^="/heffing/borne/dubbelen/van/"]').first().click();
        await page.waitForURL(/\/van\/[0-9a-f-]{36}$/);
      },
    },
  },
  // Who decides about a regeling beyond the policy.
  { over: /^\/invordering\/regelingen$/, wie: medewerker('Naima Bouzid'), gemeente: 'borne' },
  {
    over: /^\/(invordering|heffing\/\[gemeente\]\/aanslagen)/,
    wie: medewerker('Tess Wolters'),
    gemeente: 'borne',
    langs: {
      '/heffing/[gemeente]/aanslagen/[id]': openAanslag,
      // Also when nobody there owes anything: an empty one is a page as well.
      '/invordering/[gemeente]/btw/[kwartaal]': async (page) => {
        await page.goto('/invordering/hengelo/btw');
        await page.locator('a[href^="/invordering/hengelo/btw/"]').first().click();
      },
      '/invordering/[gemeente]/open/[vak]': async (page) => {
        await page.goto('/invordering/oldenzaal/open/te-laat');
      },
      '/invordering/[gemeente]/voorbellen/groep/[id]': async (page) => {
        await page.goto('/invordering/borne/voorbellen');
        await page.getByRole('link', { name: 'Iedereen na een aanmaning' }).first().click();
        await page.waitForURL(/\/voorbellen\/groep\/[0-9a-f-]{36}$/);
      },
      '/invordering/[gemeente]/voorbellen/[id]': openBellijst,
      '/invordering/[gemeente]/voorbellen/[id]/[aanslag]': async (page) => {
        await openBellijst(page);
        await page.locator('table a[href*="/voorbellen/"]').first().click();
        await page.waitForURL(/\/voorbellen\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
      },
      '/invordering/[gemeente]/deurwaarder': async (page) => {
        await page.goto('/invordering/borne/deurwaarder');
      },
      '/invordering/[gemeente]/bijzonder/[persoon]': async (page) => {
        await page.goto('/invordering/bijzonder');
        await page.locator('a[href^="/invordering/enschede/bijzonder/"]').first().click();
        await page.waitForURL(/\/bijzonder\/[0-9a-f-]{36}$/);
      },
      '/invordering/[gemeente]/verjaring': async (page) => {
        await page.goto('/invordering/borne/verjaring');
      },
      '/invordering/[gemeente]/stilte': async (page) => {
        await page.goto('/invordering/borne/stilte');
      },
      '/invordering/[gemeente]/steekproef': async (page) => {
        await page.goto('/invordering/enschede/steekproef?periode=2026&aantal=5&zaad=proef');
      },
      '/invordering/[gemeente]/oninbaar/staat': async (page) => {
        await page.goto('/invordering/enschede/oninbaar/staat?periode=2026');
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
      '/invordering/[gemeente]/overmaken/[id]': async (page) => {
        await page.goto('/invordering/borne/overmaken');
        await page.locator('a[href^="/invordering/borne/overmaken/"]').first().click();
        await page.waitForURL(/\/overmaken\/[0-9a-f-]{36}$/);
      },
      '/invordering/[gemeente]/maanden': async (page) => {
        await page.goto('/invordering/hengelo/maanden');
      },
      '/invordering/[gemeente]/toetslijsten/[id]': async (page) => {
        await page.goto('/invordering/borne/toetslijsten');
        await page.locator('a[href^="/invordering/borne/toetslijsten/"]').first().click();
        await page.waitForURL(/\/toetslijsten\/[0-9a-f-]{36}$/);
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
      '/bestuur/hengelo/inning?cohort=2026-02',
      '/bestuur/hengelo/staat?dag=2026-03-31',
    ],
    langs: {
      '/bestuur/[gemeente]/overmakingen/[id]': async (page) => {
        await page.goto('/bestuur/hengelo/overmakingen');
        await page.locator('a[href^="/bestuur/hengelo/overmakingen/"]').first().click();
        await page.waitForURL(/\/overmakingen\/[0-9a-f-]{36}$/);
      },
    },
  },
  {
    over: /^\/beheer\/(wie-keek|zegels|bewaren|inzagecontrole)/,
    wie: medewerker('Clara van Dam'),
    gemeente: 'borne',
    langs: {
      '/beheer/wie-keek/[id]': (page) => zoekWieKeek(page, '999100518'),
      // Of the demo the one that waits: with its form.
      '/beheer/inzagecontrole/[gemeente]/[bevinding]': async (page) => {
        await page.goto('/beheer/inzagecontrole?stand=open');
        await page.locator('a[href^="/beheer/inzagecontrole/oldenzaal/"]').first().click();
        await page.waitForURL(/\/inzagecontrole\/oldenzaal\/[0-9a-f-]{36}$/);
      },
      // Of the demo one list was carried out and one waits, in this gemeente.
      '/beheer/bewaren/[gemeente]/[lijst]': async (page) => {
        await page.goto('/beheer/bewaren/hengelo');
        await page.locator('a[href^="/beheer/bewaren/hengelo/"]').last().click();
        await page.waitForURL(/\/bewaren\/hengelo\/[0-9a-f-]{36}$/);
      },
    },
  },
  {
    over: /^\/(werk|kantoor|beheer)/,
    wie: medewerker('Ingrid Kok'),
    gemeente: 'borne',
    langs: { '/beheer/medewerkers/gevonden/[id]': zoekMedewerker },
  },
  { over: /^\//, wie: null, gemeente: 'borne', ook: ['/bestaat-niet'] },
];
