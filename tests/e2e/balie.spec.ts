import { expect } from '@playwright/test';
import { logIn, watchConsole } from './log-in';
import { openKlantbeeld } from './open-klantbeeld';
import { test } from './own-pages';

// One after the other: two of them have a conversation with the same inwoner, as the same clerk.
test.describe.configure({ mode: 'default' });

test('a clerk finds somebody by name and sees the nine groups; the inwoner sees that he looked', async ({
  browser,
}) => {
  const clerk = await (await browser.newContext()).newPage();
  const seen = watchConsole(clerk);
  await logIn(clerk, 'gbtwente', 'medewerker', 'Saskia Visser');
  await expect(clerk).toHaveURL(/\/balie$/);
  // By keyboard alone: "/" goes to the search field.
  await expect(async () => {
    // The keys work once the page's script has started.
    await clerk.keyboard.press('/');
    await expect(clerk.locator('#zoek')).toBeFocused({ timeout: 500 });
  }).toPass();
  await clerk.keyboard.type('Smit, M');
  await clerk.keyboard.press('Enter');
  await expect(clerk).toHaveURL(/\/balie\/zoeken\/[\w-]{12}$/);
  await clerk
    .getByRole('row', { name: /Smit.*Borne/ })
    .getByRole('link')
    .first()
    .click();
  await expect(clerk).toHaveURL(/\/balie\/borne\/klant\//);
  // Nothing but name and place before it is known who this is.
  await expect(clerk.getByRole('region', { name: 'WOZ-waarde', exact: true })).toHaveCount(0);
  await openKlantbeeld(clerk);
  for (const groep of [
    'Aanslag',
    'Bezorging',
    'Betaling',
    'Kwijtschelding',
    'Bezwaar',
    'Bewindvoerder',
    'WOZ-waarde',
    'Afval',
    'Hond',
  ]) {
    await expect(clerk.getByRole('region', { name: groep, exact: true })).toBeVisible();
  }
  expect(seen.problems).toEqual([]);

  const inwoner = await (await browser.newContext()).newPage();
  await logIn(inwoner, 'gbtwente', 'inwoner', 'Marieke Smit');
  await inwoner.goto('/mijn/borne/inzage');
  await expect(inwoner.getByRole('row', { name: /GBTwente.*vraag of contact/ }).first()).toBeVisible();
});

test('a letter and an aanslag open only after it is known who asks', async ({ browser }) => {
  const saskia = await (await browser.newContext()).newPage();
  await logIn(saskia, 'gbtwente', 'medewerker', 'Saskia Visser');
  await saskia.locator('#zoek').fill('999100518');
  await saskia.keyboard.press('Enter');
  await saskia.waitForURL(/zoeken/);
  await saskia.getByRole('row', { name: /Borne/ }).getByRole('link').first().click();
  await openKlantbeeld(saskia);
  // The letter of an aanslag bears its id; others of hers do not.
  const brief = await saskia
    .getByRole('link', { name: /^Aanslagbiljet van/ })
    .first()
    .getAttribute('href');
  const geopend = await saskia.request.get(brief ?? '');
  expect([geopend.status(), geopend.headers()['content-type']]).toEqual([200, 'application/pdf']);

  // Tom of the serviceteam never spoke with her: the letter, and the aanslag at heffing, ask who this is first.
  const tom = await (await browser.newContext()).newPage();
  await logIn(tom, 'gbtwente', 'medewerker', 'Tom Dekker');
  for (const pad of [
    brief ?? '',
    (brief ?? '').replace('/balie/borne/documenten/', '/heffing/borne/aanslagen/'),
  ]) {
    await tom.goto(pad);
    await expect(tom).toHaveURL(/\/balie\/borne\/klant\/[0-9a-f-]{36}$/);
    await expect(tom.getByRole('button', { name: 'Controleren en openen' })).toBeVisible();
    await expect(tom.getByRole('region', { name: 'Betaling', exact: true })).toHaveCount(0);
  }
  // What waits for others, with their names, is no list for who helps one of them.
  const lijst = await tom.goto('/heffing/borne/verminderingen');
  expect(lijst?.status()).toBe(404);
});

test('what was searched for is in no address, and a reload keeps the answer', async ({ page }) => {
  await logIn(page, 'gbtwente', 'medewerker', 'Saskia Visser');
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.locator('#zoek').fill('999100518');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 persoon gevonden' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '1 persoon gevonden' })).toBeVisible();
  expect(urls.filter((url) => url.includes('999100518'))).toEqual([]);
});

test('a clerk of one gemeente finds nobody of another, and another klantbeeld answers like one that is not there', async ({
  browser,
}) => {
  const wide = await (await browser.newContext()).newPage();
  await logIn(wide, 'gbtwente', 'medewerker', 'Saskia Visser');
  await wide.locator('#zoek').fill('999100555');
  await wide.keyboard.press('Enter');
  await wide.waitForURL(/zoeken/);
  await wide
    .getByRole('row', { name: /Hengelo/ })
    .getByRole('link')
    .first()
    .click();
  await expect(wide).toHaveURL(/\/balie\/hengelo\/klant\//);
  const foreign = new URL(wide.url()).pathname;

  const borne = await (await browser.newContext()).newPage();
  await logIn(borne, 'gbtwente', 'medewerker', 'Ellen Hoekstra');
  await borne.locator('#zoek').fill('999100555');
  await borne.keyboard.press('Enter');
  await expect(borne.getByText('Niemand gevonden').first()).toBeVisible();
  const nowhere = `/balie/borne/klant/00000000-0000-4000-8000-000000000000`;
  const answers = await Promise.all(
    [foreign, foreign.replace('hengelo', 'borne'), nowhere].map(async (path) => {
      const response = await borne.request.get(path);
      const text = (await response.text())
        // The nonce, the ids of this request and the path asked for differ by nature.
        .replace(/nonce="[^"]*"/g, '')
        .replace(/<script[\s\S]*?<\/script>/g, '')
        .replace(/<style[\s\S]*?<\/style>/g, '')
        .replace(/data-gemeente="[^"]*"/g, '')
        .replace(/content="[A-Za-z0-9+/=]{24}"/g, '');
      return { status: response.status(), text: text.replaceAll(path, '') };
    }),
  );
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404]);
  expect(answers[1]?.text).toBe(answers[2]?.text);
});

test('the desk works without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await logIn(page, 'gbtwente', 'medewerker', 'Saskia Visser');
  await page.locator('#zoek').fill('999100518');
  await page.getByRole('button', { name: 'Zoeken' }).click();
  await expect(page.getByRole('heading', { name: '1 persoon gevonden' })).toBeVisible();
});
