import { type Browser, expect, type Page } from '@playwright/test';
import { enter, logIn, watchConsole } from './log-in';
import { test } from './own-pages';

const script = (browser: Browser, javaScriptEnabled: boolean) =>
  browser.newContext({ javaScriptEnabled }).then((context) => context.newPage());

/** The code in the last mail to an address, from the mail catcher. */
async function readCode(page: Page, address: string): Promise<string> {
  const post = await page.context().newPage();
  let code = '';
  await expect(async () => {
    await post.goto('/ontwikkel/post');
    const mail = post
      .getByRole('article')
      .filter({ hasText: `Aan ${address}` })
      .first();
    code = ((await mail.textContent({ timeout: 1_000 })) ?? '').match(/\b\d{3} \d{3}\b/)?.[0] ?? '';
    expect(code).not.toBe('');
  }).toPass({ timeout: 30_000 });
  await post.close();
  return code;
}

test('[C-21] an inwoner is asked at the entrance with the purpose, without JavaScript, and confirms with the code of the mail', async ({
  browser,
}) => {
  const page = await script(browser, false);
  await enter(page, 'gbtwente', 'inwoner', 'Karin Mulder');
  // She acts for others as well: first she says that she is here for herself.
  await page.getByRole('button', { name: 'Ga verder voor mijzelf' }).click();
  await expect(page).toHaveURL(/\/mijn\/haaksbergen\/gegevens\/aanvullen$/);
  await expect(page.getByRole('heading', { name: 'Hoe kunnen wij u bereiken?' })).toBeVisible();
  await expect(page.getByText('Waarom vragen wij dit?')).toBeVisible();
  await expect(page.getByText('U kiest zelf of u dit invult.')).toBeVisible();
  // Paying does not wait for it.
  await expect(page.getByRole('link', { name: 'Eerst zien wat ik moet betalen' })).toBeVisible();
  await page.getByLabel('Wat is uw e-mailadres?').fill('karin@voorbeeld');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('link', { name: /Dit is geen goed e-mailadres/ })).toBeVisible();
  await expect(page.getByLabel('Wat is uw e-mailadres?')).toHaveValue('karin@voorbeeld');
  await page.getByLabel('Wat is uw e-mailadres?').fill('karin@voorbeeld.nl');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { name: 'Vul de code in' })).toBeVisible();
  // Nothing of a person stands in an address.
  expect(page.url()).not.toContain('voorbeeld');
  const code = await readCode(page, 'karin@voorbeeld.nl');
  await page.getByLabel('Wat is de code?').fill(code === '000 000' ? '111111' : '000000');
  await page.getByRole('button', { name: 'E-mailadres bevestigen' }).click();
  await expect(
    page.getByRole('link', { name: /Deze code klopt niet. U kunt het nog 4 keer proberen/ }),
  ).toBeVisible();
  await page.getByLabel('Wat is de code?').fill(code);
  await page.getByRole('button', { name: 'E-mailadres bevestigen' }).click();
  await expect(page.getByText('Uw e-mailadres is bevestigd.')).toBeVisible();
  await expect(page.getByText('karin@voorbeeld.nl')).toBeVisible();
  await expect(page.getByText(/^Bevestigd op/)).toBeVisible();
  await page.goto('/mijn');
  await expect(page).toHaveURL(/\/mijn\/haaksbergen$/);
});

test('an inwoner gives a telephone number, which stands as not confirmed, and takes it away', async ({
  page,
}) => {
  const seen = watchConsole(page);
  await logIn(page, 'gbtwente', 'inwoner', 'Joke de Wit');
  await page.goto('/mijn/almelo/gegevens/telefoon');
  await page.getByLabel('Wat is uw telefoonnummer?').fill('12');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('link', { name: /Dit is geen goed telefoonnummer/ })).toBeVisible();
  await expect(page.getByLabel('Wat is uw telefoonnummer?')).toHaveValue('12');
  await page.getByLabel('Wat is uw telefoonnummer?').fill('06 - 12 34 56 78');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Uw telefoonnummer is opgeslagen.')).toBeVisible();
  await expect(page.getByText('06 12345678')).toBeVisible();
  await expect(page.getByText('Niet bevestigd', { exact: true }).last()).toBeVisible();
  // The other gemeente where she is known hears of it by itself.
  await expect(async () => {
    await page.goto('/mijn/oldenzaal/gegevens');
    await expect(page.getByText('06 12345678')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Telefoonnummer weghalen' }).click();
  await expect(page.getByText('Uw telefoonnummer is weggehaald.')).toBeVisible();
  expect(seen.problems).toEqual([]);
});
