import { K1, K3, K4, makeKwijtscheldingsverzoek as v } from '@tests/support/kwijtschelding';
import { describe, expect, test } from 'vitest';
import { listParameters } from '@/law/dated';
import { roundHalfUp } from '@/law/fraction';
import { calculateKwijtschelding } from '@/law/kwijtschelding/bereken';
import { judgeKwijtschelding } from '@/law/kwijtschelding/besluit';
import { determineKostenVanBestaan } from '@/law/kwijtschelding/norm';
import type { Kwijtscheldingsverzoek } from '@/law/kwijtschelding/verzoek';
import { metBedrag } from '@/law/kwijtschelding/wat-als';
import { toCents as c } from '@/platform/cents';

const som = (verzoek: Kwijtscheldingsverzoek) => {
  const berekening = calculateKwijtschelding(verzoek);
  const afgerond = (
    veld:
      | 'kvb'
      | 'norm'
      | 'woonlasten'
      | 'zorgkosten'
      | 'nettoBesteedbaar'
      | 'betalingscapaciteit'
      | 'aanwending'
      | 'vrijBanksaldo'
      | 'vermogen'
      | 'overigeUitgaven',
  ) => Number(roundHalfUp(berekening[veld]));
  return {
    kvb: afgerond('kvb'),
    norm: afgerond('norm'),
    woonlasten: afgerond('woonlasten'),
    zorg: afgerond('zorgkosten'),
    overig: afgerond('overigeUitgaven'),
    nbi: afgerond('nettoBesteedbaar'),
    bc: afgerond('betalingscapaciteit'),
    aanwending: afgerond('aanwending'),
    vrij: afgerond('vrijBanksaldo'),
    vermogen: afgerond('vermogen'),
    kwijt: Number(berekening.kwijtgescholdenCenten),
  };
};
const uitkomst = (verzoek: Kwijtscheldingsverzoek) => {
  const { waarde } = judgeKwijtschelding(verzoek);
  return [waarde.uitkomst, Number(waarde.kwijtgescholdenCenten)];
};
const geenParameter = expect.objectContaining({ code: 'geen-parameter' });
const ongeldig = expect.objectContaining({ code: 'ongeldige-invoer' });

describe('[wet C4] de uitgewerkte gevallen met de normen van 1 juli 2026', () => {
  test('K1: woonlasten 620 - 345 - 202,52 = 72,48; zorg 160 - 131 - 47 < 0; over 1.346,98: volledig', () => {
    expect(som(K1)).toMatchObject({
      woonlasten: 7248,
      zorg: 0,
      nbi: 134_698,
      kvb: 141_946,
      bc: 0,
      vermogen: 0,
    });
    expect(uitkomst(K1)).toEqual(['volledig', 41_200]);
  });

  test('[wet C2] K3: woonlasten 700 - 300 - 202,52 = 197,48; over 1.252,52 < 1.277,51: volledig', () => {
    expect(som(K3)).toMatchObject({ woonlasten: 19_748, zorg: 0, nbi: 125_252, kvb: 127_751, bc: 0 });
    expect(uitkomst(K3)).toEqual(['volledig', 41_200]);
  });

  test('K4: woonlasten 780 - 390 - 200,71 = 189,29; over 1.930,71 < 2.027,80: volledig', () => {
    expect(som(K4)).toMatchObject({ woonlasten: 18_929, zorg: 0, nbi: 193_071, kvb: 202_780, bc: 0 });
    expect(uitkomst(K4)).toEqual(['volledig', 65_540]);
  });

  test('K4b: een auto van precies 3.350 telt niet mee', () => {
    expect(uitkomst(metBedrag(K4, 'autoCenten', c(335_000)))).toEqual(['volledig', 65_540]);
  });

  test('K4c: een auto van 3.351 telt helemaal mee, ook een cent boven de grens', () => {
    const duur = metBedrag(K4, 'autoCenten', c(335_100));
    expect(som(duur)).toMatchObject({ vermogen: 335_100, kwijt: 0 });
    expect(uitkomst(duur)).toEqual(['afgewezen', 0]);
    expect(som(metBedrag(K4, 'autoCenten', c(335_001))).vermogen).toBe(335_001);
    expect(uitkomst({ ...duur, bezit: { ...duur.bezit, autoOnmisbaar: true } })).toEqual([
      'volledig',
      65_540,
    ]);
  });
});

