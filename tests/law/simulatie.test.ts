import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Simulatievraag, simulateVoorbellen } from '@/law/beleidssimulatie';
import { explain } from '@/law/explain';

const simuleer = (vraag: Simulatievraag) => simulateVoorbellen(vraag).waarde;
const regel = (vraag: Simulatievraag, effect: string) =>
  simuleer(vraag).regels.find((kandidaat) => kandidaat.effect === effect);
const ongeldig = expect.objectContaining({ code: 'ongeldige-invoer' });

describe('beleidssimulatie: de tabel van de bijlage van S3, voor 90.000 dwangbevelen', () => {
  const bijlage = { dwangbevelen: 90_000 };

  test.each([
    ['uitbesteding', 90_000, -180_000],
    ['lagere-baten-dwangbevel', 13_500, -775_000],
    ['lagere-baten-hernieuwd-bevel', 6750, -115_000],
    ['besparing-hernieuwd-bevel', 6750, 32_000],
    ['besparing-beslag', 3375, 50_000],
  ])('%s: %i stuks, %i euro', (effect, aantal, euro) => {
    expect(regel(bijlage, effect)).toEqual({ effect, aantal, euro });
  });

  test('samen -180.000 - 775.000 - 115.000 + 32.000 + 50.000 = -988.000 (S3: ongeveer 990.000)', () => {
    expect(simuleer(bijlage).nettoEuro).toBe(-988_000);
  });

  test('inwoners besparen 775.000 + 115.000 = 890.000', () => {
    expect(simuleer(bijlage).maatschappelijkVoordeelEuro).toBe(890_000);
  });

  test('precies de vijf regels van de tabel', () => {
    expect(simuleer(bijlage).regels).toHaveLength(5);
  });
});

describe('beleidssimulatie: andere aantallen en aandelen', () => {
  test('de proef van 10.000 uit S3: ongeveer 110.000, waarvan 98.000 lagere baten', () => {
    // a ninth: 988,000 / 9 = 109,777.78 and 890,000 / 9 = 98,888.89
    expect(simuleer({ dwangbevelen: 10_000 })).toMatchObject({
      nettoEuro: -109_778,
      maatschappelijkVoordeelEuro: 98_889,
    });
    expect(regel({ dwangbevelen: 10_000 }, 'lagere-baten-dwangbevel')).toMatchObject({
      aantal: 1500,
      euro: -86_111,
    });
  });

  test('het aandeel dat betaalt werkt door in alle regels behalve het bellen zelf', () => {
    // twice the share: -180,000 - 2 x (775,000 + 115,000 - 32,000 - 50,000) = -1,796,000
    expect(simuleer({ dwangbevelen: 90_000, aandeelBetaald: '0.30' })).toMatchObject({
      nettoEuro: -1_796_000,
      maatschappelijkVoordeelEuro: 1_780_000,
    });
    expect(simuleer({ dwangbevelen: 90_000, aandeelBetaald: '0' })).toMatchObject({
      nettoEuro: -180_000,
      maatschappelijkVoordeelEuro: 0,
    });
  });

  test('het aandeel hernieuwd bevel raakt baten en besparing, het aandeel beslag alleen de besparing', () => {
    const geenBevel = simuleer({ dwangbevelen: 90_000, aandeelHernieuwdBevel: '0' });
    expect(geenBevel).toMatchObject({ nettoEuro: -905_000, maatschappelijkVoordeelEuro: 775_000 });
    const dubbelBeslag = simuleer({ dwangbevelen: 90_000, aandeelBeslag: '0.5' });
    expect(dubbelBeslag).toMatchObject({ nettoEuro: -938_000, maatschappelijkVoordeelEuro: 890_000 });
  });

  test('eigen bedragen per stuk', () => {
    const vraag = {
      dwangbevelen: 1000,
      effectPerStukEuro: { uitbesteding: '2.50', 'lagere-baten-dwangbevel': '56' },
    };
    // -2,500 - 150 x 56 - 115,000/90 + 32,000/90 + 50,000/90
    expect(regel(vraag, 'uitbesteding')?.euro).toBe(-2500);
    expect(regel(vraag, 'lagere-baten-dwangbevel')?.euro).toBe(-8400);
    expect(simuleer(vraag).nettoEuro).toBe(-11_267); // -10,900 - 366.67
  });

  test('totalen worden uit de precieze bedragen afgerond, niet uit de afgeronde regels', () => {
    // 3 dwangbevelen: the lines round to -6, -26, -4, 1 and 2 (-33); exactly -32.93
    expect(simuleer({ dwangbevelen: 3 })).toMatchObject({ nettoEuro: -33, maatschappelijkVoordeelEuro: 30 });
    // 5: -10, -43.06, -6.39, 1.78, 2.78 = -54.89; rounded lines give -54
    expect(simuleer({ dwangbevelen: 5 }).regels.map((r) => r.euro)).toEqual([-10, -43, -6, 2, 3]);
    expect(simuleer({ dwangbevelen: 5 }).nettoEuro).toBe(-55);
    expect(regel({ dwangbevelen: 5 }, 'besparing-beslag')?.aantal).toBe(0.19); // 0.1875
  });

  test('een aantal of aandeel dat niet kan wordt geweigerd', () => {
    for (const dwangbevelen of [-1, 1.5]) expect(() => simuleer({ dwangbevelen })).toThrow(ongeldig);
    expect(() => simuleer({ dwangbevelen: 1, aandeelBetaald: '1.01' })).toThrow(ongeldig);
    expect(() => simuleer({ dwangbevelen: 1, aandeelBeslag: 'veel' })).toThrow(ongeldig);
    expect(() => simuleer({ dwangbevelen: 1, aandeelHernieuwdBevel: '-0.1' })).toThrow(ongeldig);
    expect(simuleer({ dwangbevelen: 0 }).nettoEuro).toBe(0);
    expect(regel({ dwangbevelen: 90_000, aandeelBetaald: '1' }, 'lagere-baten-dwangbevel')?.aantal).toBe(
      90_000,
    );
  });

  test('alles is rechtlijnig: tien keer zo veel dwangbevelen is tien keer het bedrag, op de afronding na', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (dwangbevelen) => {
        const [een, tien] = [simuleer({ dwangbevelen }), simuleer({ dwangbevelen: 10 * dwangbevelen })];
        expect(Math.abs(tien.nettoEuro - 10 * een.nettoEuro)).toBeLessThanOrEqual(5);
        expect(tien.maatschappelijkVoordeelEuro).toBeGreaterThanOrEqual(een.maatschappelijkVoordeelEuro);
      }),
    );
  });

  test('de uitleg heeft een zin per regel en de twee uitkomsten', () => {
    const zinnen = explain(simulateVoorbellen({ dwangbevelen: 90_000 }).uitleg).map((zin) =>
      zin.tekst.replaceAll('\u00a0', ' '),
    );
    expect(zinnen).toHaveLength(8);
    expect(zinnen[2]).toBe('13.500 dwangbevelen minder, € 57,41 per stuk: € 775.000,00 minder inkomsten.');
    expect(zinnen.at(-1)).toBe('Inwoners betalen € 890.000,00 minder aan kosten.');
  });
});
