import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the colours decide, and nothing else does. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * WCAG 2.2 AA as far as a machine sees it, in light and in dark, and 1.4.10: at 320 CSS pixels nobody scrolls in two
 * directions. A page is opened once for all of it: dark is the same page with other colours, so only the rules about
 * colours are asked again.
 */
export async function look(page: Page, waar: string): Promise<void> {
  expect.soft(await violationsOf(new AxeBuilder({ page }).withTags(TAGS), waar)).toEqual([]);
  expect.soft(await lookInDark(page, waar)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  const scrolls = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );
  expect.soft(scrolls, `${waar} scrolls sideways at 320 pixels`).toBe(false);
}

/** What the colours of the dark do wrong on this page; the page is light again afterwards. */
export async function lookInDark(page: Page, waar: string): Promise<string[]> {
  await inColours(page, 'dark');
  const found = await violationsOf(new AxeBuilder({ page }).withRules(COLOUR_RULES), `${waar} in dark`);
  await inColours(page, 'light');
  return found;
}

/** Each rule that is broken, with the first places where. */
async function violationsOf(axe: AxeBuilder, waar: string): Promise<string[]> {
  // All of a page is of one origin, so nothing is gained by gathering the results in a page of their own.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map((v) => {
    const waarop = v.nodes.map((n) => n.target.join(' ')).slice(0, 3);
    return `${waar} ${v.id}: ${waarop.join(' | ')}`;
  });
}

/** Other colours, and what fades from the one to the other is done. */
async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    return Promise.all(fading.map((one) => one.finished.catch(() => null)));
  });
}
