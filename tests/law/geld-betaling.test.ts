import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookAf, divideNaarRato, divideOverAanslagen } from '@/law/afboeking';
import { explain } from '@/law/explain';
import { divideInTermijnen } from '@/law/termijnbedragen';
import { toCents as c, sumCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const ongeldig = expect.objectContaining({ code: 'ongeldige-invoer' });
const biljet = (betaling: number) => ({
  betalingCenten: c(betaling),
  kostenCenten: c(10_100), // aanmaning 10 and dwangbevel 91
  renteCenten: c(1200),
  regels: [
    { id: 'ozb', openCenten: c(25_000) },
    { id: 'afval', openCenten: c(15_000) },
  ],
});
const regels = (...open: number[]) => open.map((centen, i) => ({ id: `r${i}`, openCenten: c(centen) }));
const delen = (bedrag: number, ...open: number[]) =>
  divideNaarRato(c(bedrag), regels(...open)).map((deel) => Number(deel.centen));

describe('afboeking op een biljet (IW 1990 art. 7)', () => {
  test('D7: 50 op 101 kosten, 12 rente en 400 belasting gaat helemaal naar de kosten', () => {
    expect(bookAf(biljet(5000)).waarde).toEqual({
      kostenCenten: 5000n,
      renteCenten: 0n,
      regels: [
        { id: 'ozb', centen: 0n },
        { id: 'afval', centen: 0n },
      ],
      overschotCenten: 0n,
    });
  });

  test('[wet C13] D9: 200 = 101 kosten + 12 rente + 87 belasting: 54,375 en 32,625 worden 54,38 en 32,62', () => {
    expect(bookAf(biljet(20_000)).waarde).toEqual({
      kostenCenten: 10_100n,
      renteCenten: 1200n,
      regels: [
        { id: 'ozb', centen: 5438n },
        { id: 'afval', centen: 3262n },
      ],
      overschotCenten: 0n,
    });
  });

  test('op de grens: precies de kosten, en een cent meer gaat naar de rente', () => {
    expect(bookAf(biljet(10_100)).waarde).toMatchObject({ kostenCenten: 10_100n, renteCenten: 0n });
    expect(bookAf(biljet(10_101)).waarde).toMatchObject({ kostenCenten: 10_100n, renteCenten: 1n });
    expect(bookAf(biljet(11_300)).waarde.regels.map((regel) => regel.centen)).toEqual([0n, 0n]);
    expect(bookAf(biljet(11_301)).waarde.regels.map((regel) => regel.centen)).toEqual([1n, 0n]);
  });

  test('alles betaald: wat over is, blijft over', () => {
    expect(bookAf(biljet(51_300)).waarde.overschotCenten).toBe(0n);
    expect(bookAf(biljet(51_305)).waarde).toMatchObject({
      overschotCenten: 5n,
      regels: [
        { id: 'ozb', centen: 25_000n },
        { id: 'afval', centen: 15_000n },
      ],
    });
    expect(bookAf({ ...biljet(5), kostenCenten: c(0), renteCenten: c(0), regels: [] }).waarde).toEqual({
      kostenCenten: 0n,
      renteCenten: 0n,
      regels: [],
      overschotCenten: 5n,
    });
  });

  test('[wet C14] D11: binnen een biljet is er geen keuze; wie een belasting noemt, krijgt dezelfde verdeling', () => {
    for (const betaling of [5000, 11_301, 20_000]) {
      const genoemd = { ...biljet(betaling), aangewezen: 'afval' };
      expect(bookAf(genoemd)).toEqual(bookAf(biljet(betaling)));
    }
    expect(bookAf({ ...biljet(20_000), regels: biljet(1).regels.toReversed() }).waarde.regels).toEqual([
      { id: 'afval', centen: 3262n },
      { id: 'ozb', centen: 5438n },
    ]);
  });

  test('een negatief bedrag of een dubbel id wordt geweigerd', () => {
    expect(() => bookAf({ ...biljet(1), betalingCenten: c(-1) })).toThrow(ongeldig);
    expect(() => bookAf({ ...biljet(1), kostenCenten: c(-1) })).toThrow(ongeldig);
    expect(() => bookAf({ ...biljet(1), renteCenten: c(-1) })).toThrow(ongeldig);
    expect(() => bookAf({ ...biljet(1), regels: regels(-1) })).toThrow(ongeldig);
    const dubbel = [...regels(1), ...regels(2)];
    expect(() => bookAf({ ...biljet(1), regels: dubbel })).toThrow(ongeldig);
  });

  test('de uitleg noemt de losse cent alleen bij een deelbetaling en het overschot alleen als dat er is', () => {
    const sleutels = (betaling: number) => bookAf(biljet(betaling)).uitleg.map((stap) => stap.sleutel);
    expect(sleutels(5000)).not.toContain('geld.afboeking.losse-cent');
    expect(sleutels(20_000)).toContain('geld.afboeking.losse-cent');
    expect(sleutels(51_300)).not.toContain('geld.afboeking.losse-cent');
    expect(sleutels(51_300)).not.toContain('geld.afboeking.overschot');
    expect(sleutels(51_301)).toContain('geld.afboeking.overschot');
  });
});

describe('uitleg van de afboeking in woorden', () => {
  test('D9 stap voor stap; de losse cent is een eigen keuze en te bevestigen', () => {
    const { uitleg } = bookAf(biljet(20_000));
    expect(explain(uitleg).map(({ tekst }) => tekst.replaceAll('\u00a0', ' '))).toEqual([
      'De betaling gaat eerst naar de kosten: € 101,00 van de € 101,00 die openstaat.',
      'Daarna naar de rente: € 12,00 van de € 12,00 die openstaat.',
      'De rest gaat naar de belasting: € 87,00 van de € 400,00 die openstaat.',
      'Regel ozb krijgt € 54,38. Elke regel krijgt een deel dat past bij wat openstaat. U kunt binnen een aanslagbiljet niet zelf kiezen.',
      'Regel afval krijgt € 32,62. Elke regel krijgt een deel dat past bij wat openstaat. U kunt binnen een aanslagbiljet niet zelf kiezen.',
      'Een losse cent gaat naar de regel met het grootste restdeel. Is dat gelijk, dan naar de regel waarvan het meeste openstaat. (te bevestigen)',
    ]);
  });
});

describe('verdelen naar rato', () => {
  test('de losse centen gaan naar de grootste restdelen', () => {
    expect(delen(100, 100, 100, 100)).toEqual([34, 33, 33]); // 33.33 each: equal remainders, so the first
    expect(delen(1, 10, 30, 20)).toEqual([0, 1, 0]); // 0.17, 0.50 and 0.33
    expect(delen(3, 1, 3)).toEqual([1, 2]); // 0.75 and 2.25
    expect(delen(3, 2, 2, 2, 2)).toEqual([1, 1, 1, 0]); // 0.75 each: three cents for the first three
    expect(delen(10, 5, 5)).toEqual([5, 5]);
  });

  test('meer verdelen dan openstaat wordt geweigerd', () => {
    expect(() => delen(11, 5, 5)).toThrow(ongeldig);
    expect(delen(10, 5, 5)).toEqual([5, 5]);
  });

  test('bij gelijke restdelen gaat de cent naar de grootste regel, waar die ook staat', () => {
    expect(delen(8700, 15_000, 25_000)).toEqual([3262, 5438]); // the order of D9 turned round
  });

  test('regels waarop niets openstaat krijgen niets', () => {
    expect(delen(0, 0, 0)).toEqual([0, 0]);
    expect(delen(3, 0, 7, 0)).toEqual([0, 3, 0]);
    expect(() => divideNaarRato(c(-1), regels(5))).toThrow(ongeldig);
  });

  test('de som klopt altijd, niemand krijgt meer dan openstaat, en hoogstens een cent naast het precieze deel', () => {
    const open = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(open, fc.double({ min: 0, max: 1, noNaN: true }), (bedragen, aandeel) => {
        const totaal = bedragen.reduce((a, b) => a + b, 0);
        const bedrag = Math.floor(totaal * aandeel);
        const uitkomst = delen(bedrag, ...bedragen);
        expect(uitkomst.reduce((a, b) => a + b, 0)).toBe(bedrag);
        for (const [i, centen] of uitkomst.entries()) {
          expect(centen).toBeLessThanOrEqual(bedragen[i] ?? 0);
          // |centen - bedrag x open / totaal| < 1, without a float
          expect(Math.abs(centen * totaal - bedrag * (bedragen[i] ?? 0))).toBeLessThanOrEqual(
            totaal === 0 ? 0 : totaal - 1,
          );
        }
      }),
    );
  });

  test('elke betaling is tot op de cent terug te vinden in kosten, rente, regels en overschot', () => {
    const bedrag = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(
        bedrag,
        bedrag,
        bedrag,
        fc.array(bedrag, { maxLength: 5 }),
        (betaling, kosten, rente, open) => {
          const { waarde } = bookAf({
            betalingCenten: c(betaling),
            kostenCenten: c(kosten),
            renteCenten: c(rente),
            regels: regels(...open),
          });
          const belasting = sumCents(waarde.regels.map((regel) => regel.centen));
          expect(waarde.kostenCenten + waarde.renteCenten + belasting + waarde.overschotCenten).toBe(
            BigInt(betaling),
          );
          if (waarde.renteCenten > 0n) expect(waarde.kostenCenten).toBe(BigInt(kosten));
          if (belasting > 0n) expect(waarde.renteCenten).toBe(BigInt(rente));
          if (waarde.overschotCenten > 0n) expect(belasting).toBe(sumCents(open.map(BigInt)));
        },
      ),
    );
  });
});

