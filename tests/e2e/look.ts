import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** WCAG 2.2 AA as far as a machine sees it, and 1.4.10: at 320 CSS pixels nobody scrolls in two directions. */
export async function look(page: Page, waar: string): Promise<void> {
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
