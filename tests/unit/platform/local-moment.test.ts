import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { toLocalDate } from '@/platform/local-date';
import {
  addHours,
  dateOfMoment,
  instantOf,
  toLocalMoment as m,
  minutesBetween,
  momentAt,
  parseLocalMoment,
  startOfDay,
} from '@/platform/local-moment';

describe('LocalMoment', () => {
  it.each(['2026-11-20T09:00', '2026-02-28T00:00', '2026-10-25T02:30', '2026-12-31T23:59'])(
    'reads %s',
    (text) => {
      expect(parseLocalMoment(text)).toBe(text);
    },
  );

  it.each([
    '2026-02-30T09:00',
    '2026-11-20T24:00',
    '2026-11-20T09:60',
    '2026-11-20 09:00',
    '2026-11-20T9:00',
    '2026-11-20T09:00:00',
    'x2026-11-20T09:00',
    '2026-03-29T02:30',
    '2026-11-20',
  ])('refuses %s', (text) => {
    expect(parseLocalMoment(text)).toBeNull();
    expect(() => m(text)).toThrow(RangeError);
  });

  it('knows winter and summer time', () => {
    expect(instantOf(m('2026-01-15T12:00'))).toBe(Date.UTC(2026, 0, 15, 11));
    expect(instantOf(m('2026-07-15T12:00'))).toBe(Date.UTC(2026, 6, 15, 10));
    expect(momentAt(Date.UTC(2026, 6, 15, 22, 30))).toBe('2026-07-16T00:30');
  });

  it('of the hour that comes twice it takes the first', () => {
    expect(instantOf(m('2026-10-25T02:30'))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(instantOf(m('2026-10-25T03:00'))).toBe(Date.UTC(2026, 9, 25, 2));
  });

  it('adds elapsed hours over a change of the clock', () => {
    expect(addHours(m('2026-03-28T12:00'), 24)).toBe('2026-03-29T13:00');
    expect(addHours(m('2026-10-24T12:00'), 24)).toBe('2026-10-25T11:00');
    expect(addHours(m('2026-11-20T12:00'), 0.5)).toBe('2026-11-20T12:30');
    expect(minutesBetween(m('2026-03-28T12:00'), m('2026-03-29T12:00'))).toBe(23 * 60);
    expect(minutesBetween(m('2026-11-20T12:00'), m('2026-11-20T11:45'))).toBe(-15);
  });

  it('startOfDay and dateOfMoment', () => {
    expect(startOfDay(toLocalDate('2026-03-29'))).toBe('2026-03-29T00:00');
    expect(dateOfMoment(m('2026-03-29T23:59'))).toBe('2026-03-29');
  });

  test.prop([fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 })])(
    'an instant shown on the clock and read back is the same, or an hour earlier in the repeated hour',
    (minute) => {
      const instant = minute * 60_000;
      expect([0, 3_600_000]).toContain(instant - instantOf(momentAt(instant)));
    },
  );
});
