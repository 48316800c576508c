import { test as base } from '@playwright/test';

/**
 * The test of every journey. What a journey opens is closed at its end: the browser is shared by all of a worker, and the pages
 * of those before would slow the ones after and stand among the pictures of a failure that is not theirs.
 */
export const test = base.extend<{ closesItsPages: undefined }>({
  closesItsPages: [
    async ({ browser }, use) => {
      await use(undefined);
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
});
