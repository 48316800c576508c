import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BETAALWIJZEN } from '@/commands/reken/contractnormen';
import { explain } from '@/law/explain';
import { determineBijdragetermijnen } from '@/law/gr.bijdrage';
import { determineBegrotingskalender, determineUittreding, type Kalendervraag } from '@/law/gr.kalender';
import {
  determineBesluit,
  determineStemmen,
  determineVervolg,
  MEERDERHEDEN,
  type Meerderheid,
} from '@/law/gr.stemmen';
import { toCents as c, sumCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const ongeldig = expect.objectContaining({ code: 'ongeldige-invoer' });
const nietBepaald = expect.objectContaining({ code: 'niet-bepaald' });
const geenParameter = expect.objectContaining({ code: 'geen-parameter' });

/** The eight participants with the inhabitants of law-facts section 6. */
const TWENTE = {
  Enschede: 161_700,
  Hengelo: 82_400,
  Almelo: 74_000,
  Twenterand: 33_900,
  Oldenzaal: 32_000,
  Borne: 24_600,
  Haaksbergen: 24_500,
  Losser: 23_400,
};
const ALLEN = Object.keys(TWENTE);
const besluit = (voor: string[], meerderheid: Meerderheid, inwoners: Record<string, number> = TWENTE) =>
  determineBesluit({ inwoners, voor, meerderheid }).waarde;

describe('stemmen (GR art. 6, vierde lid)', () => {
  test.each([
    [161_700, 6],
    [100_001, 6],
    [99_999, 4],
    [82_400, 4],
    [50_001, 4],
    [49_999, 2],
    [32_000, 2],
    [0, 2],
  ])('F1: %i inwoners, %i stemmen', (inwoners, stemmen) => {
    expect(determineStemmen(inwoners).waarde).toBe(stemmen);
  });

  test('precies 50.000 en 100.000 zegt de tekst niet: geweigerd, niet geraden', () => {
    expect(() => determineStemmen(50_000)).toThrow(nietBepaald);
    expect(() => determineStemmen(100_000)).toThrow(nietBepaald);
    expect(() => determineStemmen(100_000)).toThrow(/100\.000 inwoners/);
  });

  test('een aantal dat niet kan wordt geweigerd', () => {
    for (const inwoners of [-1, 1.5, Number.NaN]) expect(() => determineStemmen(inwoners)).toThrow(ongeldig);
  });

  test('de uitleg noemt de grens die telt', () => {
    const zin = (inwoners: number) => explain(determineStemmen(inwoners).uitleg)[0]?.tekst;
    expect(zin(161_700)).toBe(
      'De gemeente heeft 161.700 inwoners. Dat is meer dan 100.000. Daar horen 6 stemmen bij.',
    );
    expect(zin(60_000)).toContain('meer dan 50.000');
    expect(zin(32_000)).toContain('minder dan 50.000');
  });
});

describe('meerderheden', () => {
  test('F3: acht gemeenten hebben 24 stemmen; 13 is meer dan de helft, 12 niet', () => {
    const twaalf = ['Enschede', 'Hengelo', 'Borne']; // 6 + 4 + 2
    expect(besluit(twaalf, 'gewoon')).toMatchObject({
      aangenomen: false,
      stemmenVoor: 12,
      stemmenTotaal: 24,
      staken: true,
    });
    expect(besluit([...twaalf, 'Losser'], 'gewoon')).toMatchObject({
      aangenomen: true,
      stemmenVoor: 14,
      staken: false,
    });
  });

  test('twee derde van de stemmen is 16 van de 24', () => {
    const veertien = ['Enschede', 'Hengelo', 'Almelo']; // 6 + 4 + 4
    expect(besluit(veertien, 'twee-derde-stemmen')).toMatchObject({ aangenomen: false, stemmenVoor: 14 });
    expect(besluit([...veertien, 'Borne'], 'twee-derde-stemmen')).toMatchObject({
      aangenomen: true,
      stemmenVoor: 16,
    });
  });

  test('twee derde van de inwoners: 318.100 van 456.500 is 69,7 procent met maar 14 stemmen', () => {
    const drie = ['Enschede', 'Hengelo', 'Almelo'];
    expect(besluit(drie, 'twee-derde-inwoners')).toMatchObject({
      aangenomen: true,
      stemmenVoor: 14,
      inwonersVoor: 318_100,
      inwonersTotaal: 456_500,
    });
    const zonderEnschede = ALLEN.filter((naam) => naam !== 'Enschede'); // 294,800 = 64.6 %
    expect(besluit(zonderEnschede, 'twee-derde-inwoners')).toMatchObject({
      aangenomen: false,
      stemmenVoor: 18,
    });
  });

  test('precies twee derde is genoeg', () => {
    const drie = { A: 20_000, B: 20_000, C: 20_000 };
    expect(besluit(['A', 'B'], 'twee-derde-stemmen', drie).aangenomen).toBe(true);
    expect(besluit(['A', 'B'], 'twee-derde-inwoners', drie).aangenomen).toBe(true);
    expect(besluit(['A', 'B'], 'twee-derde-inwoners', { ...drie, C: 20_001 }).aangenomen).toBe(false);
    expect(besluit(['A'], 'twee-derde-stemmen', drie).aangenomen).toBe(false);
  });

  test('unaniem: alle deelnemers, niet een minder', () => {
    expect(besluit(ALLEN, 'unaniem')).toMatchObject({ aangenomen: true, stemmenVoor: 24 });
    expect(besluit(ALLEN.slice(1), 'unaniem').aangenomen).toBe(false);
  });

  test('niemand voor is nooit aangenomen; een naam twee keer telt een keer', () => {
    for (const meerderheid of MEERDERHEDEN) expect(besluit([], meerderheid).aangenomen).toBe(false);
    expect(besluit(['Enschede', 'Enschede', 'Enschede'], 'gewoon')).toMatchObject({
      stemmenVoor: 6,
      inwonersVoor: 161_700,
      aangenomen: false,
    });
    expect(besluit(['A', 'A'], 'unaniem', { A: 1, B: 1 }).aangenomen).toBe(false);
  });

  test('een onbekende naam of geen deelnemers wordt geweigerd', () => {
    expect(() => besluit(['Deventer'], 'gewoon')).toThrow(ongeldig);
    expect(() => besluit(['Deventer'], 'gewoon')).toThrow(/Deventer/);
    expect(() => besluit(['toString'], 'unaniem')).toThrow(ongeldig);
    expect(() => besluit([], 'unaniem', {})).toThrow(ongeldig);
    expect(() => besluit([], 'twee-derde-inwoners', { A: -5 })).toThrow(ongeldig);
  });

  test('een deelnemer op de grens: geweigerd waar stemmen tellen, anders antwoord zonder stemmen', () => {
    const opGrens = { A: 50_000, B: 30_000 };
    expect(() => besluit(['A'], 'gewoon', opGrens)).toThrow(nietBepaald);
    expect(() => besluit(['A'], 'twee-derde-stemmen', opGrens)).toThrow(nietBepaald);
    expect(besluit(['A', 'B'], 'unaniem', opGrens)).toEqual({
      aangenomen: true,
      stemmenVoor: null,
      stemmenTotaal: null,
      inwonersVoor: 80_000,
      inwonersTotaal: 80_000,
      staken: false,
    });
    expect(besluit(['A'], 'twee-derde-inwoners', opGrens).aangenomen).toBe(false); // 62.5 %
    const { uitleg } = determineBesluit({ inwoners: opGrens, voor: ['A'], meerderheid: 'unaniem' });
    expect(uitleg[0]?.sleutel).toBe('regeling.besluit.stemmen-onbekend');
  });

  test('elke meerderheid heeft een uitleg in woorden, met de uitslag als laatste', () => {
    for (const meerderheid of MEERDERHEDEN) {
      const { uitleg } = determineBesluit({ inwoners: TWENTE, voor: ALLEN, meerderheid });
      expect(uitleg.map((stap) => stap.sleutel)).toContain(`regeling.besluit.${meerderheid}`);
      expect(explain(uitleg).at(-1)?.tekst).toBe('Het voorstel is aangenomen.');
    }
    const tegen = determineBesluit({ inwoners: TWENTE, voor: [], meerderheid: 'gewoon' }).uitleg;
    expect(explain(tegen).at(-1)?.tekst).toBe('Het voorstel is niet aangenomen.');
  });

  test('een gemeente meer voor maakt een aangenomen voorstel nooit verworpen', () => {
    const deelnemers = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      fc.integer({ min: 1, max: 200_000 }),
      {
        minKeys: 1,
      },
    );
    fc.assert(
      fc.property(deelnemers, fc.constantFrom(...MEERDERHEDEN), fc.nat(5), (inwoners, meerderheid, n) => {
        fc.pre(!Object.values(inwoners).some((aantal) => aantal === 50_000 || aantal === 100_000));
        const namen = Object.keys(inwoners);
        const aantal = n % namen.length;
        const [nu, meer] = [namen.slice(0, aantal), namen.slice(0, aantal + 1)];
        const [voor, erna] = [besluit(nu, meerderheid, inwoners), besluit(meer, meerderheid, inwoners)];
        if (voor.aangenomen) expect(erna.aangenomen).toBe(true);
        expect(besluit(namen, meerderheid, inwoners).aangenomen).toBe(true);
        expect(erna.stemmenVoor).toBeGreaterThan(voor.stemmenVoor ?? 0);
      }),
    );
  });
});