describe('inkomen boven de kosten van bestaan', () => {
  test('80 procent van twaalf maanden overschot: (1.430 - 1.419,46) x 12 x 0,80 = 101,184 -> 412 - 101,18 = 310,82', () => {
    const verzoek = v({ maand: { inkomenCenten: 143_000 } });
    // 10.54 x 12 = 126.48; 80 % = 101.184
    expect(som(verzoek)).toMatchObject({ bc: 12_648, aanwending: 10_118, kwijt: 31_082 });
    expect(judgeKwijtschelding(verzoek).waarde).toMatchObject({
      uitkomst: 'gedeeltelijk',
      kwijtgescholdenCenten: 31_082n,
      betalingscapaciteitJaarCenten: 12_648n,
      vermogenCenten: 0n,
      grond: 'vermogen-en-betalingscapaciteit',
    });
  });

  test('precies op de norm is er geen capaciteit, een cent meer wel', () => {
    expect(uitkomst(v({ maand: { inkomenCenten: 141_946 } }))).toEqual(['volledig', 41_200]);
    // 0.01 x 12 x 0.80 = 0.096 -> 411.904 -> 411.90
    expect(uitkomst(v({ maand: { inkomenCenten: 141_947 } }))).toEqual(['gedeeltelijk', 41_190]);
  });

  test('precies het punt waarop er niets overblijft: overschot 42,92 -> 412,03 > 412', () => {
    // 412 / 9.6 = 42.9166..: 42.91 leaves 412 - 411.936 = 0.064 -> 0.06; 42.92 leaves nothing
    expect(uitkomst(v({ maand: { inkomenCenten: 141_946 + 4291 } }))).toEqual(['gedeeltelijk', 6]);
    expect(uitkomst(v({ maand: { inkomenCenten: 141_946 + 4292 } }))).toEqual(['afgewezen', 0]);
  });
});

