import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '@/law/explain';
import { calculateInvorderingsrente, calculateRenteTeVergoeden, determineRentevervaldag } from '@/law/rente';
import { countRentedagen } from '@/law/rente.dagen';
import { invorderingsrentepercentage } from '@/law/rente.parameters';
import { toCents as c } from '@/platform/cents';
import { addDays, toLocalDate as d } from '@/platform/local-date';

const rente = (bedrag: number, vervaldag: string, betaaldOp: string, drempel?: number) =>
  calculateInvorderingsrente({
    bedragCenten: c(bedrag),
    vervaldag: d(vervaldag),
    betaaldOp: d(betaaldOp),
    ...(drempel === undefined ? {} : { drempelCenten: c(drempel) }),
  }).waarde;

const perioden = (begin: string, eind: string) =>
  countRentedagen(invorderingsrentepercentage, d(begin), d(eind)).map(
    ({ vanaf, totEnMet, dagen, venster }) => [vanaf, totEnMet, dagen, venster.waarde],
  );

const dagen = (begin: string, eind: string) =>
  countRentedagen(invorderingsrentepercentage, d(begin), d(eind)).reduce(
    (som, periode) => som + periode.dagen,
    0,
  );

const geenParameter = expect.objectContaining({ code: 'geen-parameter' });

describe('invorderingsrente: uitgewerkte gevallen', () => {
  test('D13: 1.200 x (240 x 4 + 60 x 4,3) / 36.000 = 40,60 -> 40, niet boven 49', () => {
    expect(rente(120_000, '2025-04-30', '2026-03-01')).toEqual({
      berekendCenten: 4000n,
      inRekeningCenten: 0n,
      dagen: 300,
    });
  });

  test('D15: 2.000,99 wordt 2.000; x (240 x 4 + 60 x 4,3) / 36.000 = 67,67 -> 67, boven 49', () => {
    expect(rente(200_099, '2025-04-30', '2026-03-01')).toMatchObject({
      berekendCenten: 6700n,
      inRekeningCenten: 6700n,
    });
  });

  test('[wet C11] D17: 850 x (30 x 3 + 180 x 4) / 36.000 = 19,125 -> 19, niet boven 23', () => {
    expect(rente(85_000, '2023-11-30', '2024-07-01')).toMatchObject({
      berekendCenten: 1900n,
      inRekeningCenten: 0n,
    });
  });

  test('[wet C11] de drempel is die van de dag van betaling: 23 tot en met 2025, 49 vanaf 2026', () => {
    // 1,125 x 180 x 4 / 36,000 = 22.50; 1,150 -> 23.00; 1,200 -> 24.00
    expect(rente(115_000, '2025-05-31', '2025-12-01')).toMatchObject({
      berekendCenten: 2300n,
      inRekeningCenten: 0n,
    });
    expect(rente(120_000, '2025-05-31', '2025-12-01')).toMatchObject({
      berekendCenten: 2400n,
      inRekeningCenten: 2400n,
    });
    // 2,100 x (7 x 30 x 4) / 36,000 = 49.00 when paid on 1 January 2026
    expect(rente(210_000, '2025-05-31', '2026-01-01')).toMatchObject({
      berekendCenten: 4900n,
      inRekeningCenten: 0n,
    });
    expect(rente(215_000, '2025-05-31', '2026-01-01')).toMatchObject({
      berekendCenten: 5000n, // 50.17
      inRekeningCenten: 5000n,
    });
    // one day earlier the old threshold holds: 2,100 x 210 days (31 December is not a 31st day) / 36,000
    expect(rente(210_000, '2025-05-31', '2025-12-31')).toMatchObject({
      berekendCenten: 4900n,
      inRekeningCenten: 4900n,
    });
  });

  test('een eigen drempel van de gemeente gaat voor (Gemeentewet 231, derde lid)', () => {
    expect(rente(120_000, '2025-04-30', '2026-03-01', 2500)).toMatchObject({ inRekeningCenten: 4000n });
    expect(rente(120_000, '2025-04-30', '2026-03-01', 4000)).toMatchObject({ inRekeningCenten: 0n });
    expect(rente(120_000, '2025-04-30', '2026-03-01', 0)).toMatchObject({ inRekeningCenten: 4000n });
  });

  test('een betaling op de vervaldag is op tijd; de dag erna loopt er nog geen volle dag', () => {
    expect(rente(500_000_00, '2026-03-31', '2026-03-31')).toEqual({
      berekendCenten: 0n,
      inRekeningCenten: 0n,
      dagen: 0,
    });
    expect(rente(500_000_00, '2026-03-31', '2026-03-15').dagen).toBe(0);
    expect(rente(500_000_00, '2026-03-31', '2026-04-01').dagen).toBe(0);
    // 500,000 x 1 x 4.3 / 36,000 = 59.72
    expect(rente(500_000_00, '2026-03-31', '2026-04-02')).toMatchObject({ dagen: 1, berekendCenten: 5900n });
  });

  test('voor 2020 is er geen percentage bekend', () => {
    expect(() => rente(100_000, '2019-11-30', '2020-03-01')).toThrow(geenParameter);
    expect(rente(100_000, '2019-12-31', '2020-03-01').dagen).toBe(60);
  });

  test('een negatief bedrag en een leeg rijtje vervaldagen worden geweigerd', () => {
    const ongeldig = expect.objectContaining({ code: 'ongeldige-invoer' });
    expect(() => rente(-1, '2026-01-31', '2026-03-01')).toThrow(ongeldig);
    expect(() => determineRentevervaldag([])).toThrow(ongeldig);
  });

  test('de uitleg noemt per percentage de dagen, en of de drempel is gehaald', () => {
    const { uitleg } = calculateInvorderingsrente({
      bedragCenten: c(200_099),
      vervaldag: d('2025-04-30'),
      betaaldOp: d('2026-03-01'),
    });
    const stappen = uitleg.filter((stap) => stap.sleutel === 'geld.rente.periode');
    expect(stappen.map((stap) => [stap.waarden.dagen, stap.waarden.percentage])).toEqual([
      [240, '4'],
      [60, '4,3'],
    ]);
    expect(uitleg.at(-1)?.sleutel).toBe('geld.rente.boven-drempel');
    const formule = uitleg.find((stap) => stap.sleutel === 'geld.rente.formule');
    expect(formule?.waarden).toMatchObject({ exact: { centen: 6767n }, berekend: { centen: 6700n } });
  });
});

