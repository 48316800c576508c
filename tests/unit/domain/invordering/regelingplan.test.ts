import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Beleid,
  laatsteDagVan,
  planRegeling,
  termijnenKloppen,
} from '@/domain/invordering/regelingplan';
import { sumCents, toCents } from '@/platform/cents';
import { addDays, addMonths, endOfMonth, parseLocalDate, toLocalDate } from '@/platform/local-date';

const beleid: Beleid = {
  maximumMaanden: 10,
  minimumPerMaandEuro: 15,
  maximumBedragEuro: 500,
  eersteTermijnDagen: 60,
  inhaalDagen: 14,
  naVerbroken: 'medewerker',
  naVerbrokenMaanden: 12,
};
const vandaag = toLocalDate('2026-06-05');
const vraag = (
  open: bigint,
  nu: bigint,
  perMaand: bigint,
  more: Partial<Parameters<typeof planRegeling>[0]> = {},
) =>
  planRegeling({
    schulden: [{ aanslagId: 'a', open: toCents(open) }],
    wens: { nu: toCents(nu), perMaand: toCents(perMaand) },
    beleid,
    verbroken: [],
    vandaag,
    ...more,
  });

describe('the plans to choose among', () => {
  test('the wish, the same in half the time, and nothing now', () => {
    const { plannen, redenen } = vraag(42_117n, 5_000n, 4_000n);
    expect(redenen).toEqual([]);
    expect(plannen.map((p) => [p.soort, p.termijnen.length, p.einde])).toEqual([
      ['gekozen', 11, '2027-04-30'],
      ['sneller', 6, '2026-11-30'],
      ['later', 10, '2027-04-30'],
    ]);
    expect(plannen[0]?.termijnen.map((t) => [t.vervaldag, t.bedrag]).slice(0, 3)).toEqual([
      ['2026-06-12', 5_000n],
      ['2026-07-31', 4_000n],
      ['2026-08-31', 4_000n],
    ]);
    expect(plannen[0]?.termijnen.at(-1)).toEqual({ volgnummer: 11, vervaldag: '2027-04-30', bedrag: 1_117n });
    expect(plannen[1]?.perMaand).toBe(7_500n);
    expect(plannen[2]?.termijnen.map((t) => t.bedrag)).toEqual([
      ...Array.from({ length: 7 }, () => 4_212n),
      ...Array.from({ length: 3 }, () => 4_211n),
    ]);
  });

  test('a wish that takes too long is refused by name, with the least that fits and a plan of it', () => {
    const { plannen, redenen } = vraag(42_117n, 0n, 2_000n);
    expect(redenen).toEqual([
      { sleutel: 'te-lang', waarden: { maanden: 22, maximum: 10, minimum: { centen: 4_300n } } },
    ]);
    expect(plannen[0]).toMatchObject({ soort: 'laagste', perMaand: 4_300n, einde: '2027-04-30' });
  });

  test('one cent a month, 42,117 months: refused, and never counted out', () => {
    expect(vraag(42_117n, 0n, 1n).redenen.map((r) => r.sleutel)).toEqual(['onder-minimum']);
    expect(vraag(42_117n, 0n, 0n).redenen.map((r) => r.sleutel)).toEqual(['onder-minimum']);
  });

  test('what a person must decide leaves no plan', () => {
    expect(vraag(0n, 0n, 5_000n)).toEqual({
      plannen: [],
      redenen: [{ sleutel: 'geen-schuld', waarden: {} }],
    });
    expect(vraag(50_001n, 0n, 5_000n)).toMatchObject({
      plannen: [],
      redenen: [{ sleutel: 'boven-maximum' }],
    });
    expect(vraag(50_000n, 0n, 5_000n).redenen).toEqual([]);
    const verbroken = [toLocalDate('2025-06-06')];
    expect(vraag(10_000n, 0n, 5_000n, { verbroken })).toMatchObject({
      plannen: [],
      redenen: [{ sleutel: 'eerder-verbroken' }],
    });
    expect(vraag(10_000n, 0n, 5_000n, { verbroken: [toLocalDate('2025-06-05')] }).redenen).toEqual([]);
    expect(
      vraag(10_000n, 0n, 5_000n, { verbroken, beleid: { ...beleid, naVerbroken: 'mag' } }).redenen,
    ).toEqual([]);
  });

  test('more than all at once, or less than the minimum at once, is said and still leaves plans', () => {
    expect(vraag(10_000n, 10_001n, 5_000n).redenen.map((r) => r.sleutel)).toEqual(['nu-te-hoog']);
    expect(vraag(10_000n, 1_499n, 5_000n).redenen.map((r) => r.sleutel)).toEqual(['nu-te-laag']);
    expect(vraag(10_000n, 1_499n, 5_000n).plannen.length).toBeGreaterThan(0);
    // All of it at once is a plan of one term.
    expect(vraag(10_000n, 10_000n, 0n).plannen[0]?.termijnen).toEqual([
      { volgnummer: 1, vervaldag: '2026-06-12', bedrag: 10_000n },
    ]);
    // A debt below the minimum is one term.
    expect(vraag(900n, 0n, 900n).plannen.map((p) => p.termijnen.length)).toEqual([1]);
  });

  test('the first term falls within the days of the policy', () => {
    const eerste = (dagen: number, op: string) =>
      vraag(30_000n, 0n, 5_000n, {
        vandaag: toLocalDate(op),
        beleid: { ...beleid, eersteTermijnDagen: dagen },
      })
        .plannen[0]?.termijnen.map((t) => t.vervaldag)
        .slice(0, 2);
    expect(eerste(60, '2026-06-05')).toEqual(['2026-07-31', '2026-08-31']);
    expect(eerste(35, '2026-06-05')).toEqual(['2026-06-30', '2026-07-31']);
    expect(eerste(10, '2026-06-05')).toEqual(['2026-06-15', '2026-07-31']);
    expect(eerste(35, '2026-11-28')).toEqual(['2026-12-31', '2027-01-31']);
    expect(eerste(31, '2026-11-28')).toEqual(['2026-12-29', '2027-01-31']);
  });
});