describe('woonlasten en zorg (URIW art. 15)', () => {
  test('[wet C3] het maximum geldt voor de huur na toeslag: 1.200 - 300 = 900 < 932,93, dus 900 - 202,52', () => {
    expect(som(v({ maand: { huurCenten: 120_000, huurtoeslagCenten: 30_000 } })).woonlasten).toBe(69_748);
    // had the maximum cut the rent before the toeslag: 932.93 - 300 - 202.52 = 430.41
  });

  test('boven het maximum telt 932,93 - 202,52 = 730,41; onder de basishuur niets', () => {
    expect(som(v({ maand: { huurCenten: 120_000 } })).woonlasten).toBe(73_041);
    expect(som(v({ maand: { huurCenten: 93_293 } })).woonlasten).toBe(73_041);
    expect(som(v({ maand: { huurCenten: 20_252 } })).woonlasten).toBe(0);
    expect(som(v({ maand: { huurCenten: 20_253 } })).woonlasten).toBe(1);
    expect(som(v({ maand: { huurCenten: 10_000, huurtoeslagCenten: 50_000 } })).woonlasten).toBe(0);
  });

  test('[wet C2] de basishuur is 202,52 alleen en 200,71 met meer', () => {
    const woonlasten = (soort: 'alleenstaand' | 'alleenstaande-ouder' | 'echtpaar') =>
      som(v({ huishouden: { soort }, maand: { huurCenten: 50_000 } })).woonlasten;
    expect(woonlasten('alleenstaand')).toBe(50_000 - 20_252);
    expect(woonlasten('alleenstaande-ouder')).toBe(50_000 - 20_071);
    expect(woonlasten('echtpaar')).toBe(50_000 - 20_071);
  });

  test('de normpremie is 47 alleen en voor een ouder, 106 voor een echtpaar', () => {
    const zorg = (soort: 'alleenstaand' | 'alleenstaande-ouder' | 'echtpaar') =>
      som(v({ huishouden: { soort }, maand: { zorgpremieCenten: 30_000, zorgtoeslagCenten: 5000 } })).zorg;
    expect([zorg('alleenstaand'), zorg('alleenstaande-ouder'), zorg('echtpaar')]).toEqual([
      20_300, 20_300, 14_400,
    ]);
  });

  test('[wet C33] kostendelers: eerst het eigen deel en dan maximum en basishuur; andersom als de gemeente dat koos', () => {
    const woonlasten = (woonlastenvolgorde?: 'eerst-delen' | 'eerst-begrenzen') =>
      som(
        v({
          beleid: woonlastenvolgorde === undefined ? {} : { woonlastenvolgorde },
          huishouden: { kostendelers: 2 },
          maand: { huurCenten: 80_000 },
        }),
      ).woonlasten;
    expect(woonlasten()).toBe(19_748); // 800 / 2 - 202.52
    expect(woonlasten('eerst-delen')).toBe(19_748);
    expect(woonlasten('eerst-begrenzen')).toBe(29_874); // (800 - 202.52) / 2
    // Marked, whichever of the two is used, and each in its own words.
    for (const volgorde of ['eerst-delen', 'eerst-begrenzen'] as const) {
      const verzoek = v({ beleid: { woonlastenvolgorde: volgorde }, huishouden: { kostendelers: 2 } });
      expect(judgeKwijtschelding(verzoek).uitleg).toContainEqual(
        expect.objectContaining({
          sleutel: `kwijtschelding.woonlasten-gedeeld.${volgorde}`,
          teBevestigen: true,
        }),
      );
    }
  });

  test('het maximum van de huur geldt voor het deel: 2.400 met drie is 800, niet 932,93 / 3', () => {
    const verzoek = v({ huishouden: { kostendelers: 3 }, maand: { huurCenten: 240_000 } });
    expect(som(verzoek).woonlasten).toBe(80_000 - 20_252);
  });

  test('andere uitgaven: alimentatie, belastingschuld, noodzakelijk, kinderen en kostgangers', () => {
    const uitgaven = v({
      maand: {
        alimentatieCenten: 10_000,
        belastingschuldenCenten: 2000,
        noodzakelijkCenten: 300,
        kindgebondenBudget: { maximumCenten: c(40_000), ontvangenCenten: c(25_000) },
        kostgangerdagen: 30,
      },
    });
    // 100 + 20 + 3 + (400 - 250) + 30 x 16.20 = 759.00
    expect(som(uitgaven)).toMatchObject({ overig: 75_900, nbi: -75_900 });
  });

  test('kinderopvang telt alleen als de raad dat koos; te veel kindgebonden budget telt niet negatief', () => {
    const maand = {
      kinderopvangCenten: 5000,
      kindgebondenBudget: { maximumCenten: c(10), ontvangenCenten: c(25) },
    };
    expect(som(v({ maand })).overig).toBe(0);
    expect(som(v({ maand, beleid: { kinderopvang: true } })).overig).toBe(5000);
  });
});

