import { expect } from '@playwright/test';
import { logIn } from './log-in';
import { test } from './own-pages';

test('what the demo made can be entered: by an inwoner, and by who helps him', async ({ browser }) => {
  const inwoner = await browser.newPage();
  await logIn(inwoner, 'gbtwente', 'inwoner', 'Marieke Smit');
  await expect(inwoner.getByRole('heading', { level: 1 })).toBeVisible();
  const medewerker = await browser.newPage();
  await logIn(medewerker, 'gbtwente', 'medewerker', 'Saskia Visser');
  await expect(medewerker.getByRole('heading', { level: 1 })).toBeVisible();
});
