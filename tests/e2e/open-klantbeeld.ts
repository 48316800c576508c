import { expect, type Page } from '@playwright/test';

/** Opens a contact with the person on the screen, who showed a document at the counter. Leaves the klantbeeld open. */
export async function openKlantbeeld(page: Page): Promise<void> {
  const open = page.getByRole('heading', { name: 'Dit gesprek' });
  // The same clerk may have this contact open already: the pages are visited more than once.
  if (await open.isVisible()) return;
  await page.getByLabel('Hoe is het contact?').selectOption('balie');
  await page.getByLabel('Ik zag een geldig identiteitsbewijs').check();
  // Of a company somebody speaks.
  const spreker = page.getByLabel('Met wie spreekt u?');
  if (await spreker.isVisible()) await spreker.fill('J. Bakker, boekhouder');
  await page.getByRole('button', { name: 'Controleren en openen' }).click();
  await expect(open).toBeVisible();
}
