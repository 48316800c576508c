import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afdrachtkenmerk,
  explainMaandverschil,
  type Maanddag,
  maandVan,
  overmakenVoor,
  planAfdracht,
} from '@/domain/kas/afdracht';
import { kasregelOp } from '@/domain/kas/kasregel';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const c = toCents;
const d = toLocalDate;
const dag = (dagnummer: number, ontvangen: number, verschil = 0, bedragen = [ontvangen]): Maanddag => ({
  ...{ kasdagId: `dag ${dagnummer}`, kas: 'Balie', dag: d(`2026-10-${String(dagnummer).padStart(2, '0')}`) },
  ...{ status: 'gesloten', ontvangenCenten: c(ontvangen), verschilCenten: c(verschil) },
  kwitanties: bedragen.map((b, n) => ({
    id: `k${dagnummer}-${n}`,
    nummer: `K1-${dagnummer}-${n}`,
    bedragCenten: c(b),
  })),
});
const oktober = d('2026-10-01');

describe('a month', () => {
  test('is remitted when it is over, closed and not done before: what its days add up to', () => {
    const dagen = [dag(1, 10_000), dag(2, 2_550, -50)];
    expect(planAfdracht(oktober, d('2026-11-01'), dagen, false)).toEqual({ ok: true, bedragCenten: 12_550n });
    expect(planAfdracht(oktober, d('2026-10-31'), dagen, false)).toMatchObject({
      reden: 'kas.fout.maand-loopt',
    });
    expect(planAfdracht(oktober, d('2026-11-01'), dagen, true)).toMatchObject({
      reden: 'kas.fout.maand-afgedragen',
    });
    expect(planAfdracht(oktober, d('2026-11-01'), [], false)).toMatchObject({ reden: 'kas.fout.maand-leeg' });
    const open = [...dagen, { ...dag(9, 100), status: 'geteld' as const }];
    expect(planAfdracht(oktober, d('2026-11-01'), open, false)).toMatchObject({
      reden: 'kas.fout.maand-niet-gesloten',
      dag: '2026-10-09',
    });
  });

  test('has a kenmerk and a last day', () => {
    expect(maandVan(d('2026-10-31'))).toBe('2026-10-01');
    expect(afdrachtkenmerk('borne', oktober)).toBe('KAS BORNE 2026-10');
    expect(overmakenVoor(oktober, 15)).toBe('2026-11-15');
    expect(overmakenVoor(d('2026-12-01'), 28)).toBe('2027-01-28');
  });
});

describe('a difference', () => {
  const dagen = [dag(1, 10_000, 0, [4_000, 6_000]), dag(2, 8_250, -50, [8_250]), dag(5, 300, 20, [100, 200])];
  const soorten = (verschil: number) =>
    explainMaandverschil(dagen, c(verschil)).map((v) => [v.soort, v.centen]);

  test('is told per day and receipt that explains it', () => {
    expect(soorten(0)).toEqual([]);
    expect(soorten(-8_250)).toEqual([['dag-ontbreekt', -8_250n]]);
    expect(soorten(-6_000)).toEqual([['kwitantie-ontbreekt', -6_000n]]);
    expect(soorten(10_000)).toEqual([['dag-dubbel', 10_000n]]);
    expect(soorten(-30)).toEqual([
      ['telling', -50n],
      ['telling', 20n],
    ]);
    expect(soorten(-6_030)).toEqual([
      ['telling', -50n],
      ['telling', 20n],
      ['kwitantie-ontbreekt', -6_000n],
    ]);
    expect(soorten(-77)).toEqual([['onverklaard', -77n]]);
  });

  test('is explained to the cent, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (verschil) => {
        const som = explainMaandverschil(dagen, c(verschil)).reduce((sum, v) => sum + v.centen, 0n);
        expect(som).toBe(BigInt(verschil));
      }),
    );
  });
});

test('who signs is agreed from a day; without an agreement the smaak says who looks along', () => {
  const rij = (soort: string, waarde: unknown, vanaf = '2026-01-01') =>
    ({ id: soort, soort, waarde, vanaf: d(vanaf), tot: null, bron: soort, vervallenOp: null }) as never;
  const gemeente = (...rijen: never[]) => ({ gemeente: rijen, kantoor: [] });
  expect(kasregelOp(gemeente(rij('smaak', { smaak: 1 })), oktober).tekenen).toBe('gemeente');
  expect(kasregelOp(gemeente(rij('smaak', { smaak: 2 })), oktober).tekenen).toBe('beide');
  const eigen = gemeente(
    rij('smaak', { smaak: 1 }),
    rij('kas', { tekenen: 'kantoor', overmakenVoorDag: 5 }, '2026-06-01'),
  );
  expect(kasregelOp(eigen, oktober)).toMatchObject({ tekenen: 'kantoor', overmakenVoorDag: 5, bron: 'kas' });
  expect(kasregelOp(eigen, d('2026-05-31')).tekenen).toBe('gemeente');
});
