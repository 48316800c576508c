import { describe, expect, it } from 'vitest';
import { dagenOud, type Tegoedregel, tegoedUit } from '@/domain/terugbetalingen/tegoed';
import { toLocalDate } from '@/platform/local-date';

const regel = (dag: string, soort: string, centen: number): Tegoedregel => ({
  boekdatum: toLocalDate(dag),
  soort,
  centen: BigInt(centen),
});

describe('what is due back', () => {
  it('is the balance, since the first day of it, for the reason that came last', () => {
    const tegoed = tegoedUit([
      regel('2026-03-02', 'ontvangst', 5_000),
      regel('2026-05-10', 'vermindering', 2_000),
    ]);
    expect(tegoed).toEqual({ bedragCenten: 7_000n, sinds: '2026-03-02', reden: 'vermindering' });
    expect(tegoed && dagenOud(tegoed, toLocalDate('2026-03-12'))).toBe(10);
  });

  it('begins anew after it was nothing', () => {
    expect(
      tegoedUit([
        regel('2026-03-02', 'ontvangst', 5_000),
        regel('2026-03-20', 'storno', -5_000),
        regel('2026-06-01', 'kwijtschelding', 100),
      ]),
    ).toEqual({ bedragCenten: 100n, sinds: '2026-06-01', reden: 'kwijtschelding' });
  });

  it('is nothing when it was set off or taken back; a kind that nobody foresaw is named as such', () => {
    expect(tegoedUit([])).toBeNull();
    expect(tegoedUit([regel('2026-03-02', 'ontvangst', 10), regel('2026-03-03', 'storno', -10)])).toBeNull();
    expect(tegoedUit([regel('2026-03-02', 'rente', 10)])).toMatchObject({ reden: 'anders' });
  });
});
