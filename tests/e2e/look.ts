import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const ALL: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
};

/** What the colours decide, and nothing else does. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/**
 * WCAG 2.2 AA as far as a machine sees it, in light and in dark, and 1.4.10: at 320 CSS pixels nobody scrolls in two
 * directions. A page is opened once for all of it: dark is the same page with other colours, so only the rules about
 * colours are asked again.
 */
export async function look(page: Page, waar: string): Promise<void> {
  expect.soft(await lookInLight(page, waar)).toEqual([]);
  expect.soft(await lookInDark(page, waar)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  const scrolls = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  );
  expect.soft(scrolls, `${waar} scrolls sideways at 320 pixels`).toBe(false);
}

/** What is wrong with this page as it stands, whatever its colours. */
export const lookInLight = (page: Page, waar: string): Promise<string[]> => violationsOf(page, ALL, waar);

/** What the colours of the dark do wrong on this page; the page is light again afterwards. */
export async function lookInDark(page: Page, waar: string): Promise<string[]> {
  await inColours(page, 'dark');
  const found = await violationsOf(page, COLOURS, `${waar} in dark`);
  await inColours(page, 'light');
  return found;
}

/**
 * Each rule that is broken, with the first places where. Axe is put on a page once, and tells of nothing but what is broken:
 * the list of all that is in order is most of its work. No page of ours has frames, so the page is all there is to see.
 */
async function violationsOf(page: Page, options: RunOptions, waar: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  expect(await page.locator('iframe, frame, object, embed').count(), `${waar} has frames`).toBe(0);
  const broken = await page.evaluate(
    async (asked) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, asked);
      return violations.map(({ id, nodes }) => ({
        id,
        waarop: nodes.map((n) => n.target.join(' ')).slice(0, 3),
      }));
    },
    { ...options, resultTypes: ['violations' as const] },
  );
  return broken.map(({ id, waarop }) => `${waar} ${id}: ${waarop.join(' | ')}`);
}

/** Other colours, and what fades from the one to the other is done. */
async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => {
    const fading = document.getAnimations().filter((one) => one instanceof CSSTransition);
    return Promise.all(fading.map((one) => one.finished.catch(() => null)));
  });
}
