import { describe, expect, test } from 'vitest';
import {
  momentenVan,
  parsePeriode,
  periodeKeuzes,
  periodeOp,
  previousPeriode,
} from '@/domain/rapportages/periode';
import { toLocalDate } from '@/platform/local-date';

const periode = (text: string) => {
  const found = parsePeriode(text);
  if (!found) throw new Error(text);
  return found;
};

describe('a period of the calendar', () => {
  test.each([
    ['2026-11', 'maand', '2026-11-01', '2026-12-01', '2026-10'],
    ['2026-01', 'maand', '2026-01-01', '2026-02-01', '2025-12'],
    ['2026-K1', 'kwartaal', '2026-01-01', '2026-04-01', '2025-K4'],
    ['2026-K4', 'kwartaal', '2026-10-01', '2027-01-01', '2026-K3'],
    ['2026', 'jaar', '2026-01-01', '2027-01-01', '2025'],
  ])('%s is a %s from %s until %s and follows %s', (text, soort, vanaf, tot, voor) => {
    expect(periode(text)).toEqual({ sleutel: text, soort, vanaf, tot });
    expect(previousPeriode(periode(text)).sleutel).toBe(voor);
  });

  test.each(['', '26', '2026-13', '2026-00', '2026-K5', '2026-K', '2026-11-03', '1999', '2101', 'x'])(
    '%j is none: no other stretch of days can be asked for',
    (text) => {
      expect(parsePeriode(text)).toBeNull();
    },
  );

  test('the moments are those of Amsterdam, also over the change of the clock', () => {
    expect(momentenVan(periode('2026-K1'))).toEqual({
      vanaf: new Date('2025-12-31T23:00Z'),
      tot: new Date('2026-03-31T22:00Z'),
    });
  });

  test('what can be chosen has begun', () => {
    const keuzes = periodeKeuzes(periode('2026-K4'), toLocalDate('2026-11-24'));
    expect(keuzes.jaar.map((p) => p.sleutel)).toEqual(['2025', '2026']);
    expect(keuzes.kwartaal.map((p) => p.sleutel)).toEqual(['2026-K1', '2026-K2', '2026-K3', '2026-K4']);
    expect(keuzes.maand.at(-1)?.sleutel).toBe('2026-11');
    expect(periodeOp('kwartaal', toLocalDate('2026-11-24')).sleutel).toBe('2026-K4');
    expect(periodeOp('maand', toLocalDate('2026-02-28')).sleutel).toBe('2026-02');
  });
});
