import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calculateAanmaningskosten,
  calculateDwangbevelkosten,
  calculateVervolgingskosten,
} from '@/law/kosten';
import { toCents as c } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const aanmaning = (datum: string, centen: number) => calculateAanmaningskosten(d(datum), c(centen)).waarde;
const dwangbevel = (datum: string, centen: number) => calculateDwangbevelkosten(d(datum), c(centen)).waarde;
const geenParameter = expect.objectContaining({ code: 'geen-parameter' });
const ongeldig = expect.objectContaining({ code: 'ongeldige-invoer' });

describe('aanmaningskosten (Kostenwet art. 2)', () => {
  test.each([
    // day, amount, costs: below 454 euro the low amount, from 454 euro the high one
    ['2024-01-01', 45_399, 900],
    ['2024-12-31', 45_400, 1900],
    ['2025-06-01', 45_399, 900],
    ['2025-06-01', 45_400, 2100],
    ['2026-01-01', 1, 1000],
    ['2026-06-01', 45_399, 1000],
    ['2026-06-01', 45_400, 2200],
    ['2026-12-31', 99_999_999, 2200],
  ])('D1 op %s over %i cent: %i cent', (datum, bedrag, kosten) => {
    expect(aanmaning(datum, bedrag)).toBe(c(kosten));
  });

  test('een jaar zonder bekend tarief wordt geweigerd, met naam en datum', () => {
    for (const datum of ['2022-06-01', '2023-12-31', '2027-01-01'])
      expect(() => aanmaning(datum, 10_000)).toThrow(geenParameter);
    expect(() => aanmaning('2027-01-01', 10_000)).toThrow(/kosten van een aanmaning.*2027-01-01/);
  });

  test('een bedrag van nul wordt geweigerd', () => {
    expect(() => aanmaning('2026-01-01', 0)).toThrow(ongeldig);
  });

  test('de uitleg zegt aan welke kant van de grens het bedrag ligt', () => {
    const sleutels = (centen: number) =>
      calculateAanmaningskosten(d('2026-03-01'), c(centen)).uitleg.map((stap) => stap.sleutel);
    expect(sleutels(45_399)).toContain('geld.kosten.aanmaning-onder-grens');
    expect(sleutels(45_400)).toContain('geld.kosten.aanmaning-vanaf-grens');
  });
});

describe('dwangbevelkosten (Kostenwet art. 3, eerste lid)', () => {
  test.each([
    // 56 + 5 x floor((s - 45) / 45), at most 16,524
    [4000, 5600],
    [4500, 5600],
    [8999, 5600],
    [9000, 6100],
    [13_499, 6100],
    [13_500, 6600],
    [14_822_999, 1_651_600], // 56 + 5 x 3,292
    [14_823_000, 1_652_100], // 56 + 5 x 3,293
    [14_827_500, 1_652_400], // 56 + 5 x 3,294 = 16,526, above the maximum
    [50_000_000, 1_652_400],
  ])('D3 en D5 over %i cent in 2026: %i cent', (bedrag, kosten) => {
    expect(dwangbevel('2026-05-05', bedrag)).toBe(c(kosten));
  });

  test.each([
    ['2024-05-05', 9000, 5300], // 49 + 4
    ['2024-05-05', 100_000_000, 1_459_700],
    ['2025-05-05', 9000, 5800], // 53 + 5
    ['2025-05-05', 100_000_000, 1_567_700],
  ])('het tarief van het jaar geldt: %s over %i cent is %i cent', (datum, bedrag, kosten) => {
    expect(dwangbevel(datum, bedrag)).toBe(c(kosten));
  });

  test('een jaar zonder bekend tarief wordt geweigerd', () => {
    expect(() => dwangbevel('2023-12-31', 10_000)).toThrow(geenParameter);
    expect(() => dwangbevel('2027-01-01', 10_000)).toThrow(geenParameter);
    expect(() => dwangbevel('2026-01-01', 0)).toThrow(ongeldig);
  });

  test('het maximum staat alleen in de uitleg als het iets uitmaakt', () => {
    const sleutels = (centen: number) =>
      calculateDwangbevelkosten(d('2026-03-01'), c(centen)).uitleg.map((stap) => stap.sleutel);
    expect(sleutels(14_823_000)).not.toContain('geld.kosten.dwangbevel-maximum');
    expect(sleutels(14_827_500)).toContain('geld.kosten.dwangbevel-maximum');
  });

  test('de kosten dalen nooit bij een hoger bedrag en blijven tussen basis en maximum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (bedrag, meer) => {
          const [laag, hoog] = [dwangbevel('2026-05-05', bedrag), dwangbevel('2026-05-05', bedrag + meer)];
          expect(laag >= 5600n && hoog <= 1_652_400n && laag <= hoog).toBe(true);
        },
      ),
    );
  });

  test('[wet C21] de kosten hangen alleen af van dag en bedrag, niet van een keuze van de gemeente', () => {
    // There is no room for a choice: a day and an amount (of further steps: which and how many) is all they take.
    expect([calculateAanmaningskosten, calculateDwangbevelkosten].map((fn) => fn.length)).toEqual([2, 2]);
    expect(
      calculateVervolgingskosten
        .toString()
        .match(/\(([^)]*)\)/)?.[1]
        ?.split(','),
    ).toHaveLength(3);
    const bronnen = calculateDwangbevelkosten(d('2026-05-05'), c(9000)).uitleg.map((stap) => stap.bron);
    expect(bronnen.at(-1)).toMatchObject({ regeling: 'Gemeentewet', artikel: '231, derde lid' });
  });
});

