import { linesOf, textOf } from '@tests/support/pdf';
import { afterAll, describe, expect, test } from 'vitest';
import { proefbiljet } from '@/commands/bench/proefbiljet';
import { aanslagbiljet } from '@/domain/documenten/aanslagbiljet';
import { aanslagbiljetSchema } from '@/domain/documenten/aanslagbiljet.schema';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { aanschrijfregels } from '@/domain/personen/aanschrijving';
import { vensterregels } from '@/domain/personen/geadresseerde';
import { formatAdres } from '@/domain/personen/persoon';
import { toLocalDate } from '@/platform/local-date';
import { LETTER_LINE_MAX, LETTER_RANGES } from '@/platform/printable';

afterAll(() => stopRendering());

const set = async (change: object) =>
  (
    await renderDocument('proef', {
      sjabloon: 'aanslagbiljet',
      data: aanslagbiljet(aanslagbiljetSchema.parse({ ...proefbiljet(), ...change })),
    })
  ).pdf;
const dicht = (text: string) => text.replace(/[\s\u00a0\u200b]/g, '');
/** More characters than this do not fit beside each other on the page. */
const OP_EEN_REGEL = 125;

test('everything that may be printed, is: the compiler finds a glyph for each of it', async () => {
  const tekens = LETTER_RANGES.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
  });
  expect(tekens.length).toBeGreaterThan(1_700);
  for (let i = 0; i < tekens.length; i += 600) {
    const regels = [0, 200, 400].map((van) => `a${tekens.slice(i + van, i + van + 200).join('')}`);
    await set({ geadresseerde: regels });
  }
});

describe('the facts of a letter', () => {
  const vijf = ['J.A. van der Veen', 'Merelstraat 14', '7622 FA  BORNE', 'x', 'y'];
  test.each([
    ['a name in Chinese', { geadresseerde: ['李', ...vijf] }],
    ['an address with a hidden sign', { geadresseerde: [...vijf, 'Merel\u202estraat'] }],
    [
      'an object of which the address cannot be set',
      { groepen: proefbiljet().groepen.map((g) => ({ ...g, adres: 'ש 1' })) },
    ],
    ['a line longer than a line may be', { geadresseerde: [...vijf, 'x'.repeat(LETTER_LINE_MAX + 1)] }],
  ])('are refused with the place and the reason, without the text: %s', (_, change) => {
    const { error } = aanslagbiljetSchema.safeParse({ ...proefbiljet(), ...change });
    expect(error?.issues[0]?.path[0]).toBe(Object.keys(change)[0]);
    expect(error?.issues[0]?.message).toMatch(/^(bevat een teken|mag niet langer)/);
  });
});

/** The longest that the file of persons and that of addresses let through. */
const LANGST = {
  voornamen: null,
  naamgebruik: 'V',
  geslacht: 'V',
  titel: null,
  partnerVoorvoegsel: 'van der XX',
  partnerGeslachtsnaam: 'W'.repeat(189),
  voorletters: 'W.'.repeat(10),
  voorvoegsel: 'van der XX',
  huisnummer: 99_999,
  huisletter: 'W',
  toevoeging: 'WWWW',
  postcode: '7622FA',
};
const eenWoord = {
  ...LANGST,
  geslachtsnaam: 'W'.repeat(200),
  straat: 'W'.repeat(80),
  woonplaats: 'W'.repeat(80),
};
const zin = (lengte: number) => 'Stichting tot Behoud van Monumenten '.repeat(6).slice(0, lengte).trimEnd();
const woorden = { ...LANGST, geslachtsnaam: zin(200), straat: zin(80), woonplaats: zin(80) };
const stichting = {
  ...LANGST,
  voorletters: null,
  voorvoegsel: null,
  partnerGeslachtsnaam: null,
  geslachtsnaam: `${'Stichting'.padEnd(142, 'oogverblindend')}`,
  straat: 'Dorpsstraat',
  woonplaats: 'Borne',
};

describe('lines fold', () => {
  test.each([
    ['one word of every part', eenWoord],
    ['many words', woorden],
    ['a foundation of one word of 142 characters', stichting],
  ])('the longest that may be stored is set whole and within the page: %s', async (_, persoon) => {
    const aan = { soort: 'natuurlijk', naam: persoon, geboortedatum: null, overlijdensdatum: null } as const;
    const geadresseerde = vensterregels(aanschrijfregels(aan, toLocalDate('2026-02-28')), persoon);
    const adres = formatAdres(persoon);
    const pdf = await set({ geadresseerde, groepen: proefbiljet().groepen.map((g) => ({ ...g, adres })) });
    const regels = linesOf(pdf);
    const alles = dicht(regels.join(''));
    for (const regel of [...geadresseerde, adres]) expect(alles).toContain(dicht(regel));
    for (const regel of regels) expect(regel.length, regel).toBeLessThanOrEqual(OP_EEN_REGEL);
  });

  test('an ordinary letter has no break within a word, and its text can be copied', async () => {
    const text = textOf(await set({}));
    expect(text).not.toContain('\u200b');
    expect(text).toContain('Onroerendezaakbelasting (ozb), eigenaar woning');
    expect(text).toContain('www.gbtwente.nl');
  });
});
