import { describe, expect, test } from 'vitest';
import { showDate } from '@/app/words';
import { formatAdres, leeftijd } from '@/domain/personen/persoon';
import { geboorte } from '@/domain/personen/persoon-velden';
import { Reason } from '@/platform/csv-format';
import { toLocalDate } from '@/platform/local-date';

describe('a birth that is known in part', () => {
  test.each([
    ['1970-00-00', '1970'],
    ['19700000', '1970'],
    ['1970', '1970'],
    ['1970-05-00', '1970-05'],
    ['19700500', '1970-05'],
    ['1970-05', '1970-05'],
    ['1970-05-31', '1970-05-31'],
    ['19700531', '1970-05-31'],
    ['0000-00-00', null],
    ['00000000', null],
  ])('%s is kept as %s', (typed, kept) => expect(geboorte(typed)).toBe(kept));

  test.each(['1970-13-00', '1970-02-30', '1970-00-05', '197', '70', '1849', '31-05-1970', '1970-5'])(
    '%s is none',
    (typed) => expect(geboorte(typed)).toBeInstanceOf(Reason),
  );

  test.each([
    ['1970', '1970'],
    ['1970-05', 'mei 1970'],
    ['1970-05-31', '31 mei 1970'],
  ])('%s is shown as "%s"', (kept, shown) => expect(showDate(kept)).toBe(shown));

  test.each([
    ['2008', '2026-12-30', 17],
    ['2008', '2026-12-31', 18],
    ['2008-02', '2026-02-27', 17],
    ['2008-02', '2026-02-28', 17],
    ['2008-02', '2026-03-01', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-04', '2026-04-30', 18],
  ])('born %s, on %s certainly %i years old', (kept, day, years) =>
    expect(leeftijd(kept, toLocalDate(day))).toBe(years),
  );
});

describe('an address on one line, as the BRP writes it', () => {
  const adres = { straat: 'Wagenweg', postcode: '2012NB', woonplaats: 'Haarlem' };
  test.each([
    [400, 'L', 'Toe', 'Wagenweg 400 LToe, 2012 NB Haarlem'],
    [35, '', 'III', 'Wagenweg 35 III, 2012 NB Haarlem'],
    [555, 'B', '73c', 'Wagenweg 555 B73c, 2012 NB Haarlem'],
    [14, 'A', '', 'Wagenweg 14 A, 2012 NB Haarlem'],
    [14, '', '', 'Wagenweg 14, 2012 NB Haarlem'],
  ])('%i %s %s', (huisnummer, huisletter, toevoeging, line) =>
    expect(formatAdres({ ...adres, huisnummer, huisletter, toevoeging })).toBe(line),
  );
});