describe('vervolg van een voorstel (GR art. 6, vijfde lid)', () => {
  const vervolg = (
    voor: string[],
    vergadering: 'eerste' | 'volgende',
    inwoners: Record<string, number> = TWENTE,
  ) => determineVervolg({ inwoners, voor, vergadering }).waarde;
  const zonder = (...namen: string[]) => ALLEN.filter((naam) => !namen.includes(naam));

  test('unaniem of een gemeente met een ander standpunt: de stemmen beslissen', () => {
    expect(vervolg(ALLEN, 'eerste')).toBe('aangenomen');
    expect(vervolg(zonder('Borne'), 'eerste')).toBe('aangenomen');
    expect(vervolg([], 'eerste')).toBe('verworpen');
    expect(vervolg(['Borne'], 'eerste')).toBe('verworpen');
  });

  test('meer dan een gemeente met een ander standpunt: naar de volgende vergadering', () => {
    expect(vervolg(zonder('Borne', 'Losser'), 'eerste')).toBe('doorgeschoven');
    expect(vervolg(['Borne', 'Losser'], 'eerste')).toBe('doorgeschoven');
  });

  test('in de volgende vergadering beslissen de stemmen; staken is verworpen', () => {
    expect(vervolg(zonder('Borne', 'Losser'), 'volgende')).toBe('aangenomen');
    expect(vervolg(['Enschede', 'Hengelo', 'Borne'], 'volgende')).toBe('verworpen');
    const { uitleg } = determineVervolg({
      inwoners: TWENTE,
      voor: ['Enschede', 'Hengelo', 'Borne'],
      vergadering: 'volgende',
    });
    expect(uitleg.at(-1)?.sleutel).toBe('regeling.vervolg.staken');
    expect(explain(uitleg)).toHaveLength(uitleg.length);
  });

  test('een naam twee keer is geen tweede afwijkende gemeente', () => {
    expect(vervolg(['Borne', 'Borne'], 'eerste')).toBe('verworpen');
  });
});