describe('uitleg van de rente in woorden', () => {
  const zinnen = (uitleg: Parameters<typeof explain>[0]) =>
    explain(uitleg).map(({ tekst }) => tekst.replaceAll('\u00a0', ' '));

  test('een late betaling: looptijd, hele euro, dagen per percentage, som en drempel', () => {
    const vraag = { bedragCenten: c(200_099), vervaldag: d('2025-04-30'), betaaldOp: d('2026-03-01') };
    expect(zinnen(calculateInvorderingsrente(vraag).uitleg)).toEqual([
      'U kon betalen tot en met woensdag 30 april 2025. De betaling kwam op zondag 1 maart 2026. De rente loopt van de dag na de vervaldag tot en met de dag voor de betaling.',
      "De rente gaat over hele euro's: € 2.000,00.",
      'Een volle maand telt als 30 dagen. In de maand van de vervaldag tellen de echte dagen; februari heeft daar 28 dagen.',
      'Van donderdag 1 mei 2025 tot en met woensdag 31 december 2025: 240 dagen tegen 4 procent per jaar.',
      'Van donderdag 1 januari 2026 tot en met zaterdag 28 februari 2026: 60 dagen tegen 4,3 procent per jaar.',
      "De rente is € 2.000,00 maal de dagen maal het percentage, gedeeld door 36.000. Dat is € 67,67. Naar beneden afgerond op hele euro's is dat € 67,00.",
      'De rente van € 67,00 is hoger dan € 49,00. Daarom brengen wij de rente in rekening.',
    ]);
  });

  test('op de drempel, landelijk of van de gemeente zelf: niet in rekening, met de eigen bron', () => {
    // 2,100 x 210 x 4 / 36,000 = 49.00
    const vraag = { bedragCenten: c(210_000), vervaldag: d('2025-05-31'), betaaldOp: d('2026-01-01') };
    const laatste = (drempel?: number) =>
      calculateInvorderingsrente({
        ...vraag,
        ...(drempel === undefined ? {} : { drempelCenten: c(drempel) }),
      }).uitleg.at(-1);
    expect(laatste()).toMatchObject({ sleutel: 'geld.rente.niet-boven-drempel', bron: { artikel: '33' } });
    expect(laatste(4900)).toMatchObject({
      sleutel: 'geld.rente.niet-boven-drempel',
      bron: { regeling: 'Gemeentewet', artikel: '231, derde lid' },
      waarden: { drempel: { centen: 4900n }, berekend: { centen: 4900n } },
    });
    expect(laatste(4899)).toMatchObject({ sleutel: 'geld.rente.boven-drempel' });
  });

  test('een betaling op tijd heeft geen percentage nodig', () => {
    const vraag = { bedragCenten: c(100), vervaldag: d('1999-12-31'), betaaldOp: d('1999-12-31') };
    expect(zinnen(calculateInvorderingsrente(vraag).uitleg)).toEqual([
      'De betaling van vrijdag 31 december 1999 is op tijd: u kon betalen tot en met vrijdag 31 december 1999. Er is geen rente.',
    ]);
  });

  test('de laatste termijn, en een teruggaaf op tijd en te laat', () => {
    expect(zinnen(determineRentevervaldag([d('2026-05-31')]).uitleg)).toEqual([
      'Betaalt u in termijnen, dan begint de rente pas na de laatste termijn: zondag 31 mei 2026.',
    ]);
    const vraag = { bedragCenten: c(360_050), dagtekening: d('2026-01-31') };
    const opTijd = calculateRenteTeVergoeden({ ...vraag, uitbetaaldOp: d('2026-03-16') }).uitleg;
    // Six weeks end on Saturday 14 March: the Algemene termijnenwet makes it Monday 16.
    expect(opTijd.map((stap) => stap.sleutel)).toEqual([
      'termijnen.atw.verschoven',
      'geld.rente.teruggaaf-op-tijd',
    ]);
    expect(zinnen(opTijd)).toHaveLength(2);
    const teLaat = zinnen(calculateRenteTeVergoeden({ ...vraag, uitbetaaldOp: d('2026-03-17') }).uitleg);
    expect(teLaat).toHaveLength(6);
    expect(teLaat[2]).toBe("De rente gaat over hele euro's: € 3.600,00.");
    expect(teLaat[5]).toContain("€ 19,78. Naar boven afgerond op hele euro's is dat € 20,00.");
    expect(
      calculateRenteTeVergoeden({ ...vraag, bedragCenten: c(0), uitbetaaldOp: d('2026-03-17') }).waarde,
    ).toBe(0n);
  });
});