const days = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays(toLocalDate('2024-01-01'), n));
const beleiden = fc.record({
  maximumMaanden: fc.integer({ min: 1, max: 36 }),
  minimumPerMaandEuro: fc.integer({ min: 1, max: 200 }),
  maximumBedragEuro: fc.integer({ min: 1, max: 20_000 }),
  eersteTermijnDagen: fc.integer({ min: 1, max: 62 }),
  inhaalDagen: fc.integer({ min: 1, max: 62 }),
  naVerbroken: fc.constantFrom('mag' as const, 'medewerker' as const),
  naVerbrokenMaanden: fc.integer({ min: 0, max: 60 }),
});

test('whatever is asked: every plan is the debt to the cent, in time, above the minimum, on days that exist', () => {
  let met = 0;
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 400_000n }), { maxLength: 4 }),
      fc.bigInt({ min: 0n, max: 900_000n }),
      fc.bigInt({ min: 0n, max: 200_000n }),
      beleiden,
      days,
      (open, nu, perMaand, b, dag) => {
        const schulden = open.map((o, i) => ({ aanslagId: String(i), open: toCents(o) }));
        const totaal = sumCents(open);
        const { plannen, redenen } = planRegeling({
          schulden,
          wens: { nu: toCents(nu), perMaand: toCents(perMaand) },
          beleid: b,
          verbroken: [],
          vandaag: dag,
        });
        // No answer without a plan or a reason.
        expect(plannen.length + redenen.length).toBeGreaterThan(0);
        // The wish itself is among the plans, unless a reason is named.
        expect(plannen.some((p) => p.soort === 'gekozen')).toBe(redenen.length === 0);
        const uiterlijk = laatsteDagVan(b, dag);
        for (const plan of plannen) {
          met += 1;
          expect(termijnenKloppen(plan.termijnen, totaal, dag)).toBe(true);
          expect(plan.totaal).toBe(totaal);
          expect(plan.einde <= uiterlijk).toBe(true);
          expect(plan.einde).toBe(plan.termijnen.at(-1)?.vervaldag);
          for (const [i, t] of plan.termijnen.entries()) {
            expect(parseLocalDate(t.vervaldag)).not.toBeNull();
            if (i > 0) expect(t.vervaldag).toBe(endOfMonth(t.vervaldag));
            if (i < plan.termijnen.length - 1)
              expect(t.bedrag >= BigInt(b.minimumPerMaandEuro) * 100n).toBe(true);
          }
          expect((plan.termijnen[0]?.vervaldag ?? dag) <= addDays(dag, b.eersteTermijnDagen)).toBe(true);
          expect(plan.termijnen.length).toBeLessThanOrEqual(b.maximumMaanden + 2);
          expect((plan.termijnen[0]?.vervaldag ?? dag) > dag).toBe(true);
        }
      },
    ),
    { numRuns: 600 },
  );
  expect(met).toBeGreaterThan(300);
});

test('terms of a person that are not the debt, or that lie on one day, are refused', () => {
  const goed = [
    { volgnummer: 1, vervaldag: vandaag, bedrag: toCents(100) },
    { volgnummer: 2, vervaldag: addMonths(vandaag, 1), bedrag: toCents(50) },
  ];
  expect(termijnenKloppen(goed, toCents(150), vandaag)).toBe(true);
  expect(termijnenKloppen(goed, toCents(151), vandaag)).toBe(false);
  expect(termijnenKloppen([], toCents(0), vandaag)).toBe(false);
  expect(
    termijnenKloppen(
      goed.map((t) => ({ ...t, vervaldag: vandaag })),
      toCents(150),
      vandaag,
    ),
  ).toBe(false);
  expect(
    termijnenKloppen(
      goed.map((t, i) => ({ ...t, bedrag: toCents(i * 150) })),
      toCents(150),
      vandaag,
    ),
  ).toBe(false);
});
