import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculateOzb, type OzbAfronding, pasTienEuroregelToe } from '@/law/ozb';
import { calculateParkeernaheffing } from '@/law/parkeernaheffing';
import { calculateDiftar, calculateHondenbelasting, calculateToeristenbelasting } from '@/law/tarieven';
import { calculateTijdsgelang, TIJDSGELANG_METHODEN, type TijdsgelangMethode } from '@/law/tijdsgelang';
import { toCents as c } from '@/platform/cents';
import { addDays, toLocalDate as d } from '@/platform/local-date';

const ongeldig = expect.objectContaining({ code: 'ongeldige-invoer' });
const geenParameter = expect.objectContaining({ code: 'geen-parameter' });

describe('OZB (Gemeentewet 220f en 220h)', () => {
  const ozb = (waarde: number, percentage: string, afronding: OzbAfronding = 'cent', drempel?: number) =>
    calculateOzb({
      wozWaardeEuro: waarde,
      tariefPercentage: percentage,
      afronding,
      ...(drempel === undefined ? {} : { drempelEuro: drempel }),
    }).waarde;

  test('E1: 312.000 x 0,1524 % = 475,488: op centen 475,49, op hele euro 475', () => {
    expect(ozb(312_000, '0.1524')).toBe(47_549n);
    expect(ozb(312_000, '0.1524', 'euro-omlaag')).toBe(47_500n);
  });

  test('E3: niet-woning 850.000: eigenaar 0,4764 % = 4.049,40 en gebruiker 0,3853 % = 3.275,05', () => {
    expect(ozb(850_000, '0.4764')).toBe(404_940n);
    expect(ozb(850_000, '0.3853')).toBe(327_505n);
  });

  test('een halve cent gaat omhoog, minder niet', () => {
    expect(ozb(100_000, '0.100005')).toBe(10_001n); // 100.005
    expect(ozb(100_000, '0.100004')).toBe(10_000n); // 100.004
  });

  test('onder 12.000 is er geen OZB; precies 12.000 wel', () => {
    expect(ozb(11_999, '0.1')).toBe(0n);
    expect(ozb(12_000, '0.1')).toBe(1200n);
  });

  test('een verordening mag de drempel lager maken, niet hoger', () => {
    expect(ozb(5000, '0.1', 'cent', 5000)).toBe(500n);
    expect(ozb(4999, '0.1', 'cent', 5000)).toBe(0n);
    expect(ozb(0, '0.1', 'cent', 0)).toBe(0n);
    expect(() => ozb(50_000, '0.1', 'cent', 12_001)).toThrow(ongeldig);
    expect(() => ozb(50_000, '0.1', 'cent', -1)).toThrow(ongeldig);
    expect(() => ozb(50_000.5, '0.1')).toThrow(ongeldig);
    expect(() => ozb(-1, '0.1')).toThrow(ongeldig);
  });

  test('de afronding op euro is nooit hoger dan op centen en scheelt minder dan een euro', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12_000, max: 5_000_000 }),
        fc.integer({ min: 1, max: 9999 }),
        (waarde, tarief) => {
          const percentage = `0.${String(tarief).padStart(4, '0')}`;
          const [cent, euro] = [ozb(waarde, percentage), ozb(waarde, percentage, 'euro-omlaag')];
          expect(euro % 100n).toBe(0n);
          expect(cent - euro >= 0n && cent - euro <= 100n).toBe(true);
        },
      ),
    );
  });

  test('de uitleg zegt waarom het nul is, of hoe er is afgerond', () => {
    const sleutels = (waarde: number, afronding: OzbAfronding) =>
      calculateOzb({ wozWaardeEuro: waarde, tariefPercentage: '0.1524', afronding }).uitleg.map(
        (s) => s.sleutel,
      );
    expect(sleutels(11_999, 'cent')).toEqual(['geld.ozb.onder-drempel']);
    expect(sleutels(12_000, 'cent')).toEqual(['geld.ozb.vanaf-drempel', 'geld.ozb.op-centen']);
    expect(sleutels(12_000, 'euro-omlaag')).toEqual(['geld.ozb.vanaf-drempel', 'geld.ozb.op-euros']);
  });
});