describe('rentedagen (URIW art. 31)', () => {
  test.each([
    // begin, end (exclusive), days
    ['2026-04-11', '2026-04-20', 8], // 12 up to and including 19 April
    ['2026-05-15', '2026-06-01', 16], // the month of the vervaldag: 31 - 15 real days
    ['2026-04-30', '2026-05-31', 30], // a last part-month: 30 days up to 30 May
    ['2026-04-30', '2026-06-01', 30], // a full month of 31 days counts as 30
    ['2026-01-31', '2026-03-01', 30], // a full February counts as 30
    ['2026-01-31', '2026-02-28', 27], // a part of February: the days
    ['2026-02-10', '2026-03-01', 18], // February as month of the vervaldag: 28 - 10
    ['2028-02-10', '2028-03-01', 18], // the same in a leap year: 28, not 29
    ['2028-02-27', '2028-02-29', 1],
    ['2028-02-28', '2028-03-01', 0],
    ['2028-02-29', '2028-03-02', 1],
    ['2026-11-30', '2027-03-16', 105], // Dec, Jan, Feb at 30 and 15 days of March
  ])('na %s tot %s: %i dagen', (begin, eind, verwacht) => {
    expect(dagen(begin, eind)).toBe(verwacht);
  });

  test('een wisseling midden in een maand verdeelt de 30 dagen: 22 tegen 4 en 8 tegen 0,01 procent', () => {
    expect(perioden('2020-02-29', '2020-04-16')).toEqual([
      ['2020-03-01', '2020-03-22', 22, '4'],
      ['2020-03-23', '2020-04-15', 8 + 15, '0.01'],
    ]);
  });

  test('een wisseling in de maand van de vervaldag verdeelt de echte dagen', () => {
    expect(perioden('2020-03-10', '2020-04-01')).toEqual([
      ['2020-03-11', '2020-03-22', 12, '4'],
      ['2020-03-23', '2020-03-31', 9, '0.01'],
    ]);
  });

  test('een wisseling op de laatste dag die telt, is een dag tegen het nieuwe percentage', () => {
    expect(perioden('2020-02-29', '2020-03-24')).toEqual([
      ['2020-03-01', '2020-03-22', 22, '4'],
      ['2020-03-23', '2020-03-23', 1, '0.01'],
    ]);
  });

  test('alle percentages sinds 2020 op een rij', () => {
    expect(
      perioden('2019-12-31', '2026-02-01').map(([vanaf, , aantal, percentage]) => [
        vanaf,
        aantal,
        percentage,
      ]),
    ).toEqual([
      ['2020-01-01', 30 + 30 + 22, '4'],
      ['2020-03-23', 8 + 27 * 30, '0.01'], // the rest of March 2020 and 27 months
      ['2022-07-01', 180, '1'],
      ['2023-01-01', 180, '2'],
      ['2023-07-01', 180, '3'],
      ['2024-01-01', 720, '4'],
      ['2026-01-01', 30, '4.3'],
    ]);
  });
});

