import { describe, expect, it } from 'vitest';
import { feestdagenOf, vrijeDagOn, weekendDay } from '@/law/kalender/feestdagen';
import { paaszondag } from '@/law/kalender/paaszondag';
import { toLocalDate as d, partsOf } from '@/platform/local-date';

describe('paaszondag', () => {
  // Published dates of Easter; 1961 and 2000 lie in the two ends of the cycle, 2038 is the latest date there is,
  // 2285 the earliest (22 March).
  it.each([
    [1818, '1818-03-22'],
    [1954, '1954-04-18'],
    [1961, '1961-04-02'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2285, '2285-03-22'],
  ])('%i: %s', (year, expected) => {
    expect(paaszondag(year)).toBe(expected);
  });

  it('is a Sunday between 22 March and 25 April in every year from 1900 to 2200', () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const date = paaszondag(year);
      expect(partsOf(date).weekday).toBe(7);
      expect(date >= `${year}-03-22` && date <= `${year}-04-25`).toBe(true);
    }
  });
});

describe('holidays of the Algemene termijnenwet (computed table of law-facts 1.1)', () => {
  const table: Record<number, string[]> = {
    2025: ['01-01', '04-18', '04-21', '04-26', '05-05', '05-29', '06-09', '12-25', '12-26'],
    2026: ['01-01', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26'],
    2027: ['01-01', '03-26', '03-29', '04-27', '05-05', '05-06', '05-17', '12-25', '12-26'],
    2028: ['01-01', '04-14', '04-17', '04-27', '05-05', '05-25', '06-05', '12-25', '12-26'],
  };
  it.each(Object.entries(table))('%s', (year, expected) => {
    const dates = [...feestdagenOf(Number(year)).keys()].sort();
    expect(dates).toEqual(expected.map((day) => `${year}-${day}`));
  });

  it('names each day', () => {
    expect([...feestdagenOf(2026)]).toEqual([
      ['2026-01-01', 'nieuwjaarsdag'],
      ['2026-04-03', 'goede-vrijdag'],
      ['2026-04-06', 'tweede-paasdag'],
      ['2026-04-27', 'koningsdag'],
      ['2026-05-05', 'vijf-mei'],
      ['2026-05-14', 'hemelvaartsdag'],
      ['2026-05-25', 'tweede-pinksterdag'],
      ['2026-12-25', 'eerste-kerstdag'],
      ['2026-12-26', 'tweede-kerstdag'],
    ]);
  });

  it('two holidays on one date keep the first name (Hemelvaartsdag on 5 May 2016)', () => {
    expect(feestdagenOf(2016).get(d('2016-05-05'))).toBe('vijf-mei');
    expect(feestdagenOf(2016).size).toBe(8);
  });

  it('knows no holidays before the King: no answer rather than Koninginnedag wrong', () => {
    expect(() => feestdagenOf(2013)).toThrow('algemeen erkende feestdagen');
  });
});

describe('why a day is free', () => {
  it.each([
    ['2026-04-11', 'zaterdag'],
    ['2026-04-12', 'zondag'],
    ['2026-04-13', null],
    ['2026-04-03', 'goede-vrijdag'],
    ['2026-04-06', 'tweede-paasdag'],
    ['2025-04-26', 'zaterdag'],
    ['2025-04-27', 'zondag'],
    ['2025-04-28', null],
    ['2026-12-26', 'zaterdag'],
    ['2023-04-28', 'gelijkgestelde-dag'],
    ['2023-05-19', 'gelijkgestelde-dag'],
    ['2024-05-10', 'gelijkgestelde-dag'],
    ['2024-12-27', 'gelijkgestelde-dag'],
    ['2025-05-30', 'gelijkgestelde-dag'],
    ['2026-01-02', 'gelijkgestelde-dag'],
    ['2026-05-15', 'gelijkgestelde-dag'],
    ['2027-05-07', 'gelijkgestelde-dag'],
    ['2028-04-28', 'gelijkgestelde-dag'],
    ['2028-05-26', 'gelijkgestelde-dag'],
    ['2029-01-01', 'nieuwjaarsdag'],
    ['2029-01-02', null],
    ['2029-03-30', 'goede-vrijdag'],
  ])('%s: %s', (date, expected) => {
    expect(vrijeDagOn(d(date))).toBe(expected);
  });

  it('without a decree a weekday has no answer; a weekend or a holiday has', () => {
    expect(() => vrijeDagOn(d('2029-04-04'))).toThrow('"gelijkgestelde dagen" is op 2029-04-04');
    expect(() => vrijeDagOn(d('2022-12-30'))).toThrow('gelijkgestelde dagen');
    expect(vrijeDagOn(d('2031-01-01'))).toBe('nieuwjaarsdag');
    expect(vrijeDagOn(d('2031-03-08'))).toBe('zaterdag');
  });

  it('weekendDay looks at the week alone', () => {
    expect(weekendDay(d('2026-04-10'))).toBeNull();
    expect(weekendDay(d('2026-04-06'))).toBeNull();
  });
});
