import { describe, expect, test } from 'vitest';
import { plekVan, readRetourcode, teamVoorRetour } from '@/domain/post/retour';

describe('by what a letter that came back is told', () => {
  test.each([
    [' p-2026-12/3 ', { soort: 'stuk', nummer: 'P-2026-0012', volgnummer: 3 }],
    [
      '7F1C8E64-0000-4000-8000-00000000000A',
      { soort: 'document', id: '7f1c8e64-0000-4000-8000-00000000000a' },
    ],
    ['2026-0000017', { soort: 'aanslag', nummer: '2026-0000017' }],
    ['', null],
    ['Merelstraat 3', null],
    ['P-2026/3', null],
  ])('%j', (text, code) => expect(readRetourcode(text)).toEqual(code));
});

test('the address is the two lines below who it is for, however many stand above', () => {
  expect(plekVan(['De heer A. de Wit', 'p/a B. Smit', 'Merelstraat 3', '7622 FA  BORNE'])).toEqual({
    straat: 'Merelstraat 3',
    plaats: '7622 FA  BORNE',
  });
  expect(plekVan(['BORNE'])).toBeNull();
});

test('who wrote the letter looks for the address', () => {
  expect(teamVoorRetour('aanmaning')).toBe('innen');
  expect(teamVoorRetour('aanslagbiljet')).toBe('heffen');
});