describe('de tien-euroregel (Gemeentewet 220h, tweede lid)', () => {
  const heffen = (perBiljet: boolean, ...bedragen: number[]) =>
    pasTienEuroregelToe(
      bedragen.map((bedrag, i) => ({ id: `r${i}`, bedragCenten: c(bedrag) })),
      perBiljet,
    ).waarde.map((regel) => regel.heffen);

  test('tot en met 10,00 wordt niet geheven, 10,01 wel', () => {
    expect(heffen(false, 1000, 1001)).toEqual([false, true]);
    expect(heffen(true, 1000)).toEqual([false]);
    expect(heffen(true, 1001)).toEqual([true]);
  });

  test('per biljet tellen de regels samen: alles of niets', () => {
    expect(heffen(false, 600, 500)).toEqual([false, false]);
    expect(heffen(true, 600, 500)).toEqual([true, true]);
    expect(heffen(true, 600, 400)).toEqual([false, false]);
  });

  test('de uitleg noemt bij elke regel het bedrag dat telt', () => {
    const { uitleg } = pasTienEuroregelToe(
      [
        { id: 'a', bedragCenten: c(600) },
        { id: 'b', bedragCenten: c(500) },
      ],
      true,
    );
    expect(uitleg.map((stap) => stap.sleutel)).toEqual([
      'geld.tien-euro.per-biljet',
      'geld.tien-euro.wel',
      'geld.tien-euro.wel',
    ]);
    expect(uitleg[1]?.waarden.bedrag).toEqual({ centen: 1100n });
  });
});

describe('tijdsgelang', () => {
  const deel = (
    jaarbedrag: number,
    gebeurtenis: 'begin' | 'einde',
    datum: string,
    methode: TijdsgelangMethode,
    meer: { binnenGemeente?: boolean; ondergrensCenten?: ReturnType<typeof c> } = {},
  ) =>
    Number(
      calculateTijdsgelang({
        jaarbedragCenten: c(jaarbedrag),
        gebeurtenis,
        datum: d(datum),
        methode,
        ...meer,
      }).waarde,
    );

  test('E5: 240 per jaar, begin 15 maart: 9 volle maanden = 180,00', () => {
    expect(deel(24_000, 'begin', '2026-03-15', 'volle-maanden')).toBe(18_000);
  });

  test.each([
    // event, date, method, twelfths
    ['begin', '2026-01-01', 'volle-maanden', 12],
    ['begin', '2026-03-01', 'volle-maanden', 10],
    ['begin', '2026-03-02', 'volle-maanden', 9],
    ['begin', '2026-12-31', 'volle-maanden', 0],
    ['einde', '2026-03-01', 'volle-maanden', 9],
    ['einde', '2026-03-31', 'volle-maanden', 9],
    ['begin', '2026-03-31', 'maanden-inclusief', 10],
    ['begin', '2026-12-31', 'maanden-inclusief', 1],
    ['einde', '2026-03-15', 'maanden-inclusief', 9],
    ['einde', '2026-12-01', 'maanden-inclusief', 0],
  ] as const)('%s %s, %s: %i twaalfden', (gebeurtenis, datum, methode, twaalfden) => {
    expect(deel(12_000, gebeurtenis, datum, methode)).toBe(1000 * twaalfden);
  });

  test.each([
    // 365 cents a year: a cent a day; 366 in a leap year
    ['begin', '2026-01-01', 36_500, 36_500],
    ['begin', '2026-12-31', 36_500, 100],
    ['einde', '2026-12-31', 36_500, 0],
    ['einde', '2026-12-30', 36_500, 100],
    ['einde', '2026-01-01', 36_500, 36_400],
    ['begin', '2028-03-01', 36_600, 30_600], // 31 + 29 days gone
    ['begin', '2026-03-01', 36_500, 30_600],
  ] as const)('%s %s, dagen: van %i naar %i', (gebeurtenis, datum, jaarbedrag, bedrag) => {
    expect(deel(jaarbedrag, gebeurtenis, datum, 'dagen')).toBe(bedrag);
  });

  test('een halve cent gaat omhoog: 1,00 x 9 / 12 = 0,75; 0,50 x 9 / 12 = 0,375 -> 0,38; 0,02 x 3 / 12 = 0,005 -> 0,01', () => {
    expect(deel(100, 'begin', '2026-03-15', 'volle-maanden')).toBe(75);
    expect(deel(50, 'begin', '2026-03-15', 'volle-maanden')).toBe(38);
    expect(deel(2, 'begin', '2026-09-15', 'volle-maanden')).toBe(1);
  });

  test('E7: een verhuizing binnen de gemeente verandert niets', () => {
    expect(deel(24_000, 'begin', '2026-03-15', 'volle-maanden', { binnenGemeente: true })).toBe(0);
    expect(deel(24_000, 'einde', '2026-03-15', 'dagen', { binnenGemeente: true })).toBe(0);
    expect(deel(24_000, 'einde', '2026-03-15', 'volle-maanden', { binnenGemeente: false })).toBe(18_000);
  });

  test('een ontheffing onder de grens vervalt; een aanslag niet', () => {
    const grens = { ondergrensCenten: c(1000) };
    expect(deel(12_000, 'einde', '2026-11-15', 'volle-maanden', grens)).toBe(1000); // precisely the limit
    expect(deel(11_999, 'einde', '2026-11-15', 'volle-maanden', { ondergrensCenten: c(1001) })).toBe(0);
    expect(deel(11_999, 'begin', '2026-11-15', 'volle-maanden', { ondergrensCenten: c(1001) })).toBe(1000);
  });

  test('een negatief jaarbedrag wordt geweigerd', () => {
    expect(() => deel(-1, 'begin', '2026-03-15', 'dagen')).toThrow(ongeldig);
  });

  test('begin en einde op dezelfde dag zijn samen nooit meer dan het jaar, en later is nooit meer', () => {
    const dag = fc.integer({ min: 0, max: 363 });
    const methode = fc.constantFrom(...TIJDSGELANG_METHODEN);
    fc.assert(
      fc.property(dag, methode, fc.constantFrom('begin' as const, 'einde' as const), (n, hoe, wat) => {
        const datum = addDays(d('2027-01-01'), n);
        const nu = deel(100_000, wat, datum, hoe);
        expect(nu).toBeGreaterThanOrEqual(deel(100_000, wat, addDays(datum, 1), hoe));
        expect(nu).toBeLessThanOrEqual(100_000);
        expect(deel(100_000, 'begin', datum, hoe)).toBeGreaterThanOrEqual(deel(100_000, 'einde', datum, hoe));
      }),
    );
  });
});

