import { expect, type Page } from '@playwright/test';

/** What an ordinary household answers: what it types, and what it taps besides. */
const ANTWOORDEN: Readonly<Record<string, { typ?: Record<string, string>; kies?: readonly string[] }>> = {
  huishouden: { kies: ['Ik woon zonder partner en zonder kinderen'] },
  medebewoners: { kies: ['Nee'] },
  inkomen: { kies: ['Bijstand'] },
  'inkomen-bijstand': { typ: { 'Bedrag in euro': '1.345,00' } },
  wonen: { kies: ['Ik huur'] },
  huur: { typ: { 'Huur in euro': '598,40', 'Huurtoeslag in euro': '318' } },
  zorg: { typ: { 'Premie in euro': '158.50', 'Zorgtoeslag in euro': '€ 129' } },
  bank: { typ: { 'Bedrag in euro': '842,17' } },
  bezit: {},
  uitgaven: {},
  bijzonder: {},
};

const vraagOp = (page: Page) => /\/vraag\/([\w-]+)/.exec(page.url())?.[1] ?? null;

/** Answers the question on the screen and goes on. Answers how many taps that took beside typing. */
export async function answerVraag(page: Page): Promise<number> {
  const vraag = vraagOp(page);
  const antwoord = ANTWOORDEN[vraag ?? ''];
  if (vraag === null || !antwoord) throw new Error(`nothing to answer at ${page.url()}`);
  for (const [label, waarde] of Object.entries(antwoord.typ ?? {})) await page.getByLabel(label).fill(waarde);
  for (const keuze of antwoord.kies ?? []) await page.getByLabel(keuze, { exact: true }).check();
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(`/vraag/${vraag}`));
  return 1 + (antwoord.kies?.length ?? 0);
}

/** From the first question to the check. Answers the taps. */
export async function fillIn(page: Page): Promise<number> {
  let taps = 0;
  while (vraagOp(page) !== null) taps += await answerVraag(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Controleer en verstuur' })).toBeVisible();
  return taps;
}
