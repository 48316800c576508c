import { expect, type Page } from '@playwright/test';
import { logIn } from './log-in';
import { test } from './own-pages';

/** A telephone of today. */
const TELEFOON = { width: 390, height: 844 };

/**
 * The states that persons of the demo are in, only read: what each must see without moving the page. The others are held
 * in tests/unit/app/mijn/acht-standen.
 */
const STANDEN = [
  {
    stand: 'nothing',
    kantoor: 'gbtwente',
    wie: 'Karin Mulder',
    pad: '/mijn/haaksbergen',
    zinnen: [/^U hoeft nu niets te doen\./, /^Alles is betaald\./],
  },
  {
    stand: 'overdue',
    kantoor: 'gbtwente',
    wie: 'Joke de Wit',
    pad: '/mijn/almelo',
    zinnen: [
      /^U bent te laat met betalen$/,
      /moest op 31 maart 2026 betaald zijn \(termijn 1\)/,
      /moest op 31 mei 2026 betaald zijn \(termijn 2\)/,
      /^Zo betaalt u/,
      /^Kunt u niet betalen\?$/,
    ],
  },
  {
    stand: 'in a regeling',
    kantoor: 'gbtwente',
    wie: 'Joke de Wit',
    pad: '/mijn/oldenzaal',
    zinnen: [
      /betalingsregeling/,
      /\d{1,2} [a-z]+ \d{4}/,
      /^Zo betaalt u/,
      /^Uw betalingsregeling$/,
      /^Kunt u niet betalen\?$/,
    ],
  },
  {
    stand: 'a question waiting',
    kantoor: 'cocensus',
    wie: 'Fleur Vermeer',
    pad: '/mijn/haarlem',
    zinnen: [/^Wij bellen u$/, /Wij bellen u uiterlijk/, /^Bekijk uw vraag/],
  },
] as const;

/** Read without moving: its last line ends above the fold. */
async function opEersteScherm(page: Page, zin: RegExp): Promise<void> {
  const gevonden = page.getByRole('main').getByText(zin).first();
  await expect(gevonden).toBeVisible();
  const box = await gevonden.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? TELEFOON.height), String(zin)).toBeLessThanOrEqual(TELEFOON.height);
}

for (const { stand, kantoor, wie, pad, zinnen } of STANDEN) {
  test(`on the first screen of a telephone: ${stand}`, async ({ browser }) => {
    const page = await (await browser.newContext({ viewport: TELEFOON })).newPage();
    await logIn(page, kantoor, 'inwoner', wie);
    await page.goto(pad);
    await expect(page.getByRole('heading', { level: 1, name: /^Goede/ })).toBeVisible();
    for (const zin of zinnen) await opEersteScherm(page, zin);
  });
}