describe('[wet C14] verdelen over aanslagen (Awb 4:92, tweede lid)', () => {
  const aanslagen = [
    { id: 'B', vervaldag: d('2026-05-31'), openCenten: c(10_000) },
    { id: 'A', vervaldag: d('2025-05-31'), openCenten: c(4000) },
    { id: 'C', vervaldag: d('2026-05-31'), openCenten: c(500) },
  ];
  const omgekeerd = aanslagen.toReversed();
  const verdeel = (betaling: number, aangewezen?: string) => {
    const { waarde } = divideOverAanslagen({
      betalingCenten: c(betaling),
      aanslagen,
      ...(aangewezen === undefined ? {} : { aangewezen }),
    });
    return [waarde.aanslagen.map(({ id, centen }) => [id, Number(centen)]), Number(waarde.overschotCenten)];
  };

  test('zonder aanwijzing gaat de oudste voor, bij gelijke vervaldag op naam', () => {
    const anders = divideOverAanslagen({ betalingCenten: c(14_200), aanslagen: omgekeerd }).waarde;
    expect(anders.aanslagen.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(verdeel(14_200)).toEqual([
      [
        ['A', 4000],
        ['B', 10_000],
        ['C', 200],
      ],
      0,
    ]);
  });

  test('een aangewezen aanslag gaat voor; de rest gaat naar de oudste', () => {
    expect(verdeel(600, 'C')).toEqual([
      [
        ['C', 500],
        ['A', 100],
        ['B', 0],
      ],
      0,
    ]);
    expect(verdeel(20_000, 'B')).toEqual([
      [
        ['B', 10_000],
        ['A', 4000],
        ['C', 500],
      ],
      5500,
    ]);
  });

  test('een aanwijzing van iets dat niet openstaat wordt geweigerd', () => {
    expect(() => verdeel(600, 'X')).toThrow(ongeldig);
  });

  test('de uitleg zegt of er een aanwijzing was', () => {
    const eerste = (aangewezen?: string) =>
      divideOverAanslagen({ betalingCenten: c(1), aanslagen, ...(aangewezen ? { aangewezen } : {}) })
        .uitleg[0]?.sleutel;
    expect(eerste()).toBe('geld.afboeking.oudste-eerst');
    const { uitleg } = divideOverAanslagen({ betalingCenten: c(4001), aanslagen });
    expect(uitleg[0]?.teBevestigen).toBe(true);
    expect(explain(uitleg).map(({ tekst }) => tekst.replaceAll('\u00a0', ' '))).toEqual([
      'U hebt geen aanslag genoemd. De oudste aanslag gaat dan voor. (te bevestigen)',
      'Aanslag A krijgt € 40,00.',
      'Aanslag B krijgt € 0,01.',
      'Aanslag C krijgt € 0,00.',
    ]);
    expect(eerste('C')).toBe('geld.afboeking.aangewezen');
  });
});

describe('termijnbedragen', () => {
  const termijnen = (bedrag: number, aantal: number) =>
    divideInTermijnen(c(bedrag), aantal).waarde.map(Number);

  test('D25: 655,47 in 8 termijnen: 3 x 81,94 en 5 x 81,93', () => {
    expect(termijnen(65_547, 8)).toEqual([8194, 8194, 8194, 8193, 8193, 8193, 8193, 8193]);
  });

  test('een termijn, precies deelbaar, en minder cent dan termijnen', () => {
    expect(termijnen(12_345, 1)).toEqual([12_345]);
    expect(termijnen(100, 4)).toEqual([25, 25, 25, 25]);
    expect(termijnen(2, 3)).toEqual([1, 1, 0]);
    expect(termijnen(0, 2)).toEqual([0, 0]);
  });

  test('een aantal dat niet kan wordt geweigerd', () => {
    for (const aantal of [0, -1, 1.5, 121, Number.NaN])
      expect(() => termijnen(100, aantal)).toThrow(ongeldig);
    expect(() => termijnen(-1, 2)).toThrow(ongeldig);
    expect(termijnen(120, 120)).toHaveLength(120);
  });

  test('de uitleg noemt hoeveel termijnen een cent hoger zijn', () => {
    const [stap] = divideInTermijnen(c(65_547), 8).uitleg;
    expect(stap).toMatchObject({
      sleutel: 'geld.termijnen.verschillend',
      waarden: { hoger: 3, lager: 5, hoogste: { centen: 8194n }, laagste: { centen: 8193n } },
    });
    expect(divideInTermijnen(c(100), 4).uitleg[0]?.sleutel).toBe('geld.termijnen.gelijk');
  });

  test('de som is precies, de hogere staan voorop en het verschil is hoogstens een cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 120 }),
        (bedrag, aantal) => {
          const lijst = termijnen(bedrag, aantal);
          expect(lijst).toHaveLength(aantal);
          expect(lijst.reduce((a, b) => a + b, 0)).toBe(bedrag);
          expect(lijst).toEqual(lijst.toSorted((a, b) => b - a));
          expect(Math.max(...lijst) - Math.min(...lijst)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
