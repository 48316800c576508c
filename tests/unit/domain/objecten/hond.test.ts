import { describe, expect, test } from 'vitest';
import { type Hond, isErOp, vrijVolgnummer } from '@/domain/objecten/hond';
import { toLocalDate } from '@/platform/local-date';

const hond = (volgnummer: number, vanaf: string, tot: string | null = null): Hond => ({
  id: `${volgnummer}`,
  persoonId: 'p',
  volgnummer,
  vanaf: toLocalDate(vanaf),
  tot: tot === null ? null : toLocalDate(tot),
  naam: null,
});
const dag = toLocalDate('2026-06-10');

describe('the number of a new dog', () => {
  test('is the lowest that is free from its day', () => {
    expect(vrijVolgnummer([], dag)).toBe(1);
    expect(vrijVolgnummer([hond(1, '2022-01-01')], dag)).toBe(2);
    expect(vrijVolgnummer([hond(1, '2022-01-01', '2026-06-10'), hond(2, '2023-01-01')], dag)).toBe(1);
    // Still there on its day: its number is not free.
    expect(vrijVolgnummer([hond(1, '2022-01-01', '2026-06-11')], dag)).toBe(2);
    expect(vrijVolgnummer([hond(1, '2022-01-01'), hond(3, '2022-01-01')], dag)).toBe(2);
  });
});

test('a dog is there from its first day until the day before it is not', () => {
  const een = hond(1, '2026-06-10', '2026-06-20');
  expect(
    ['2026-06-09', '2026-06-10', '2026-06-19', '2026-06-20'].map((d) => isErOp(een, toLocalDate(d))),
  ).toEqual([false, true, true, false]);
});
