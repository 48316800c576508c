import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { KLEINSTE_AANTAL, type Lijn, withhold, withholdSmall } from '@/domain/rapportages/klein-aantal';

describe('a count that could be somebody is not told', () => {
  test('nine is withheld, ten and none are told', () => {
    expect(withholdSmall([9, 10, 0, 4])).toEqual([null, 10, 0, null]);
  });

  test('one withheld count would follow from the total: the next smallest goes with it', () => {
    expect(withholdSmall([3, 200, 40, 0])).toEqual([null, 200, null, 0]);
  });

  test('two of one each would be two of one when only two are missing: a third goes with them', () => {
    expect(withholdSmall([1, 1, 200, 40])).toEqual([null, null, 200, null]);
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

describe('a table whose rows and columns both have totals', () => {
  const rows = ['r0', 'r1', 'r2'];
  const columns = ['c0', 'c1', 'c2'];

  function table(values: readonly number[]): { aantallen: Map<string, number>; lijnen: Lijn[] } {
    const aantallen = new Map<string, number>();
    const add = (naam: string, aantal: number) => aantallen.set(naam, (aantallen.get(naam) ?? 0) + aantal);
    rows.forEach((row, r) => {
      columns.forEach((column, c) => {
        const aantal = values[r * 3 + c] ?? 0;
        for (const naam of [`${row}${column}`, row, column, 'alles']) add(naam, aantal);
      });
    });
    return {
      aantallen,
      lijnen: [
        ...rows.map((row) => ({ delen: columns.map((column) => row + column), totaal: row })),
        ...columns.map((column) => ({ delen: rows.map((row) => row + column), totaal: column })),
        { delen: rows, totaal: 'alles' },
        { delen: columns, totaal: 'alles' },
      ],
    };
  }

  test('what closes a row is closed in its column as well', () => {
    const { aantallen, lijnen } = table([3, 40, 50, 60, 70, 80, 20, 30, 90]);
    const shown = withhold(aantallen, lijnen);
    // 3 takes 40 along in its row and 20 in its column; those two take 30 where they cross.
    expect([...shown].filter(([, aantal]) => aantal === null).map(([naam]) => naam)).toEqual([
      'r0c0',
      'r0c1',
      'r2c0',
      'r2c1',
    ]);
    expect(shown.get('alles')).toBe(443);
  });

  test('a total goes where its only part is withheld', () => {
    const { aantallen, lijnen } = table([0, 40, 0, 0, 3, 0, 0, 0, 50]);
    const shown = withhold(aantallen, lijnen);
    expect(shown.get('r1')).toBeNull();
    expect([shown.get('r0c1'), shown.get('r0')]).toEqual([null, null]);
  });

  property.prop([fc.array(fc.nat(40), { minLength: 9, maxLength: 9 })])(
    'nothing small follows by taking what is told from a total, however often',
    (values) => {
      const { aantallen, lijnen } = table(values);
      const known = new Map(withhold(aantallen, lijnen));
      let found = true;
      while (found) {
        found = false;
        for (const { delen, totaal } of lijnen) {
          const leden = [...delen, totaal ?? ''];
          const unknown = leden.filter((naam) => known.get(naam) === null);
          if (unknown.length !== 1) continue;
          known.set(unknown[0] ?? '', aantallen.get(unknown[0] ?? '') ?? 0);
          found = true;
        }
      }
      for (const [naam, aantal] of aantallen)
        if (aantal > 0 && aantal < KLEINSTE_AANTAL) expect([naam, known.get(naam)]).toEqual([naam, null]);
    },
  );
});
