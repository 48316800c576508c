import { expect, type Page } from '@playwright/test';

/**
 * Logs a demo person in through the real flow: our page, the provider's page, back. Who is not reachable is asked
 * once, at the entrance (C-21), and says "not now" here: most journeys are about something else.
 */
export async function logIn(page: Page, kantoor: string, wereld: string, naam: string): Promise<void> {
  await enter(page, kantoor, wereld, naam);
  if (wereld !== 'medewerker' && new URL(page.url()).pathname.endsWith('/gegevens/aanvullen')) {
    await page.getByRole('button', { name: 'Nu niet' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/gegevens/aanvullen'));
    // From a gemeente to the page of the kantoor the document is loaded anew: who goes on before that is pulled back.
    await expect(page.getByRole('main')).toBeVisible();
  }
}

/** The same, to whatever page comes first. */
export async function enter(page: Page, kantoor: string, wereld: string, naam: string): Promise<void> {
  await page.goto(`/inloggen/${kantoor}/${wereld}`);
  await page.getByRole('button', { name: `Log in als ${naam}` }).click();
  // The provider's own page, on another port.
  await expect(page).not.toHaveURL(/\/inloggen\//);
  await page.getByRole('radio', { name: naam }).check();
  await page.getByRole('button').first().click();
  await page.waitForURL((url) => url.port === new URL(process.env.KOHIER_BASE_URL ?? '').port);
}

/** Fails the test when the browser refused something under the content security policy, or a script broke. */
export function watchConsole(page: Page): { problems: string[] } {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      /Content Security Policy|Hydration|Minified React/i.test(message.text())
    ) {
      problems.push(message.text());
    }
  });
  page.on('pageerror', (error) => problems.push(error.message));
  return { problems };
}