describe('begin en einde van de rente', () => {
  test('[wet C12] bij betalen in termijnen telt de laatste termijn', () => {
    const vervaldagen = ['2026-03-31', '2026-05-31', '2026-04-30'].map(d);
    expect(determineRentevervaldag(vervaldagen).waarde).toBe('2026-05-31');
    expect(vervaldagen[0]).toBe('2026-03-31');
  });

  test('[wet C12] een teruggaaf binnen zes weken geeft geen rente, een dag later wel vanaf de dagtekening', () => {
    const vergoed = (uitbetaaldOp: string) =>
      calculateRenteTeVergoeden({
        bedragCenten: c(360_000),
        dagtekening: d('2026-01-31'),
        uitbetaaldOp: d(uitbetaaldOp),
      }).waarde;
    // 31 January + 42 days is Saturday 14 March; a term in an act (Iw 28a), so Monday 16 March (wet C34).
    expect(vergoed('2026-03-16')).toBe(0n);
    // February 30 + 16 days of March = 46 days: 3,600 x 46 x 4.3 / 36,000 = 19.78 -> 20, up
    expect(vergoed('2026-03-17')).toBe(2000n);
  });

  test('[wet C10] te vergoeden in 2023: 4 procent tot juli en 6 procent daarna, tegen 2 en 3 in rekening', () => {
    const vraag = { bedragCenten: c(1_200_000), dagtekening: d('2022-12-31'), uitbetaaldOp: d('2024-02-01') };
    // 12,000 x (180 x 4 + 180 x 6 + 30 x 4) / 36,000 = 640
    expect(calculateRenteTeVergoeden(vraag).waarde).toBe(64_000n);
    // 12,000 x (180 x 2 + 180 x 3 + 30 x 4) / 36,000 = 340
    expect(rente(1_200_000, '2022-12-31', '2024-02-01').berekendCenten).toBe(34_000n);
  });

  test('[wet C10] vanaf 2024 is het percentage naar beide kanten gelijk: 4, en 4,3 vanaf 2026', () => {
    const vraag = { bedragCenten: c(1_200_000), dagtekening: d('2025-06-30'), uitbetaaldOp: d('2026-07-01') };
    // 12,000 x (180 x 4 + 180 x 4.3) / 36,000 = 498
    expect(calculateRenteTeVergoeden(vraag).waarde).toBe(49_800n);
    expect(rente(1_200_000, '2025-06-30', '2026-07-01').berekendCenten).toBe(49_800n);
  });

  test('te vergoeden: hele euro van de teruggaaf, rente naar boven; voor juni 2020 onbekend', () => {
    const vergoed = (bedrag: number, dagtekening: string, uitbetaaldOp: string) =>
      calculateRenteTeVergoeden({
        bedragCenten: c(bedrag),
        dagtekening: d(dagtekening),
        uitbetaaldOp: d(uitbetaaldOp),
      }).waarde;
    expect(vergoed(99, '2024-01-31', '2025-01-01')).toBe(0n); // less than a whole euro
    expect(vergoed(100, '2024-01-31', '2025-01-01')).toBe(100n); // 330 x 4 / 36,000 = 0.04 -> 1
    expect(() => vergoed(100_000, '2020-04-30', '2020-12-01')).toThrow(geenParameter);
    expect(() => vergoed(-1, '2024-01-31', '2025-01-01')).toThrow(
      expect.objectContaining({ code: 'ongeldige-invoer' }),
    );
  });
});