describe('bijdrage in termijnen', () => {
  const termijnen = (bedrag: number, regeling: 'gbtwente' | 'cocensus', jaar = 2027) =>
    determineBijdragetermijnen(c(bedrag), jaar, BETAALWIJZEN[regeling]).waarde.map(
      ({ uiterlijk, centen }) => [uiterlijk, Number(centen)],
    );

  test('F5: 1.234.567 euro is 4 x 308.641,75; voor de 16e is uiterlijk de 15e', () => {
    expect(termijnen(123_456_700, 'gbtwente')).toEqual([
      ['2027-01-15', 30_864_175],
      ['2027-04-15', 30_864_175],
      ['2027-07-15', 30_864_175],
      ['2027-10-15', 30_864_175],
    ]);
  });

  test('Cocensus: op of voor de 1e is uiterlijk de 1e; de hogere termijnen eerst', () => {
    expect(termijnen(1003, 'cocensus', 2026)).toEqual([
      ['2026-01-01', 251],
      ['2026-04-01', 251],
      ['2026-07-01', 251],
      ['2026-10-01', 250],
    ]);
  });

  test('de termijnen zijn samen precies de bijdrage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (bedrag) => {
        const { waarde } = determineBijdragetermijnen(c(bedrag), 2026, BETAALWIJZEN.gbtwente);
        expect(sumCents(waarde.map((termijn) => termijn.centen))).toBe(BigInt(bedrag));
      }),
    );
  });

  test('de uitleg noemt de regeling en elke termijn', () => {
    const { uitleg } = determineBijdragetermijnen(c(100), 2026, BETAALWIJZEN.cocensus);
    expect(uitleg.map((stap) => stap.sleutel)).toEqual([
      'geld.termijnen.gelijk',
      'regeling.bijdrage.op-dag',
      ...Array.from({ length: 4 }, () => 'regeling.bijdrage.termijn'),
    ]);
    expect(explain(uitleg)).toHaveLength(6);
  });
});

