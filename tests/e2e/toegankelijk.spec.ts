import { expect, type Page } from '@playwright/test';
import en from '@/texts/en/site.json' with { type: 'json' };
import nl from '@/texts/nl/site.json' with { type: 'json' };
import { logIn } from './log-in';
import { look, lookInDark, lookInLight } from './look';
import { test } from './own-pages';
import { appRoutes, routeOf } from './page-files';
import { WERELDEN, type Wereld } from './werelden';

const GEEN_PAGINA = new RegExp(
  `^(${[nl, en].flatMap(({ fout }) => [fout.nietGevonden, fout.storing]).join('|')})$`,
);

const routes = appRoutes('page.tsx');
/** With what answers with a file, so that no link to that is taken for one to a page. */
const antwoorden = [...routes, ...appRoutes('route.ts')];

for (const wereld of WERELDEN) {
  const { wie } = wereld;
  const eigen = routes.filter((route) => WERELDEN.find(({ over }) => over.test(route)) === wereld);
  test.describe(`the pages of ${wie?.[2] ?? 'a visitor'} (${wereld.over.source})`, () => {
    test(`axe finds nothing on all ${eigen.length}, in light and in dark`, async ({ browser }) => {
      test.setTimeout(120_000 + 50_000 * eigen.length);
      const page = await (await browser.newContext({ colorScheme: 'light' })).newPage();
      if (wie) await logIn(page, ...wie);
      await walk(page, wereld, eigen);
      for (const pad of wereld.ook ?? []) {
        await page.goto(pad);
        await look(page, pad);
      }
    });
  });
}

test('negative control: a button without a name is found', async ({ browser }) => {
  const page = await (await browser.newContext({ colorScheme: 'light' })).newPage();
  await page.goto('/');
  expect(await lookInLight(page, 'home')).toEqual([]);
  await page.locator('main').evaluate((main) => main.append(document.createElement('button')));
  expect(await lookInLight(page, 'home')).toEqual([expect.stringContaining('home button-name')]);
});

test('negative control: a heading that only cannot be read in the dark is found', async ({ browser }) => {
  const page = await (await browser.newContext({ colorScheme: 'light' })).newPage();
  await page.goto('/');
  expect(await lookInDark(page, 'home')).toEqual([]);
  await page.getByRole('heading', { level: 1 }).evaluate((h1) => {
    h1.style.color = '#333333';
  });
  expect(await lookInDark(page, 'home')).toEqual([expect.stringContaining('home in dark color-contrast')]);
});

/** Every route of the page files is opened: as it stands, by a link on a page before it, or along its own way. */
async function walk(page: Page, { gemeente, langs = {} }: Wereld, eigen: readonly string[]): Promise<void> {
  const links = new Set<string>();
  const visit = async (route: string, go: () => Promise<unknown>) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await go();
    // A link that was clicked answers when its page is there: until then the address is that of the page before.
    await expect
      .poll(() => routeOf(new URL(page.url()).pathname, routes), `what answers for ${route}`)
      .toBe(route);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // What says that there is no page, or that it could not be made, has an address and a heading as well.
    await expect
      .soft(page.getByRole('heading', { level: 1 }), `${route} at ${page.url()}`)
      .not.toHaveText(GEEN_PAGINA);
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
