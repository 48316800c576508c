import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideOverAanslagen, standVanPlan } from '@/domain/aanslagen/regelingdelen';
import { sumCents, toCents } from '@/platform/cents';
import { addMonths, toLocalDate } from '@/platform/local-date';

const begin = toLocalDate('2026-07-31');
const termijnen = [4_000n, 4_000n, 2_000n].map((bedrag, i) => ({
  volgnummer: i + 1,
  vervaldag: addMonths(begin, i),
  bedrag: toCents(bedrag),
}));
const plan = (ontvangen: bigint, a: bigint, b: bigint) => ({
  termijnen,
  ontvangen: toCents(ontvangen),
  aanslagen: [
    { aanslagId: 'a', open: toCents(a) },
    { aanslagId: 'b', open: toCents(b) },
  ],
});

test('a payment on either aanslag pays the oldest term', () => {
  const stand = standVanPlan(plan(5_000n, 6_000n, 0n - 1_000n), toLocalDate('2026-09-01'));
  expect(stand.map((t) => [t.open, t.stand])).toEqual([
    [0n, 'betaald'],
    [3_000n, 'te-laat'],
    [2_000n, 'open'],
  ]);
});

test('what is taken off the debt ends the regeling sooner, and pays no term', () => {
  // 3,000 less to pay: the last terms go.
  expect(standVanPlan(plan(0n, 4_000n, 3_000n), begin).map((t) => t.open)).toEqual([4_000n, 3_000n, 0n]);
});

test('a term over two aanslagen is told per kenmerk, and costs that came later stand beside it', () => {
  expect(divideOverAanslagen(plan(4_000n, 1_000n, 6_000n), begin)).toEqual({
    delen: [
      { aanslagId: 'a', volgnummer: 2, vervaldag: '2026-08-31', open: 1_000n },
      { aanslagId: 'b', volgnummer: 2, vervaldag: '2026-08-31', open: 3_000n },
      { aanslagId: 'b', volgnummer: 3, vervaldag: '2026-09-30', open: 2_000n },
    ],
    buitenPlan: [{ aanslagId: 'b', bedrag: 1_000n }],
  });
});

const cents = fc.bigInt({ min: 0n, max: 100_000n });
test('whatever came in, went back or was taken off: the parts are what is open of each aanslag, to the cent', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: 50_000n }), { minLength: 1, maxLength: 12 }),
      fc.array(cents, { minLength: 1, maxLength: 4 }),
      fc.bigInt({ min: -50_000n, max: 300_000n }),
      (bedragen, open, ontvangen) => {
        const p = {
          termijnen: bedragen.map((bedrag, i) => ({
            volgnummer: i + 1,
            vervaldag: addMonths(begin, i),
            bedrag: toCents(bedrag),
          })),
          aanslagen: open.map((o, i) => ({ aanslagId: String(i), open: toCents(o) })),
          ontvangen: toCents(ontvangen),
        };
        const { delen, buitenPlan } = divideOverAanslagen(p, begin);
        for (const { aanslagId, open: o } of p.aanslagen)
          expect(
            sumCents([
              ...delen.filter((d) => d.aanslagId === aanslagId).map((d) => d.open),
              ...buitenPlan.filter((d) => d.aanslagId === aanslagId).map((d) => d.bedrag),
            ]),
          ).toBe(o);
        for (const [i, t] of standVanPlan(p, begin).entries()) {
          expect(t.open >= 0n && t.open <= (bedragen[i] ?? 0n)).toBe(true);
          expect(sumCents(delen.filter((d) => d.volgnummer === t.volgnummer).map((d) => d.open))).toBe(
            t.open,
          );
        }
      },
    ),
  );
});