describe('begrotingskalender in twee regimes', () => {
  const kalender = (vraag: Partial<Kalendervraag> = {}) =>
    Object.fromEntries(
      determineBegrotingskalender({ jaar: 2026, regime: 'regeling', ...vraag }).waarde.map(
        ({ stap, uiterlijk }) => [stap, uiterlijk],
      ),
    );

  test('de tekst van de regeling: telkens de dag voor de genoemde dag', () => {
    expect(kalender()).toEqual({
      kaders: '2026-04-14',
      verantwoording: '2026-04-30',
      ontwerpbegroting: '2026-05-19', // 14 July - 56 days
      jaarrekening: '2026-06-30',
      'jaarrekening-naar-gs': '2026-07-14',
      begroting: '2026-07-14',
      'begroting-naar-gs': '2026-07-31',
    });
  });

  test('de Wgr sinds 2022: 12 weken, kaders voor 30 april, begroting voor 15 september naar GS', () => {
    expect(kalender({ regime: 'wgr-2022' })).toMatchObject({
      kaders: '2026-04-29',
      ontwerpbegroting: '2026-04-21', // 14 July - 84 days
      'begroting-naar-gs': '2026-09-14',
      begroting: '2026-07-14',
      'jaarrekening-naar-gs': '2026-07-14',
    });
    const { uitleg } = determineBegrotingskalender({ jaar: 2026, regime: 'wgr-2022' });
    expect(uitleg.every((stap) => stap.teBevestigen === true)).toBe(true);
    expect(explain(uitleg)).toHaveLength(8);
    expect(explain(determineBegrotingskalender({ jaar: 2026, regime: 'regeling' }).uitleg)).toHaveLength(8);
  });

  test('acht weken voor de dag waarop de begroting wordt aangeboden', () => {
    expect(kalender({ begrotingAangebodenOp: d('2026-07-01') }).ontwerpbegroting).toBe('2026-05-06');
  });

  test('binnen twee weken na vaststelling, maar nooit na de vaste laatste dag', () => {
    expect(kalender({ begrotingVastgesteldOp: d('2026-07-01') })['begroting-naar-gs']).toBe('2026-07-15');
    expect(kalender({ begrotingVastgesteldOp: d('2026-07-18') })['begroting-naar-gs']).toBe('2026-07-31');
    expect(kalender({ jaarrekeningVastgesteldOp: d('2026-06-10') })['jaarrekening-naar-gs']).toBe(
      '2026-06-24',
    );
    expect(kalender({ jaarrekeningVastgesteldOp: d('2026-07-05') })['jaarrekening-naar-gs']).toBe(
      '2026-07-14',
    );
  });

  test('de Wgr van 2022 geldt niet voor eerdere jaren; een jaartal moet een jaartal zijn', () => {
    expect(() => kalender({ regime: 'wgr-2022', jaar: 2022 })).toThrow(geenParameter);
    expect(kalender({ regime: 'wgr-2022', jaar: 2023 }).kaders).toBe('2023-04-29');
    expect(() => kalender({ jaar: 2015 })).toThrow(geenParameter);
    for (const jaar of [1.5, -1, 10_000]) expect(() => kalender({ jaar })).toThrow(ongeldig);
  });
});

describe('uittreding (GR art. 31)', () => {
  test.each([
    // joined, notice, end
    ['2016-01-01', '2026-03-01', '2027-12-31'], // a year after the notice, end of that year
    ['2016-01-01', '2026-12-31', '2027-12-31'],
    ['2016-01-01', '2027-01-01', '2028-12-31'],
    ['2024-01-01', '2025-03-01', '2027-12-31'], // four full years: 2024 up to and including 2027
    ['2024-07-01', '2025-03-01', '2028-12-31'],
    ['2024-01-01', '2027-06-01', '2028-12-31'],
  ])('toegetreden %s, opgezegd %s: %s', (toegetreden, opgezegd, einde) => {
    expect(determineUittreding(d(toegetreden), d(opgezegd)).waarde).toBe(einde);
  });

  test('opzeggen voor de toetreding wordt geweigerd; de uitleg heeft twee zinnen', () => {
    expect(() => determineUittreding(d('2026-01-01'), d('2025-12-31'))).toThrow(ongeldig);
    expect(explain(determineUittreding(d('2026-01-01'), d('2026-01-01')).uitleg)).toHaveLength(2);
  });
});
