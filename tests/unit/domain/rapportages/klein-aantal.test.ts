import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { KLEINSTE_AANTAL, withholdSmall } from '@/domain/rapportages/klein-aantal';

describe('a count that could be somebody is not told', () => {
  test('nine is withheld, ten and none are told', () => {
    expect(withholdSmall([9, 10, 0, 4])).toEqual([null, 10, 0, null]);
  });

  test('one withheld count would follow from the total: the next smallest goes with it', () => {
    expect(withholdSmall([3, 200, 40, 0])).toEqual([null, 200, null, 0]);
  });

  test('a list of one small count shows nothing', () => {
    expect(withholdSmall([3])).toEqual([null]);
  });

  property.prop([fc.array(fc.nat(60), { maxLength: 8 })])(
    'no shown count lies between one and nine, and never exactly one is hidden beside others',
    (aantallen) => {
      const shown = withholdSmall(aantallen);
      for (const aantal of shown)
        expect(aantal === null || aantal === 0 || aantal >= KLEINSTE_AANTAL).toBe(true);
      const hidden = shown.filter((aantal) => aantal === null).length;
      if (aantallen.filter((aantal) => aantal > 0).length > 1) expect(hidden).not.toBe(1);
    },
  );
});
