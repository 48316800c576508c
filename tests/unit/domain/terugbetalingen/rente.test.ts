import { describe, expect, test } from 'vitest';
import { delenVan, renteOver } from '@/domain/terugbetalingen/rente';
import type { Tegoedregel } from '@/domain/terugbetalingen/tegoed';
import { explain } from '@/law/explain';
import { toCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const regel = (dag: string, soort: string, centen: number): Tegoedregel => ({
  boekdatum: d(dag),
  soort,
  centen: BigInt(centen),
});
const rente = (regels: Tegoedregel[], op: string) => renteOver(regels, d(op))?.centen ?? null;

describe('interest that the office owes (Iw 28a)', () => {
  // As counted by hand beside the law core: 3,600 euro, 46 days at 4.3 percent is 19.78, rounded up.
  const verlaagd = regel('2026-01-31', 'vermindering', 360_000);

  test('is none up to the last day of six weeks, and runs from the day after the dagtekening when it is later', () => {
    expect(rente([verlaagd], '2026-03-16')).toBe(0n);
    expect(rente([verlaagd], '2026-03-17')).toBe(2_000n);
    const zinnen = explain(renteOver([verlaagd], d('2026-03-17'))?.uitleg ?? []).map(({ tekst }) => tekst);
    expect(zinnen.join(' ')).toContain('Naar boven afgerond');
  });

  test('is only on what was lowered: who paid too much, or got kwijtschelding or costs back, gets none', () => {
    for (const soort of ['ontvangst', 'kwijtschelding', 'kosten', 'storno'])
      expect(rente([regel('2026-01-31', soort, 360_000)], '2026-06-01'), soort).toBeNull();
    expect(rente([regel('2026-01-05', 'ontvangst', 50_000), verlaagd], '2026-03-17')).toBe(2_000n);
  });

  test('is on what is left: what went out took the oldest first', () => {
    const regels = [
      regel('2026-01-05', 'ontvangst', 10_000),
      verlaagd,
      regel('2026-02-10', 'terugbetaling', -190_000),
    ];
    expect(delenVan(regels)).toEqual([{ ...verlaagd, centen: 180_000n }]);
    // 1,800 euro: 9.89, rounded up.
    expect(rente(regels, '2026-03-17')).toBe(1_000n);
    expect(rente([verlaagd, regel('2026-02-10', 'terugbetaling', -360_000)], '2026-03-17')).toBeNull();
  });

  test('is on what leaves: what stays for a debt gets its own when it is set off', () => {
    const deel = (centen: number) => renteOver([verlaagd], d('2026-03-17'), toCents(centen));
    // 1,800 euro, 46 days: 9.89, rounded up.
    expect(deel(180_000)).toMatchObject({
      centen: 1_000n,
      delen: [{ dagtekening: '2026-01-31', centen: 180_000n }],
    });
    expect(deel(0)).toBeNull();
    // What was paid too much leaves first, being older.
    const ouder = [regel('2026-01-05', 'ontvangst', 10_000), verlaagd];
    expect(renteOver(ouder, d('2026-03-17'), toCents(10_000))).toBeNull();
  });

  test('goes out with its own refund: interest never eats into what interest is owed on, nor bears any', () => {
    const regels = [
      verlaagd,
      regel('2026-03-17', 'rentevergoeding', 1_000),
      regel('2026-03-17', 'terugbetaling', -181_000),
    ];
    expect(delenVan(regels)).toEqual([{ ...verlaagd, centen: 180_000n }]);
    const verrekend = [
      verlaagd,
      regel('2026-03-17', 'verrekening', -360_000),
      regel('2026-03-17', 'rentevergoeding', 2_000),
    ];
    expect(rente(verrekend, '2026-12-01')).toBeNull();
    expect(rente([...verrekend, regel('2026-04-01', 'terugbetaling', -2_000)], '2026-12-01')).toBeNull();
  });

  test('is not owed over what the bank sent back', () => {
    const terug = [
      verlaagd,
      regel('2026-02-10', 'terugbetaling', -360_000),
      regel('2026-02-12', 'terugbetaling', 360_000),
    ];
    expect(rente(terug, '2026-06-01')).toBeNull();
  });

  test('runs over the turn of a year and a rate that is not confirmed yet says so', () => {
    // 1,000 euro from 1 December 2026 to 15 January 2027: 30 + 14 days at 4.3 percent is 5.26, up.
    const uitkomst = renteOver([regel('2026-11-30', 'vermindering', 100_000)], d('2027-01-15'));
    expect(uitkomst?.centen).toBe(600n);
    expect(explain(uitkomst?.uitleg ?? []).some((zin) => zin.teBevestigen)).toBe(true);
  });

  test('counts each vermindering by its own dagtekening', () => {
    const later = regel('2026-03-10', 'vermindering', 360_000);
    expect(rente([verlaagd, later], '2026-03-17')).toBe(2_000n);
    expect(rente([later], '2026-03-17')).toBe(0n);
  });
});
