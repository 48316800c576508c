import { describe, expect, test } from 'vitest';
import { explain } from '@/law/explain';
import { APPELLANTEN, calculateProceskostenWoz, determineGriffierecht, INSTANTIES } from '@/law/proceskosten';
import { magUitbetalenOp } from '@/law/uitbetaling';
import { toLocalDate as d } from '@/platform/local-date';

const geenParameter = expect.objectContaining({ code: 'geen-parameter' });

describe('[wet C29] griffierecht per jaar', () => {
  const bedragen = (datum: string) =>
    INSTANTIES.map((instantie) =>
      APPELLANTEN.map(
        (appellant) => Number(determineGriffierecht(d(datum), instantie, appellant).waarde) / 100,
      ),
    );

  test.each([
    ['2022-06-01', [50, 184, 365], [136, 274, 548]],
    ['2025-12-31', [53, 194, 385], [143, 289, 579]],
    ['2026-01-01', [54, 200, 397], [147, 297, 596]],
  ])('op %s: beroep %j, hoger beroep %j', (datum, beroep, hogerBeroep) => {
    expect(bedragen(datum)).toEqual([beroep, hogerBeroep]);
  });

  test('2024: 51 en 371, hoger beroep 138 en 559; de middelste klasse is niet bekend', () => {
    const recht = (instantie: 'beroep' | 'hoger-beroep', appellant: (typeof APPELLANTEN)[number]) =>
      determineGriffierecht(d('2024-07-01'), instantie, appellant).waarde;
    expect([recht('beroep', 'natuurlijk-persoon'), recht('beroep', 'rechtspersoon')]).toEqual([
      5100n,
      37_100n,
    ]);
    expect([recht('hoger-beroep', 'natuurlijk-persoon'), recht('hoger-beroep', 'rechtspersoon')]).toEqual([
      13_800n,
      55_900n,
    ]);
    expect(() => recht('beroep', 'natuurlijk-persoon-overig')).toThrow(geenParameter);
  });

  test('2023 en 2027 zijn niet bekend', () => {
    for (const datum of ['2023-06-01', '2027-01-01'])
      expect(() => determineGriffierecht(d(datum), 'beroep', 'rechtspersoon')).toThrow(geenParameter);
    expect(
      explain(determineGriffierecht(d('2026-06-01'), 'hoger-beroep', 'rechtspersoon').uitleg),
    ).toHaveLength(2);
  });
});

describe('[wet C30] proceskosten WOZ en OZB', () => {
  const kosten = (datum: string, fase: 'bezwaar' | 'beroep', punten: number, gewijzigd = true) =>
    calculateProceskostenWoz({ datum: d(datum), fase, punten, gewijzigd }).waarde;

  test('B11 in 2024: 2 punten x 624 x 0,125 = 156,00', () => {
    expect(kosten('2024-07-01', 'bezwaar', 2)).toBe(15_600n);
  });

  test('B11 in 2025: 647 x 0,125 = 80,875 -> 80,88 per punt, dus 161,76 en niet 161,75', () => {
    expect(kosten('2025-07-01', 'bezwaar', 2)).toBe(16_176n);
    expect(kosten('2025-07-01', 'bezwaar', 1)).toBe(8088n);
  });

  test('beroep: 0,25 als de beslissing verandert, anders 0,10', () => {
    expect(kosten('2025-07-01', 'beroep', 2)).toBe(45_350n); // 2 x 226.75
    expect(kosten('2025-07-01', 'beroep', 2, false)).toBe(18_140n); // 2 x 90.70
    expect(kosten('2025-07-01', 'bezwaar', 1, false)).toBe(8088n); // for bezwaar it makes no difference
  });

  test('2026 is te bevestigen; voor 2024 en na 2026 is er geen waarde', () => {
    const vraag = { datum: d('2026-07-01'), fase: 'bezwaar' as const, punten: 1, gewijzigd: true };
    const { waarde, uitleg } = calculateProceskostenWoz(vraag);
    expect(waarde).toBe(8325n); // 666 x 0.125
    expect(uitleg[0]?.teBevestigen).toBe(true);
    expect(explain(uitleg)).toHaveLength(3);
    expect(uitleg.at(-1)).toMatchObject({ sleutel: 'geld.proceskosten.bijzonder', bron: { artikel: '30a' } });
    expect(() => kosten('2023-12-31', 'bezwaar', 1)).toThrow(geenParameter);
    expect(() => kosten('2027-01-01', 'bezwaar', 1)).toThrow(geenParameter);
  });

  test('punten zijn hele getallen', () => {
    expect(kosten('2025-07-01', 'bezwaar', 0)).toBe(0n);
    for (const punten of [-1, 0.5])
      expect(() => kosten('2025-07-01', 'bezwaar', punten)).toThrow(
        expect.objectContaining({ code: 'ongeldige-invoer' }),
      );
  });
});

describe('[wet C28] op welke rekening uitbetaald mag worden', () => {
  const mag = (
    heffing: 'woz' | 'ozb' | 'overig',
    soort: 'teruggaaf' | 'vergoeding',
    opEigenNaam: boolean,
    aangewezen: boolean,
  ) => {
    const { waarde, uitleg } = magUitbetalenOp({ heffing, soort, opEigenNaam, aangewezen });
    expect(explain(uitleg)).toHaveLength(1);
    return [waarde, uitleg[0]?.bron.regeling.includes('WOZ')];
  };

  test('een vergoeding over WOZ of OZB alleen op eigen naam, ook als een andere rekening is aangewezen', () => {
    for (const heffing of ['woz', 'ozb'] as const) {
      expect(mag(heffing, 'vergoeding', true, false)).toEqual([true, true]);
      expect(mag(heffing, 'vergoeding', false, true)).toEqual([false, true]);
    }
  });

  test('ander geld: op de aangewezen rekening, en anders op eigen naam', () => {
    for (const [heffing, soort] of [
      ['overig', 'vergoeding'],
      ['ozb', 'teruggaaf'],
      ['overig', 'teruggaaf'],
    ] as const) {
      expect(mag(heffing, soort, false, true)).toEqual([true, false]);
      expect(mag(heffing, soort, true, false)).toEqual([true, false]);
      expect(mag(heffing, soort, false, false)).toEqual([false, false]);
    }
  });
});
