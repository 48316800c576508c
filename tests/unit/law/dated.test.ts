import { foutCode } from '@tests/support/fout-code';
import { describe, expect, it } from 'vitest';
import { dated, listParameters, newestWindow, valueOn, windowOn } from '@/law/dated';
import { toLocalDate as d } from '@/platform/local-date';

const more = {
  bron: { regeling: 'Proef' },
  gecontroleerdOp: '2026-11-21',
  zekerheid: 'geverifieerd',
} as const;
const venster = (vanaf: string, tot: string | undefined, waarde: number) => ({
  vanaf,
  ...(tot !== undefined && { tot }),
  waarde,
  ...more,
});

describe('dated parameters', () => {
  const gap = () =>
    dated('proef', 'stuks', [
      venster('2024-01-01', '2025-01-01', 1),
      venster('2025-01-01', '2026-01-01', 2),
      venster('2027-01-01', undefined, 3),
    ]);

  it.each([
    ['2024-01-01', 1],
    ['2024-12-31', 1],
    ['2025-01-01', 2],
    ['2025-12-31', 2],
    ['2027-01-01', 3],
    ['2099-01-01', 3],
  ])('on %s the value is %i: from inclusive, to exclusive', (date, expected) => {
    expect(valueOn(gap(), d(date))).toBe(expected);
  });

  it.each(['2023-12-31', '2026-01-01', '2026-12-31'])(
    'outside every window (%s) it names parameter and date',
    (date) => {
      expect(foutCode(() => windowOn(gap(), d(date)))).toBe('geen-parameter');
      expect(() => windowOn(gap(), d(date))).toThrow(`Voor "proef" is op ${date} geen waarde bekend.`);
    },
  );

  it('a window carries source, day of checking and confidence', () => {
    expect(windowOn(gap(), d('2024-05-01'))).toEqual({
      tot: '2025-01-01',
      vanaf: '2024-01-01',
      waarde: 1,
      ...more,
    });
    expect(windowOn(gap(), d('2027-05-01')).tot).toBeNull();
  });

  it('refuses windows that are empty, overlap, or stand out of order, and dates that do not exist', () => {
    const wrong =
      (...vensters: ReturnType<typeof venster>[]) =>
      () =>
        dated('proef', 'stuks', vensters);
    expect(wrong(venster('2025-01-01', '2025-01-01', 1))).toThrow('proef: window 2025-01-01 is empty');
    expect(wrong(venster('2025-01-01', '2024-01-01', 1))).toThrow('is empty');
    expect(wrong(venster('2024-01-01', '2025-01-02', 1), venster('2025-01-01', undefined, 2))).toThrow(
      'proef: overlap at 2025-01-01',
    );
    expect(wrong(venster('2024-01-01', undefined, 1), venster('2025-01-01', undefined, 2))).toThrow(
      'overlap',
    );
    expect(wrong(venster('2025-01-01', '2026-01-01', 1), venster('2024-01-01', '2025-01-01', 2))).toThrow(
      'overlap',
    );
    expect(wrong(venster('2025-02-30', undefined, 1))).toThrow('2025-02-30');
    expect(wrong(venster('2025-01-01', '2025-01-02', 1))).not.toThrow();
  });

  it('the newest window, and none', () => {
    expect(newestWindow(gap()).waarde).toBe(3);
    const none = dated<number>('leeg', 'stuks', []);
    expect(foutCode(() => newestWindow(none))).toBe('geen-parameter');
    expect(() => newestWindow(none)).toThrow('"leeg"');
  });

  it('every declaration is listed, in order', () => {
    const before = listParameters().length;
    const parameter = gap();
    expect(listParameters()).toHaveLength(before + 1);
    expect(listParameters().at(-1)).toBe(parameter);
  });
});
