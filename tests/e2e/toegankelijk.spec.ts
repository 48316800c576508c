import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { logIn } from './log-in';
import { openKlantbeeld } from './open-klantbeeld';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Every route per person who can see it; the public ones need nobody. */
const ROUTES: readonly { wie: [string, string, string] | null; paden: readonly string[] }[] = [
  {
    wie: null,
    paden: [
      '/',
      '/privacy',
      '/toegankelijkheid',
      '/gemeente/borne',
      '/inloggen',
      '/inloggen/gbtwente/inwoner',
      '/uitgelogd',
      '/bestaat-niet',
      '/ontwikkel/componenten',
      '/ontwikkel/post',
    ],
  },
  {
    wie: ['gbtwente', 'inwoner', 'Marieke Smit'],
    paden: [
      '/mijn/borne',
      '/mijn/borne/aanslagen',
      'aanslag:borne',
      '/mijn/borne/betalingen',
      '/mijn/borne/niet-betalen',
      '/mijn/borne/objecten',
      '/mijn/borne/gegevens',
      '/mijn/borne/gegevens/email',
      '/mijn/borne/gegevens/telefoon',
      '/mijn/borne/gegevens/aanvullen',
      '/mijn/borne/inzage',
      '/mijn/borne/vragen',
      '/mijn/borne/vragen/nieuw',
    ],
  },
  { wie: ['gbtwente', 'inwoner', 'Joke de Wit'], paden: ['/mijn'] },
  {
    wie: ['gbtwente', 'medewerker', 'Saskia Visser'],
    paden: ['/balie', '/balie/kennis', 'zoek:Jansen', 'zoek:999100518', 'klant:999100518', 'open:999100518'],
  },
  { wie: ['gbtwente', 'medewerker', 'Tom Dekker'], paden: ['/serviceteam'] },
  {
    wie: ['gbtwente', 'medewerker', 'Tess Wolters'],
    paden: [
      '/invordering/ontvangsten',
      '/invordering/aansluiting',
      '/invordering/borne/aansluiting?maand=2026-03',
      '/invordering/borne/journaal?maand=2026-03',
    ],
  },
  {
    wie: ['gbtwente', 'medewerker', 'Hans Maas'],
    paden: [
      '/bestuur/hengelo',
      '/bestuur/hengelo/heffing',
      '/bestuur/hengelo/contacten',
      '/bestuur/hengelo/contacten?periode=2025-01',
      '/bestuur/hengelo/beloften',
      '/bestuur/hengelo/beloften?periode=2026',
    ],
  },
  {
    wie: ['gbtwente', 'medewerker', 'Ingrid Kok'],
    paden: [
      '/werk',
      '/kantoor',
      '/kantoor/bestanden',
      '/beheer',
      '/beheer/gemeenten',
      '/beheer/gemeenten/borne',
      '/beheer/medewerkers',
      '/beheer/onderwerpen',
      '/beheer/onderwerpen/hond',
      '/beheer/onderwerpen/nieuw',
      '/beheer/dienstbeloften',
      '/beheer/dienstbeloften/nieuw',
      '/beheer/rechten',
      '/beheer/kantoor',
      '/beheer/gemeenten/borne/terugbelnorm',
      '/beheer/gemeenten/borne/huisstijl',
      '/beheer/gemeenten/borne/overeenkomsten',
      '/beheer/medewerkers/nieuw',
    ],
  },
];

for (const { wie, paden } of ROUTES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`[Q-05] axe finds nothing for ${wie?.[2] ?? 'a visitor'} in ${colorScheme}: ${paden.join(' ')}`, async ({
      browser,
    }) => {
      test.setTimeout(180_000);
      const page = await (await browser.newContext({ colorScheme })).newPage();
      if (wie) await logIn(page, ...wie);
      for (const pad of paden) {
        await open(page, pad);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        const found = violations.map(
          (v) =>
            `${pad} ${v.id}: ${v.nodes
              .map((n) => n.target.join(' '))
              .slice(0, 3)
              .join(' | ')}`,
        );
        expect.soft(found).toEqual([]);
        expect.soft(await overflows(page, 320), `${pad} scrolls sideways at 320 pixels`).toBe(false);
      }
    });
  }
}

async function open(page: Page, pad: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const [soort, tekst] = pad.split(':');
  if (tekst === undefined) {
    await page.goto(pad);
    return;
  }
  if (soort === 'aanslag') {
    await page.goto(`/mijn/${tekst}/aanslagen`);
    await page.getByRole('row').getByRole('link').first().click();
    await page.waitForURL(/aanslagen\/[0-9a-f-]{36}/);
    return;
  }
  await page.goto('/balie');
  await page.locator('#zoek').fill(tekst);
  await page.keyboard.press('Enter');
  await page.waitForURL(/zoeken/);
  if (soort === 'klant' || soort === 'open') {
    await page.getByRole('row').getByRole('link').first().click();
    await page.waitForURL(/klant/);
    if (soort === 'open') await openKlantbeeld(page);
  }
}

/** WCAG 1.4.10: at 320 CSS pixels nobody scrolls in two directions. */
async function overflows(page: Page, width: number): Promise<boolean> {
  await page.setViewportSize({ width, height: 800 });
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}
