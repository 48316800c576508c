import { describe, expect, test } from 'vitest';
import type { Overmaakperiode } from '@/domain/gemeenten/overmakingvorm';
import { lopende, periodeVan, voorbijePerioden } from '@/domain/overmakingen/periode';
import { addDays, toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;

describe('a period', () => {
  test.each([
    ['halve-maand', '2026-02-15', '2026-02-01', '2026-02-15'],
    ['halve-maand', '2026-02-16', '2026-02-16', '2026-02-28'],
    ['maand', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['kwartaal', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['kwartaal', '2026-11-30', '2026-10-01', '2026-12-31'],
  ] as const)('of a %s on %s is %s up to and including %s', (soort, op, van, totEnMet) => {
    expect(periodeVan(soort, dag(op))).toEqual({ van, totEnMet });
  });

  test('is over when its last day is, and the one that runs is not among them', () => {
    const maand = () => 'maand' as const;
    expect(voorbijePerioden(maand, dag('2026-03-31'), 2)).toEqual([
      { van: '2026-02-01', totEnMet: '2026-02-28' },
      { van: '2026-01-01', totEnMet: '2026-01-31' },
    ]);
    expect(voorbijePerioden(maand, dag('2026-04-01'), 1)).toEqual([
      { van: '2026-03-01', totEnMet: '2026-03-31' },
    ]);
    expect(lopende(maand, dag('2026-03-31'))).toEqual({ van: '2026-03-01', totEnMet: '2026-03-31' });
  });

  test('there is none before the algemeen bestuur decided', () => {
    expect(voorbijePerioden(() => null, dag('2026-03-31'), 3)).toEqual([]);
    const sinds = (op: string) => (op >= '2026-02-01' ? ('maand' as const) : null);
    expect(voorbijePerioden(sinds, dag('2026-04-05'), 9)).toHaveLength(2);
  });

  test('periods join without a gap and never overlap, whenever the algemeen bestuur chose another kind', () => {
    const soorten: Overmaakperiode[] = ['halve-maand', 'maand', 'kwartaal'];
    for (let n = 0; n < 120; n += 1) {
      const wissel = addDays(dag('2026-01-01'), n * 3);
      const soortOp = (op: string) => soorten[(op < wissel ? n : n + 1) % 3] ?? null;
      const perioden = voorbijePerioden(soortOp, dag('2027-01-01'), 12);
      expect(perioden[0]?.totEnMet).toBe('2026-12-31');
      for (const [i, p] of perioden.entries()) {
        expect(p.van <= p.totEnMet).toBe(true);
        const later = perioden[i - 1];
        if (later) expect(addDays(p.totEnMet, 1)).toBe(later.van);
      }
    }
  });
});