describe('parkeernaheffing (Gemeentewet 234)', () => {
  const naheffing = (datum: string, uurtarief: number, meer: { uren?: number; kosten?: number } = {}) =>
    calculateParkeernaheffing({
      datum: d(datum),
      uurtariefCenten: c(uurtarief),
      ...(meer.uren === undefined ? {} : { uren: meer.uren }),
      ...(meer.kosten === undefined ? {} : { kostenCenten: c(meer.kosten) }),
    }).waarde;

  test.each([
    ['2019-01-01', 6270],
    ['2020-06-01', 6450],
    ['2021-06-01', 6530],
    ['2022-06-01', 6650],
    ['2023-06-01', 7290],
    ['2024-06-01', 7670],
    ['2025-12-31', 7880],
    ['2026-01-01', 8200],
    ['2026-12-31', 8200],
  ])('op %s: een uur parkeren en hoogstens %i cent kosten', (datum, maximum) => {
    expect(naheffing(datum, 280)).toBe(BigInt(280 + maximum));
  });

  test('voor 2019 en na 2026 is het maximum niet bekend', () => {
    expect(() => naheffing('2018-12-31', 280)).toThrow(geenParameter);
    expect(() => naheffing('2027-01-01', 280)).toThrow(geenParameter);
  });

  test('[wet C19] een uur, tenzij langer parkeren aannemelijk is', () => {
    expect(naheffing('2026-05-05', 280)).toBe(8480n);
    expect(naheffing('2026-05-05', 280, { uren: 3 })).toBe(9040n); // 3 x 2.80 + 82.00
    expect(() => naheffing('2026-05-05', 280, { uren: 0 })).toThrow(ongeldig);
    expect(() => naheffing('2026-05-05', 280, { uren: 1.5 })).toThrow(ongeldig);
  });

  test('eigen kosten mogen lager zijn dan het maximum, niet hoger', () => {
    expect(naheffing('2026-05-05', 280, { kosten: 7000 })).toBe(7280n);
    expect(naheffing('2026-05-05', 280, { kosten: 8200 })).toBe(8480n);
    expect(() => naheffing('2026-05-05', 280, { kosten: 8201 })).toThrow(ongeldig);
    expect(() => naheffing('2026-05-05', -1)).toThrow(ongeldig);
  });

  test('de uitleg zegt of het een uur of meer is', () => {
    const eerste = (uren: number) =>
      calculateParkeernaheffing({ datum: d('2026-05-05'), uurtariefCenten: c(280), uren }).uitleg[0]?.sleutel;
    expect([eerste(1), eerste(2)]).toEqual(['geld.parkeren.een-uur', 'geld.parkeren.meer-uren']);
  });
});

