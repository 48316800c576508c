import { expect, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { test } from './own-pages';

/** The board of one gemeente: four reports, each with what it was counted from, and nobody's name. */

/** The number in a row of a table, or null where it is withheld. */
async function aantal(
  page: Page,
  tabel: string,
  rij: string | RegExp,
  kolom: number,
): Promise<number | null> {
  const row = page.getByRole('table', { name: tabel }).getByRole('row', { name: rij });
  const text = ((await row.getByRole('cell').nth(kolom).textContent()) ?? '').trim();
  return /^[\d.]+$/.test(text) ? Number(text.replaceAll('.', '')) : null;
}

test('a board member reads four reports, chooses a period and takes the list along', async ({ page }) => {
  await logIn(page, 'gbtwente', 'medewerker', 'Hans Maas');
  await page.goto('/bestuur/hengelo');
  for (const kop of ['Geheven en ontvangen', 'Contacten en vragen', 'Beloften aan inwoners'])
    await expect(page.getByRole('heading', { name: kop, level: 2 })).toBeVisible();

  await page.getByRole('link', { name: 'Contacten: alle cijfers' }).click();
  await expect(page.getByText(/De cijfers sluiten$/)).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Kies een periode' })
    .getByRole('link', { name: 'maart' })
    .click();
  await expect(page).toHaveURL(/periode=\d{4}-03$/);
  // The figure, the total of the table and the total of the channels are one number.
  const contacten = await aantal(page, 'Contacten en vragen', /^Contacten/, 0);
  expect(contacten).toBeGreaterThan(10);
  expect(await aantal(page, 'Per kanaal', /^Samen/, 0)).toBe(contacten);
  await expect(page.getByRole('table', { name: 'Wat deze cijfers betekenen' })).toContainText(
    'Via een systeem wordt geregistreerd hoeveel telefoontjes per gemeente',
  );

  const csv = await page.getByRole('link', { name: 'Download de lijst als CSV' }).getAttribute('href');
  const file = await page.request.get(csv ?? '');
  expect(file.headers()['content-type']).toContain('text/csv');
  const lines = (await file.text())
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n');
  expect(lines[0]).toBe('Periode;Kanaal;Onderwerp;Hoe het contact eindigde;Aantal');
  const counts = lines.slice(1).map((line) => Number(line.split(';').at(-1)));
  expect(counts.every((count) => count >= 10)).toBe(true);
  const shown = page.getByRole('table', { name: 'Waaruit de cijfers bestaan' }).getByRole('row');
  // The page has a row of headers as well.
  expect(lines).toHaveLength(Math.max(1, await shown.count()));

  await page.getByRole('link', { name: 'Beloften', exact: true }).click();
  await expect(page.getByText(/De cijfers sluiten$/)).toBeVisible();
  await expect(
    page
      .getByRole('table', { name: 'Per soort belofte en van wie' })
      .getByText('het belastingkantoor')
      .first(),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Zaken', exact: true }).click();
  await expect(page).toHaveURL(/\/bestuur\/hengelo\/zaken$/);
  await page
    .getByRole('navigation', { name: 'Kies een periode' })
    .getByRole('link', { name: '2026', exact: true })
    .click();
  await expect(page).toHaveURL(/zaken\?periode=2026$/);
  await expect(page.getByText(/De cijfers sluiten$/)).toBeVisible();
  // A few of a kind are told: that concerns nobody.
  expect(await aantal(page, 'Per soort zaak', /^Kwijtschelding/, 0)).toBeGreaterThan(0);
  const zaken = await page.request.get('/bestuur/hengelo/zaken/export?periode=2026');
  expect(await zaken.text()).toContain(
    'Periode;Zaak;Ontvangen;Afgehandeld;Ingetrokken;Loopt nog;Te laat;Op tijd',
  );
});

test('what does not exist, and what is of another gemeente, is not found', async ({ page }) => {
  await logIn(page, 'gbtwente', 'medewerker', 'Hans Maas');
  for (const path of [
    '/bestuur/borne/contacten',
    '/bestuur/borne/beloften',
    '/bestuur/borne/zaken',
    '/bestuur/borne/zaken/export?periode=2026',
    '/bestuur/borne/contacten/export?periode=2026&deel=lijst',
    '/bestuur/borne/beloften/export?periode=2026',
    '/bestuur/hengelo/contacten/export?periode=2026-03-01&deel=lijst',
    '/bestuur/hengelo/contacten/export?periode=2026&deel=personen',
    '/bestuur/hengelo/beloften/export',
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);
  // An address with a period that is none shows this quarter.
  expect((await page.goto('/bestuur/hengelo/contacten?periode=gisteren'))?.status()).toBe(200);
});