describe('invorderingsrente: wat altijd geldt', () => {
  const vervaldag = fc.integer({ min: 0, max: 2190 }).map((n) => addDays(d('2020-01-01'), n));
  const looptijd = fc.integer({ min: 0, max: 900 });
  const bedrag = fc.integer({ min: 0, max: 50_000_000 });
  const berekend = (bedragCenten: number, van: ReturnType<typeof d>, aantalDagen: number) =>
    calculateInvorderingsrente({
      bedragCenten: c(bedragCenten),
      vervaldag: van,
      betaaldOp: addDays(van, aantalDagen),
    }).waarde;

  test('de rente daalt nooit door later te betalen of meer te betalen', () => {
    fc.assert(
      fc.property(vervaldag, looptijd, looptijd, bedrag, bedrag, (van, a, b, x, y) => {
        const eerder = berekend(x, van, a);
        expect(berekend(x, van, a + b).berekendCenten >= eerder.berekendCenten).toBe(true);
        expect(berekend(x + y, van, a).berekendCenten >= eerder.berekendCenten).toBe(true);
        expect(berekend(x, van, a + b).dagen).toBeGreaterThanOrEqual(eerder.dagen);
      }),
    );
  });

  test('hele euro; in rekening komt alles of niets, en nooit tot en met de drempel', () => {
    fc.assert(
      fc.property(vervaldag, looptijd, bedrag, fc.integer({ min: 0, max: 20_000 }), (van, n, x, drempel) => {
        const uitkomst = calculateInvorderingsrente({
          bedragCenten: c(x),
          vervaldag: van,
          betaaldOp: addDays(van, n),
          drempelCenten: c(drempel),
        }).waarde;
        expect(uitkomst.berekendCenten % 100n).toBe(0n);
        const verwacht = uitkomst.berekendCenten > BigInt(drempel) ? uitkomst.berekendCenten : 0n;
        expect(uitkomst.inRekeningCenten).toBe(verwacht);
      }),
    );
  });

  test('het aantal rentedagen wijkt per maand hoogstens twee dagen af van de kalender', () => {
    fc.assert(
      fc.property(vervaldag, fc.integer({ min: 1, max: 1500 }), (van, n) => {
        const verschil = Math.abs(berekend(0, van, n).dagen - (n - 1));
        expect(verschil).toBeLessThanOrEqual(2 * (Math.floor(n / 28) + 1));
      }),
    );
  });
});