describe('diftar, honden en toeristen', () => {
  test('E9: vast 206,40 en 40 keer 0,84 = 240,00', () => {
    const lediging = { soort: 'ondergronds', aantal: '40', tariefCenten: c(84) };
    expect(calculateDiftar(c(20_640), [lediging]).waarde).toBe(24_000n);
  });

  test('per kilo: 12,345 x 0,30 = 3,7035 -> 3,70; elke soort apart afgerond', () => {
    const kilos = { soort: 'restafval', aantal: '12.345', tariefCenten: c(30) };
    expect(calculateDiftar(c(0), [kilos]).waarde).toBe(370n);
    const half = { soort: 'zak', aantal: '0.5', tariefCenten: c(1) };
    expect(calculateDiftar(c(0), [half, half]).waarde).toBe(2n); // twice half a cent up
    expect(calculateDiftar(c(100), []).waarde).toBe(100n);
    expect(() => calculateDiftar(c(-1), [])).toThrow(ongeldig);
    expect(() => calculateDiftar(c(0), [{ ...half, tariefCenten: c(-1) }])).toThrow(ongeldig);
  });

  const honden = (aantal: number, kennel?: number) =>
    calculateHondenbelasting({
      aantal,
      tarievenCenten: [7872, 13_008, 18_144].map(c),
      ...(kennel === undefined ? {} : { kennelCenten: c(kennel) }),
    });

  test('elke volgende hond heeft het volgende tarief, na het laatste steeds dat', () => {
    expect(honden(0).waarde).toBe(0n);
    expect(honden(1).waarde).toBe(7872n);
    expect(honden(2).waarde).toBe(20_880n); // 78.72 + 130.08
    expect(honden(5).waarde).toBe(75_312n); // 78.72 + 130.08 + 3 x 181.44
  });

  test('het kenneltarief geldt alleen als het lager is', () => {
    expect(honden(2, 33_552).waarde).toBe(20_880n);
    expect(honden(5, 33_552).waarde).toBe(33_552n);
    expect(honden(2, 20_880).uitleg.at(-1)?.sleutel).toBe('geld.hond.som');
    expect(honden(5, 33_552).uitleg.at(-1)?.sleutel).toBe('geld.hond.kennel');
  });

  test('honden: zonder tarief of met een raar aantal wordt geweigerd', () => {
    expect(() => calculateHondenbelasting({ aantal: 1, tarievenCenten: [] })).toThrow(ongeldig);
    for (const aantal of [-1, 1.5, 1001]) expect(() => honden(aantal)).toThrow(ongeldig);
  });

  test('toeristenbelasting: personen x nachten x tarief, per soort', () => {
    const hotel = { soort: 'hotel', personen: 2, nachten: 3, tariefCenten: c(265) };
    const camping = { soort: 'camping', personen: 4, nachten: 7, tariefCenten: c(160) };
    expect(calculateToeristenbelasting([hotel, camping]).waarde).toBe(BigInt(2 * 3 * 265 + 4 * 7 * 160));
    expect(calculateToeristenbelasting([]).waarde).toBe(0n);
    for (const fout of [{ personen: -1 }, { nachten: 1.5 }, { tariefCenten: c(-1) }])
      expect(() => calculateToeristenbelasting([{ ...hotel, ...fout }])).toThrow(ongeldig);
  });
});
