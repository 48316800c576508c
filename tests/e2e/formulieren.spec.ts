import { expect, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { test } from './own-pages';

async function ask(page: Page, tekst: string): Promise<void> {
  await page.getByLabel('Waar gaat uw vraag over?').selectOption('betalingsregeling');
  await page.getByLabel('Wat is uw vraag?').fill(tekst);
  await page.getByRole('button', { name: 'Vraag versturen' }).click();
  await expect(page.getByText('Wij hebben uw vraag ontvangen')).toBeVisible();
  await expect(page.getByText(tekst).first()).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
  test(`question A, Back, question B: both are there, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const [eerste, tweede] = ['Eerste vraag', 'Tweede vraag'].map((v) => `${v}, script ${javaScriptEnabled}`);
    await logIn(page, 'gbtwente', 'inwoner', 'Lotte Jansen');
    await page.goto('/mijn/enschede/vragen');
    await page.getByRole('link', { name: 'Stel een vraag' }).first().click();
    await ask(page, eerste ?? '');
    await page.goBack();
    await ask(page, tweede ?? '');
    await page.goto('/mijn/enschede/vragen');
    await expect(page.getByRole('main')).toContainText(eerste ?? '');
    await expect(page.getByRole('main')).toContainText(tweede ?? '');
  });
