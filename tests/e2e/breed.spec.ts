import { expect, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { test } from './own-pages';
import { appRoutes } from './page-files';

/** A word that no line can hold, as somebody pastes it: nothing in it may be broken by a space. */
const EEN_WOORD = 'a'.repeat(240);

/** The pages of /mijn to which the address alone leads. */
const PAGINAS = appRoutes('page.tsx').filter((route) =>
  /^\/mijn(\/[a-z-]+|\/\[gemeente\](\/[a-z-]+)*)?$/.test(route),
);

/** What stands on a page at the width of a telephone, and with letters of twice the size (WCAG 1.4.4 and 1.4.10). */
async function expectNotWide(page: Page, waar: string): Promise<void> {
  for (const [breedte, letters] of [
    [320, '100%'],
    [390, '200%'],
    [1280, '200%'],
  ] as const) {
    await page.setViewportSize({ width: breedte, height: 800 });
    const wijd = await page.evaluate((grootte) => {
      const root = document.documentElement;
      root.style.fontSize = grootte;
      const teWijd = root.scrollWidth - root.clientWidth;
      if (teWijd <= 1) return '';
      const buiten = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
      );
      return `${teWijd} px: ${buiten.at(-1)?.tagName} ${buiten.at(-1)?.textContent?.slice(0, 40)}`;
    }, letters);
    expect.soft(wijd, `${waar} at ${breedte} px and ${letters}`).toBe('');
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

test('no page of /mijn is wider than its window, whatever somebody wrote and however large the letters', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await logIn(page, 'gbtwente', 'ondernemer', 'Test VOF Guus');
  await page.goto('/mijn/losser/vragen/nieuw');
  await page.getByLabel('Waar gaat uw vraag over?').selectOption('anders');
  await page.getByLabel('Wat is uw vraag?').fill(`${EEN_WOORD} https://voorbeeld.nl/${EEN_WOORD}`);
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await expect(page.getByText('Wij hebben uw vraag ontvangen')).toBeVisible();
  await expectNotWide(page, 'the question itself');
  expect(PAGINAS.length).toBeGreaterThan(20);
  for (const route of PAGINAS) {
    await page.goto(route.replace('[gemeente]', 'losser'));
    await expectNotWide(page, route);
  }
});