describe('[wet C20] kosten van verdere vervolging', () => {
  test.each([
    ['hernieuwd-bevel', '3, tweede lid', 2200],
    ['kwitantie', '3, derde lid', 2200],
    ['gezien-of-aanplakken', '3, vierde lid', 500],
    ['beslag', '4, eerste lid', 7800],
    ['verkoop', '4, eerste lid', 10_000],
    ['extra-uur', '4, eerste lid', 2200],
    ['verkoopbiljetten', '4, eerste lid', 3900],
    ['ander-proces-verbaal', '4, tweede lid', 2200],
    ['getuige-per-uur', '4, derde lid', 700],
  ] as const)('%s (art. %s) kost in 2026 %i cent', (soort, artikel, kosten) => {
    const { waarde, uitleg } = calculateVervolgingskosten(d('2026-07-01'), soort);
    expect(waarde).toBe(c(kosten));
    expect(uitleg[0]?.bron.artikel).toBe(artikel);
  });

  test.each([
    ['2024-07-01', [1900, 400, 6900, 8800, 1900, 3400, 1900, 600]],
    ['2025-07-01', [2100, 500, 7400, 9400, 2100, 3700, 2100, 700]],
  ] as const)('de bedragen van %s', (datum, bedragen) => {
    const soorten = [
      'hernieuwd-bevel',
      'gezien-of-aanplakken',
      'beslag',
      'verkoop',
      'extra-uur',
      'verkoopbiljetten',
      'ander-proces-verbaal',
      'getuige-per-uur',
    ] as const;
    expect(soorten.map((soort) => calculateVervolgingskosten(d(datum), soort).waarde)).toEqual(
      bedragen.map(BigInt),
    );
  });

  test('[wet C39] een kwitantie kost 19 euro in 2024 en 21 in 2025 (Kostenwet 3, derde lid)', () => {
    const kwitantie = (datum: string) => calculateVervolgingskosten(d(datum), 'kwitantie');
    expect(kwitantie('2024-07-01').waarde).toBe(c(1900));
    expect(kwitantie('2025-12-31').waarde).toBe(c(2100));
    expect(kwitantie('2026-01-01').waarde).toBe(c(2200));
    expect(kwitantie('2025-07-01').uitleg[0]?.bron.artikel).toBe('3, derde lid');
    expect(() => kwitantie('2023-12-31')).toThrow(geenParameter);
  });

  test('het bedrag gaat maal het aantal, dat heel en minstens 1 is', () => {
    expect(calculateVervolgingskosten(d('2026-07-01'), 'extra-uur', 3).waarde).toBe(c(6600)); // 3 x 22
    for (const aantal of [0, -1, 1.5])
      expect(() => calculateVervolgingskosten(d('2026-07-01'), 'extra-uur', aantal)).toThrow(ongeldig);
  });
});
