import { expect, test } from 'vitest';
import {
  type BelastingTelling,
  durenPerBelasting,
  gehonoreerdPerBelasting,
  verminderdSamen,
} from '@/domain/rapportages/bezwaarresultaat';
import { toCents } from '@/platform/cents';

const GEEN = { rijp: 0, binnen: 0 };
const telling = (more: Partial<BelastingTelling> = {}): BelastingTelling => ({
  belastingsoort: 'ozb',
  duren: { drie: GEEN, zes: GEEN, jaar: GEEN },
  besloten: 40,
  verminderd: 15,
  bedrag: toCents(123_400),
  objecten: 12,
  waardeVoor: 4_000_000n,
  waardeNa: 3_600_000n,
  ...more,
});

test('how soon per belasting, rounded down, without one that nobody objected to', () => {
  const drie = { drie: { rijp: 3, binnen: 2 }, zes: { rijp: 3, binnen: 3 }, jaar: GEEN };
  expect(
    durenPerBelasting([telling(), telling({ belastingsoort: 'afvalstoffenheffing', duren: drie })]),
  ).toEqual([
    {
      belastingsoort: 'afvalstoffenheffing',
      duren: [
        { duur: 'drie', rijp: 3, procent: 66 },
        { duur: 'zes', rijp: 3, procent: 100 },
        { duur: 'jaar', rijp: 0, procent: null },
      ],
    },
  ]);
});

test('upheld and reduced in numbers, percents, money and value; the sum is that of all belastingen', () => {
  expect(gehonoreerdPerBelasting([telling()])).toEqual([
    {
      belastingsoort: 'ozb',
      besloten: 40,
      verminderd: 15,
      gehandhaafd: 25,
      procent: 37,
      bedrag: 123_400n,
      grondslag: { objecten: 12, voor: 4_000_000n, na: 3_600_000n },
    },
  ]);
  expect(verminderdSamen([telling(), telling({ belastingsoort: 'rioolheffing' })])).toBe(246_800n);
});

test('a board reads of few only how many were decided, the office reads all', () => {
  const few = telling({ besloten: 40, verminderd: 3, objecten: 3 });
  const niets = { verminderd: null, gehandhaafd: null, procent: null, bedrag: null, grondslag: null };
  expect(gehonoreerdPerBelasting([few])).toMatchObject([{ besloten: 40, ...niets }]);
  expect(gehonoreerdPerBelasting([telling({ besloten: 6, verminderd: 6 })])).toMatchObject([
    { besloten: 6, ...niets },
  ]);
  expect(gehonoreerdPerBelasting([few], true)).toMatchObject([
    { verminderd: 3, gehandhaafd: 37, procent: 7, bedrag: 123_400n, grondslag: { objecten: 3 } },
  ]);
  // Values of fewer than ten objects would tell what each is worth.
  expect(gehonoreerdPerBelasting([telling({ objecten: 9 })])).toMatchObject([
    { verminderd: 15, grondslag: null },
  ]);
});
