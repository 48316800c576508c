import { describe, expect, test } from 'vitest';
import { vervaldagenVan } from '@/domain/aanslagen/aanslag';
import {
  explainAanslagregel,
  ledigingOf,
  type Regelfeiten,
  trimPercentage,
} from '@/domain/aanslagen/aanslagregel';
import { explain } from '@/law/explain';
import { toLocalDate } from '@/platform/local-date';

const feiten = (more: Partial<Regelfeiten>): Regelfeiten => ({
  belastingsoort: 'rioolheffing',
  tarief: { code: 'gebruiker', percentage: null, bedragCenten: 20_001n },
  keuzes: { betaalschema: 'twee-termijnen', tijdsgelang: 'volle-maanden' },
  aantal: 1n,
  gebeurtenis: null,
  ...more,
});
const zinnen = (regel: Regelfeiten) => explain(explainAanslagregel(regel).uitleg).map((zin) => zin.tekst);

describe('why a line has its amount', () => {
  test('ozb: value times percentage, rounded as the verordening says', () => {
    const ozb = (afronding: 'cent' | 'euro-omlaag') =>
      feiten({
        belastingsoort: 'ozb',
        tarief: { code: 'eigenaar-woning', percentage: '0.15240', bedragCenten: null },
        keuzes: { betaalschema: 'zes-weken', afronding },
        aantal: 310_003n,
      });
    expect(explainAanslagregel(ozb('cent')).waarde).toBe(47_244n);
    expect(explainAanslagregel(ozb('euro-omlaag')).waarde).toBe(47_200n);
    expect(zinnen(ozb('cent')).join(' ')).toContain('0,1524');
  });

  test('emptyings: number times tariff, and no fixed part of nothing', () => {
    const regel = feiten({
      belastingsoort: 'afvalstoffenheffing',
      tarief: { code: 'lediging-restafval-240', percentage: null, bedragCenten: 925n },
      aantal: 9n,
    });
    expect(explainAanslagregel(regel).waarde).toBe(8_325n);
    expect(zinnen(regel)).toHaveLength(1);
    expect(zinnen(regel)[0]).toContain('Restafval 240 liter: 9 keer');
  });

  test('a dog: the tariff of its number', () => {
    const regel = feiten({
      belastingsoort: 'hondenbelasting',
      tarief: { code: 'hond-2', percentage: null, bedragCenten: 9_950n },
    });
    expect(explainAanslagregel(regel).waarde).toBe(9_950n);
    expect(zinnen(regel)[0]).toContain('Hond 2');
  });

  test('a begin and an end within the year are two amounts, also in June', () => {
    const datum = toLocalDate('2026-06-15');
    const begin = feiten({ gebeurtenis: { soort: 'begin', datum } });
    const einde = feiten({ gebeurtenis: { soort: 'einde', datum } });
    expect(explainAanslagregel(begin).waarde).toBe(10_001n);
    expect(explainAanslagregel(einde).waarde).toBe(10_000n);
    expect(zinnen(einde).at(-1)).toContain('Dan blijft');
  });

  test('facts that are no facts are refused', () => {
    expect(() =>
      explainAanslagregel(feiten({ tarief: { code: 'x', percentage: null, bedragCenten: -1n } })),
    ).toThrow();
  });
});

test('a percentage and an emptying as people write them', () => {
  expect(['0.15240', '1.00000', '10', '0.1'].map(trimPercentage)).toEqual(['0.1524', '1', '10', '0.1']);
  expect(ledigingOf('lediging-gft-140')).toBe('Gft 140 liter');
});

test('the terms are on the days of the law and add up to the aanslag', () => {
  const { waarde, uitleg } = vervaldagenVan({
    dagtekening: toLocalDate('2026-02-28'),
    betaalschema: 'twee-termijnen',
    bedragCenten: 47_245n,
  });
  expect(waarde).toEqual([
    { nummer: 1, vervaldag: '2026-03-31', bedragCenten: 23_623n },
    { nummer: 2, vervaldag: '2026-05-31', bedragCenten: 23_622n },
  ]);
  expect(explain(uitleg).length).toBeGreaterThan(2);
  const ineens = vervaldagenVan({
    dagtekening: toLocalDate('2026-02-28'),
    betaalschema: 'zes-weken',
    bedragCenten: 100n,
  });
  expect(ineens.waarde).toEqual([{ nummer: 1, vervaldag: '2026-04-11', bedragCenten: 100n }]);
});
