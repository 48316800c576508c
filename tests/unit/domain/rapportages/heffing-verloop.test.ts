import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Maandtelling, stackMaanden } from '@/domain/rapportages/heffing-verloop';

const maand = (naam: string, more: Partial<Maandtelling>): Maandtelling => ({
  ...{ maand: naam, geheven: 0n, regels: 0, ontvangen: 0n, ontvangsten: 0 },
  ...more,
});

describe('levied and received, added up by month', () => {
  test('every month between the first and the last stands there, also one in which nothing happened', () => {
    expect(
      stackMaanden([
        maand('2026-02', { geheven: 1_000n, regels: 20 }),
        maand('2026-04', { ontvangen: 600n, ontvangsten: 12 }),
      ]),
    ).toEqual([
      { maand: '2026-02', geheven: 1_000n, ontvangen: 0n },
      { maand: '2026-03', geheven: 1_000n, ontvangen: 0n },
      { maand: '2026-04', geheven: 1_000n, ontvangen: 600n },
    ]);
    expect(stackMaanden([])).toEqual([]);
  });

  test('what a few paid is told with what comes after it', () => {
    const verloop = stackMaanden([
      maand('2026-02', { ontvangen: 100n, ontvangsten: 12 }),
      maand('2026-03', { ontvangen: 7n, ontvangsten: 1 }),
      maand('2026-04', { ontvangen: 90n, ontvangsten: 9 }),
    ]);
    expect(verloop.map((s) => s.ontvangen)).toEqual([100n, null, 197n]);
  });

  test('a few that came last do not follow from the total', () => {
    const verloop = stackMaanden([
      maand('2026-02', { ontvangen: 100n, ontvangsten: 12 }),
      maand('2026-03', { ontvangen: 50n, ontvangsten: 11 }),
      maand('2026-04', { ontvangen: 7n, ontvangsten: 1 }),
    ]);
    expect(verloop.map((s) => s.ontvangen)).toEqual([100n, null, null]);
  });
});

const aantallen = fc.array(fc.nat(14), { minLength: 1, maxLength: 9 });
property.prop([aantallen])(
  'whatever came: no step, and no rest of the total, is of one to nine',
  (perMaand) => {
    // Each brings one cent, so that a sum is how many it is of.
    const tellingen = perMaand.map((n, at) =>
      maand(`2026-0${at + 1}`, { ontvangen: BigInt(n), ontvangsten: n }),
    );
    const totaal = perMaand.reduce((som, n) => som + n, 0);
    const getoond = stackMaanden(tellingen).flatMap((s) =>
      s.ontvangen === null ? [] : [Number(s.ontvangen)],
    );
    // Where all of it together is a few, the table above is what tells it.
    if (totaal < 10 && totaal > 0) expect(getoond.filter((som) => som > 0)).toEqual([]);
    else
      for (const [at, som] of [...getoond, totaal].entries()) {
        const stap = som - (at === 0 ? 0 : (getoond[at - 1] ?? 0));
        expect(stap === 0 || stap >= 10).toBe(true);
      }
  },
);
