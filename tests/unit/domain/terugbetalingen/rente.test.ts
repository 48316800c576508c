import { describe, expect, test } from 'vitest';
import { delenVan, renteOver } from '@/domain/terugbetalingen/rente';
import type { Tegoedregel } from '@/domain/terugbetalingen/tegoed';
import { explain } from '@/law/explain';
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

  test('counts each vermindering by its own dagtekening', () => {
    const later = regel('2026-03-10', 'vermindering', 360_000);
    expect(rente([verlaagd, later], '2026-03-17')).toBe(2_000n);
    expect(rente([later], '2026-03-17')).toBe(0n);
  });
});
