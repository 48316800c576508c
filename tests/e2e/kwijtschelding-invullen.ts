import { expect, type Page } from '@playwright/test';

type Antwoord = { typ?: Record<string, string>; kies?: readonly string[] };
/** What a household answers at each question: what it types, and what it taps besides. */
export type Huishouden = Readonly<Record<string, Antwoord>>;

/** An ordinary household, with nothing to pay from. */
export const BIJSTAND: Huishouden = {
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

/** Somebody with a full wage, who can pay all of it. */
export const LOON: Huishouden = {
  ...BIJSTAND,
  inkomen: { kies: ['Loon uit werk'] },
  'inkomen-loon': { typ: { 'Bedrag in euro': '2.480,00' } },
  huur: { typ: { 'Huur in euro': '610', 'Huurtoeslag in euro': '0' } },
};

/** A parent with a small wage and a bit of savings, who can pay a part of it. */
export const OUDER: Huishouden = {
  ...BIJSTAND,
  huishouden: { kies: ['Ik woon zonder partner, met kinderen'] },
  inkomen: { kies: ['Loon uit werk'] },
  'inkomen-loon': { typ: { 'Bedrag in euro': '1.545,00' } },
  kindgebonden: { typ: { 'Bedrag in euro': '312,00' } },
  huur: { typ: { 'Huur in euro': '742,18', 'Huurtoeslag in euro': '318' } },
};

const vraagOp = (page: Page) => /\/vraag\/([\w-]+)/.exec(page.url())?.[1] ?? null;

/** Answers the question on the screen and goes on. Answers how many taps that took beside typing. */
export async function answerVraag(page: Page, huishouden: Huishouden = BIJSTAND): Promise<number> {
  const vraag = vraagOp(page);
  const antwoord = huishouden[vraag ?? ''];
  if (vraag === null || !antwoord) throw new Error(`nothing to answer at ${page.url()}`);
  for (const [label, waarde] of Object.entries(antwoord.typ ?? {})) await page.getByLabel(label).fill(waarde);
  for (const keuze of antwoord.kies ?? []) await page.getByLabel(keuze, { exact: true }).check();
  await page.getByRole('button', { name: 'Verder', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(`/vraag/${vraag}`));
  return 1 + (antwoord.kies?.length ?? 0);
}

/** From the first question to the check. Answers the taps. */
export async function fillIn(page: Page, huishouden: Huishouden = BIJSTAND): Promise<number> {
  let taps = 0;
  while (vraagOp(page) !== null) taps += await answerVraag(page, huishouden);
  await expect(page.getByRole('heading', { level: 1, name: 'Controleer en verstuur' })).toBeVisible();
  return taps;
}