describe('norm per huishouden en datum (URIW art. 16)', () => {
  const norm = (
    datum: string,
    soort: 'alleenstaand' | 'alleenstaande-ouder' | 'echtpaar',
    aow: boolean,
    kostendelers = 1,
  ) =>
    Number(
      roundHalfUp(
        determineKostenVanBestaan(v({ datum }).datum, { soort, aow, kostendelers }, v().beleid).norm,
      ),
    );

  test.each([
    ['2024-01-01', 128_383, 183_404, 142_576, 193_398],
    ['2024-06-30', 128_383, 183_404, 142_576, 193_398],
    ['2024-07-01', 130_845, 186_921, 145_685, 197_664],
    ['2025-01-01', 134_545, 192_207, 150_107, 205_348],
    ['2025-07-01', 136_906, 195_580, 153_021, 209_498],
    ['2026-01-01', 140_150, 200_213, 156_469, 214_416],
    // The couple norm as offices publish it (law-corrections C31); Pw 21, onderdeel b says 2,027.79.
    ['2026-07-01', 141_946, 202_780, 158_734, 217_610],
    ['2026-12-31', 141_946, 202_780, 158_734, 217_610],
  ])('op %s: alleen %i, samen %i, met AOW %i en %i', (datum, alleen, samen, aowAlleen, aowSamen) => {
    expect(norm(datum, 'alleenstaand', false)).toBe(alleen);
    expect(norm(datum, 'alleenstaande-ouder', false)).toBe(alleen);
    expect(norm(datum, 'echtpaar', false)).toBe(samen);
    expect(norm(datum, 'alleenstaand', true)).toBe(aowAlleen);
    expect(norm(datum, 'echtpaar', true)).toBe(aowSamen);
  });

  test('buiten de bekende jaren is er geen norm', () => {
    expect(() => norm('2023-12-31', 'alleenstaand', false)).toThrow(geenParameter);
    expect(() => norm('2027-01-01', 'alleenstaand', false)).toThrow(geenParameter);
  });

  test.each([
    ['2026-01-01', 2, 100_107], // (0.40 + 0.60) / 2 x 2,002.13 = 1,001.065
    ['2026-01-01', 3, 86_759],
    ['2026-01-01', 5, 76_081],
    ['2026-07-01', 2, 101_390], // (0.40 + 0.60) / 2 x 2,027.80
    ['2026-07-01', 3, 87_871],
    ['2026-07-01', 4, 81_112],
    ['2026-07-01', 5, 77_056],
    ['2024-07-01', 2, 93_461],
    ['2024-07-01', 3, 80_999],
    ['2024-07-01', 4, 74_768],
  ])('op %s met %i kostendelers: %i', (datum, kostendelers, verwacht) => {
    expect(norm(datum, 'alleenstaand', false, kostendelers)).toBe(verwacht);
  });

  test('[wet C22] een echtpaar met kostendelers krijgt twee keer de norm per persoon', () => {
    expect(norm('2026-07-01', 'echtpaar', false, 3)).toBe(175_742); // 2 x 878.71
    expect(norm('2026-01-01', 'echtpaar', false, 3)).toBe(173_518); // 2 x 867.59
    expect(norm('2026-01-01', 'echtpaar', false, 2)).toBe(200_213); // only the two of them: Pw 22a does not hold
    expect(norm('2026-07-01', 'echtpaar', true, 2)).toBe(217_610);
  });

  test('[wet C22] er is geen norm voor 18 tot en met 20 jaar', () => {
    const bedragen = JSON.stringify(listParameters(), (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    );
    for (const bedrag of ['34599', '35042', '70084', '136432']) expect(bedragen).not.toContain(`:${bedrag},`);
    expect(bedragen).toContain(':141946,');
  });

  test('[wet C22] in een inrichting: prijs van de zorg + 2/3 van 449,44 (299,63), zonder percentage', () => {
    const verzoek = v({
      beleid: { normPercentage: '90' },
      huishouden: { inrichting: { zorgprijsCenten: c(100_000) } },
    });
    expect(som(verzoek).kvb).toBe(129_963);
    const echtpaar = v({ huishouden: { soort: 'echtpaar', inrichting: { zorgprijsCenten: c(0) } } });
    expect(som(echtpaar).kvb).toBe(46_607); // 2/3 x 699.11
    expect(judgeKwijtschelding(verzoek).uitleg[0]).toMatchObject({
      sleutel: 'kwijtschelding.inrichting',
      teBevestigen: true,
    });
  });

  test('het percentage van de raad: 90, 95 en 100', () => {
    const kvb = (normPercentage: string) => som(v({ beleid: { normPercentage } })).kvb;
    expect([kvb('90'), kvb('95'), kvb('100'), kvb('97.5')]).toEqual([127_751, 134_849, 141_946, 138_397]);
    for (const fout of ['89.99', '100.01', 'x', '']) expect(() => kvb(fout), fout).toThrow(ongeldig);
  });

  test('een aantal kostendelers dat niet kan wordt geweigerd', () => {
    for (const kostendelers of [0, -1, 1.5])
      expect(() => norm('2026-07-01', 'alleenstaand', false, kostendelers)).toThrow(ongeldig);
  });

  test('[wet C41] netto AOW: 1.558,15 en 2.135,40 vanaf januari 2026, 1.581,55 en 2 x 1.084,13 vanaf juli, te bevestigen', () => {
    const aow = (datum: string, soort: 'alleenstaand' | 'alleenstaande-ouder' | 'echtpaar', delers = 1) =>
      v({ datum, beleid: { nettoAow: true }, huishouden: { soort, aow: true, kostendelers: delers } });
    expect(som(aow('2026-01-01', 'alleenstaand')).kvb).toBe(155_815);
    expect(som(aow('2026-06-30', 'echtpaar')).kvb).toBe(213_540);
    expect(som(aow('2026-07-01', 'alleenstaande-ouder')).kvb).toBe(158_155);
    expect(som(aow('2026-12-31', 'echtpaar')).kvb).toBe(2 * 108_413);
    expect(judgeKwijtschelding(aow('2026-07-01', 'echtpaar')).uitleg[0]).toMatchObject({
      sleutel: 'kwijtschelding.norm.netto-aow.echtpaar',
      teBevestigen: true,
    });
    // Unknown before 2026 and for cost sharers; and no matter for who has no AOW.
    expect(() => som(aow('2025-12-31', 'alleenstaand'))).toThrow(geenParameter);
    expect(() => som(aow('2026-07-01', 'alleenstaand', 2))).toThrow(geenParameter);
    expect(som(v({ beleid: { nettoAow: true } })).kvb).toBe(141_946);
  });

  test('2024 heeft geen basishuur; 2025 wel, maar te bevestigen', () => {
    expect(() => som(v({ datum: '2024-12-31' }))).toThrow(geenParameter);
    const uitleg = judgeKwijtschelding(v({ datum: '2025-12-31', maand: { huurCenten: 50_000 } })).uitleg;
    const woonlasten = uitleg.find((stap) => stap.sleutel === 'kwijtschelding.woonlasten');
    expect(woonlasten).toMatchObject({ teBevestigen: true, waarden: { basishuur: { centen: 19_905n } } });
    const in2026 = judgeKwijtschelding(v({ maand: { huurCenten: 50_000 } })).uitleg;
    expect(in2026.every((stap) => stap.teBevestigen !== true)).toBe(true);
  });

  test('2025: maximum huur 900,07 en normpremie 45', () => {
    const verzoek = v({ datum: '2025-08-01', maand: { huurCenten: 99_900, zorgpremieCenten: 10_000 } });
    expect(som(verzoek)).toMatchObject({ woonlasten: 90_007 - 19_905, zorg: 5500 });
  });
});

describe('vermogen (URIW art. 12)', () => {
  test('vrij op de bank: 1.419,46 + (620 - 202,52) + (160 - 47) = 1.949,94, voor toeslagen', () => {
    expect(som(K1).vrij).toBe(194_994);
    expect(uitkomst(metBedrag(K1, 'banksaldoCenten', c(194_994)))).toEqual(['volledig', 41_200]);
    expect(uitkomst(metBedrag(K1, 'banksaldoCenten', c(194_995)))).toEqual(['gedeeltelijk', 41_199]);
    expect(uitkomst(metBedrag(K1, 'banksaldoCenten', c(194_994 + 41_200)))).toEqual(['afgewezen', 0]);
  });

  test('boven de maximale huur telt voor het vrije saldo niet meer dan 932,93', () => {
    expect(som(v({ maand: { huurCenten: 200_000 } })).vrij).toBe(141_946 + 93_293 - 20_252);
    expect(som(v({ maand: { huurCenten: 100, zorgpremieCenten: 100 } })).vrij).toBe(141_946);
  });

  test.each([
    ['alleenstaand', 150_000],
    ['alleenstaande-ouder', 180_000],
    ['echtpaar', 200_000],
  ] as const)('extra vrij vermogen voor %s: %i', (soort, extra) => {
    const vrij = (extraVermogen: boolean) =>
      som(v({ huishouden: { soort }, beleid: { extraVermogen } })).vrij;
    expect(vrij(true) - vrij(false)).toBe(extra);
  });

  test('[wet C23] het deel van het saldo dat studielening is, telt niet; nooit minder dan nul', () => {
    const met = (studieleningCenten: number) =>
      som(v({ bezit: { banksaldoCenten: 200_000, studieleningCenten } })).vermogen;
    expect(met(0)).toBe(200_000 - 141_946);
    expect(met(50_000)).toBe(150_000 - 141_946);
    expect(met(300_000)).toBe(0);
  });

  test('[wet C23] alleen schulden die voorgaan gaan van het vermogen af', () => {
    const verzoek = v({ bezit: { overigCenten: 30_000, voorrangsschuldenCenten: 10_000 } });
    expect(som(verzoek)).toMatchObject({ vermogen: 20_000, kwijt: 21_200 });
    expect(som(v({ bezit: { overigCenten: 5000, voorrangsschuldenCenten: 10_000 } })).vermogen).toBe(0);
  });

  test('wie op 31 december 1999 65 was, houdt 3.350 extra vrij per persoon', () => {
    const vrij = (personen65Eind1999: number) => som(v({ bezit: { personen65Eind1999 } })).vrij;
    expect(vrij(2) - vrij(0)).toBe(670_000);
    expect(vrij(1) - vrij(0)).toBe(335_000);
  });

  test('het maximale kindgebonden budget blijft ook vrij', () => {
    const kindgebondenBudget = { maximumCenten: c(40_000), ontvangenCenten: c(40_000) };
    expect(som(v({ maand: { kindgebondenBudget } }))).toMatchObject({ vrij: 181_946, overig: 0 });
  });

  test('vermogen, bank, auto en inkomen tellen op: 412 - 100 - 101,18', () => {
    const verzoek = v({ maand: { inkomenCenten: 143_000 }, bezit: { overigCenten: 10_000 } });
    expect(som(verzoek).kwijt).toBe(21_082);
  });
});

describe('[wet C31] afronding', () => {
  test('een norm van kostendelers telt in hele centen, zoals gepubliceerd: inkomen gelijk aan de norm is volledig', () => {
    const verzoek = (inkomenCenten: number) =>
      v({ datum: '2026-01-01', huishouden: { kostendelers: 2 }, maand: { inkomenCenten } });
    // (0.40 + 0.60) / 2 x 2,002.13 = 1,001.065 -> 1,001.07
    expect(uitkomst(verzoek(100_107))).toEqual(['volledig', 41_200]);
    expect(uitkomst(verzoek(100_108))).toEqual(['gedeeltelijk', 41_190]);
  });

  test('daarna wordt tussendoor niets afgerond: 95 procent van 878,71 is 834,7745', () => {
    const verzoek = v({
      beleid: { normPercentage: '95' },
      huishouden: { kostendelers: 3 },
      maand: { inkomenCenten: 84_000 },
    });
    // 840 - 834.7745 = 5.2255 x 9.6 = 50.1648 -> 412 - 50.1648 = 361.8352
    expect(som(verzoek).kwijt).toBe(36_184);
    // with 834.77 it would have been 412 - 50.208 = 361.79
  });
});
