import { expect, test } from 'vitest';
import { type GedateerdAdres, schrijfadresOp, vensterregels } from '@/domain/personen/geadresseerde';
import { type LocalDate, toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const adres = (
  straat: string,
  soort: GedateerdAdres['soort'],
  vanaf: string,
  tot: string | null = null,
): GedateerdAdres => ({
  straat,
  huisnummer: 14,
  huisletter: 'A',
  toevoeging: '2',
  postcode: '7622FA',
  woonplaats: 'Borne',
  soort,
  vanaf: dag(vanaf),
  tot: tot === null ? null : dag(tot),
});
const straatOp = (adressen: GedateerdAdres[], op: LocalDate) => {
  const found = schrijfadresOp(adressen, op);
  return found && 'straat' in found ? found.straat : null;
};

test('a letter goes to the postadres, else to where somebody lives that day, else to the last that was known', () => {
  const oud = adres('Oude weg', 'woon', '2020-01-01', '2026-03-01');
  const nieuw = adres('Nieuwe weg', 'woon', '2026-03-01');
  const post = adres('Postbus', 'post', '2026-06-01', '2026-09-01');
  const alle = [post, nieuw, oud];
  expect(straatOp(alle, dag('2026-02-28'))).toBe('Oude weg');
  expect(straatOp(alle, dag('2026-03-01'))).toBe('Nieuwe weg');
  expect(straatOp(alle, dag('2026-06-01'))).toBe('Postbus');
  expect(straatOp(alle, dag('2026-09-01'))).toBe('Nieuwe weg');
  expect(straatOp([oud], dag('2027-01-01'))).toBe('Oude weg');
  expect(straatOp([], dag('2027-01-01'))).toBeNull();
});

test('the window: to whom, street with number, postcode with two spaces and the place in capitals', () => {
  expect(
    vensterregels(["J.A. van 't Veen"], {
      ...adres('Merelstraat', 'woon', '2020-01-01'),
      woonplaats: 'Ĳsselmuiden',
    }),
  ).toEqual(["J.A. van 't Veen", 'Merelstraat 14 A2', '7622 FA\u00a0\u00a0ĲSSELMUIDEN']);
});
