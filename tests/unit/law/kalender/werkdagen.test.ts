import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { addBankwerkdagen, isBankwerkdag } from '@/law/kalender/target';
import { addWerkdagen, geenWerkdag, type WerkdagKeuze } from '@/law/kalender/werkdagen';
import { addDays, toLocalDate as d, daysBetween } from '@/platform/local-date';

const atw: WerkdagKeuze = { goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' };
const FIRST = d('2024-01-01');
const day = fc.integer({ min: 0, max: daysBetween(FIRST, d('2028-11-01')) }).map((n) => addDays(FIRST, n));

describe('werkdagen of a contract', () => {
  it.each([
    ['2026-04-03', { ...atw }, 'goede-vrijdag'],
    ['2026-04-03', { ...atw, goedeVrijdag: 'werkdag' }, null],
    ['2026-04-06', { ...atw, goedeVrijdag: 'werkdag' }, 'tweede-paasdag'],
    ['2026-05-15', { ...atw }, 'gelijkgestelde-dag'],
    ['2026-05-15', { ...atw, gelijkgesteldeDagen: 'werkdag' }, null],
    ['2026-05-16', { ...atw, gelijkgesteldeDagen: 'werkdag' }, 'zaterdag'],
    ['2026-05-18', { ...atw }, null],
    ['2026-05-18', { ...atw, sluitingsdagen: [d('2026-05-18')] }, 'sluitingsdag'],
    ['2026-05-17', { ...atw, sluitingsdagen: [d('2026-05-17')] }, 'zondag'],
  ] as const)('%s with %o: %s', (date, keuze, expected) => {
    expect(geenWerkdag(d(date), keuze)).toBe(expected);
  });

  test.prop([day, fc.integer({ min: 1, max: 20 }), fc.boolean(), fc.boolean()])(
    'the n-th werkdag is a werkdag, with n - 1 werkdagen before it and every other day named as skipped',
    (from, aantal, gv, gd) => {
      const keuze: WerkdagKeuze = {
        goedeVrijdag: gv ? 'vrij' : 'werkdag',
        gelijkgesteldeDagen: gd ? 'vrij' : 'werkdag',
      };
      const { datum, overgeslagen } = addWerkdagen(from, aantal, keuze);
      expect(geenWerkdag(datum, keuze)).toBeNull();
      expect(daysBetween(from, datum)).toBe(aantal + overgeslagen.length);
      for (const skipped of overgeslagen) expect(geenWerkdag(skipped.datum, keuze)).toBe(skipped.reden);
    },
  );
});

describe('TARGET calendar', () => {
  it.each([
    ['2026-01-01', false],
    ['2026-01-02', true],
    ['2026-04-03', false],
    ['2026-04-06', false],
    ['2026-04-27', true],
    ['2026-05-01', false],
    ['2026-05-05', true],
    ['2026-05-14', true],
    ['2026-05-25', true],
    ['2026-12-25', false],
    ['2028-12-26', false],
    ['2026-12-27', false],
    ['2026-12-31', true],
    ['2026-10-01', true],
    ['2026-11-25', true],
  ])('%s: banks settle: %s', (date, expected) => {
    expect(isBankwerkdag(d(date))).toBe(expected);
  });

  it('counts bank working days after a day', () => {
    expect(addBankwerkdagen(d('2026-12-24'), 1)).toBe('2026-12-28');
    expect(addBankwerkdagen(d('2026-03-31'), 5)).toBe('2026-04-09');
    expect(addBankwerkdagen(d('2026-03-31'), 0)).toBe('2026-03-31');
  });

  it('is not known before the system existed', () => {
    expect(() => isBankwerkdag(d('2001-12-31'))).toThrow('TARGET');
  });
});
