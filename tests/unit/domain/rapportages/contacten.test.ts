import { describe, expect, test } from 'vitest';
import {
  type Contactgroep,
  type ContactTelling,
  contactRapport,
  reconcileContacten,
  type Vraaggroep,
} from '@/domain/rapportages/contacten';

const groep = (more: Partial<Vraaggroep>): Vraaggroep => ({
  kanaal: 'telefoon',
  onderwerp: 'ozb',
  onderwerpNaam: 'OZB',
  uitkomst: 'direct',
  aantal: 20,
  inEenKeer: 0,
  herhaald: 0,
  verkeerdBezorgd: 0,
  loopt: 0,
  ...more,
});
const contact = (more: Partial<Contactgroep>): Contactgroep => ({
  kanaal: 'telefoon',
  status: 'afgerond',
  aantal: 60,
  verkeerdeIngang: 0,
  ...more,
});

/** 60 calls and 40 forms: 50 answered at once, 30 passed to the serviceteam, 20 kept by the frontoffice. */
const telling = (more: Partial<ContactTelling> = {}): ContactTelling => ({
  contacten: [contact({}), contact({ kanaal: 'contactformulier', aantal: 40, verkeerdeIngang: 12 })],
  vragen: [
    groep({ aantal: 50, inEenKeer: 38, herhaald: 15 }),
    groep({ uitkomst: 'serviceteam', aantal: 10, verkeerdBezorgd: 10, loopt: 10 }),
    groep({ kanaal: 'contactformulier', uitkomst: 'serviceteam', aantal: 20 }),
    groep({
      kanaal: 'contactformulier',
      onderwerp: 'hond',
      onderwerpNaam: 'Hond',
      uitkomst: 'frontoffice',
      aantal: 20,
    }),
  ],
  resultaten: [
    { resultaat: 'beantwoord', aantal: 50, geslotenZonder: 0 },
    { resultaat: 'terugbelafspraak', aantal: 10, geslotenZonder: 0 },
    { resultaat: 'doorgezet', aantal: 40, geslotenZonder: 0 },
  ],
  ...more,
});

describe('two counts of the same questions', () => {
  test('what agrees gives no difference', () => {
    expect(reconcileContacten(telling())).toEqual([]);
  });

  test('a question that says it was answered while nothing was, is named', () => {
    const resultaten = [
      { resultaat: 'beantwoord', aantal: 51, geslotenZonder: 0 },
      { resultaat: 'terugbelafspraak', aantal: 9, geslotenZonder: 0 },
      { resultaat: 'doorgezet', aantal: 40, geslotenZonder: 0 },
    ];
    expect(reconcileContacten(telling({ resultaten }))).toEqual([
      { wat: 'direct', aantal: 1 },
      { wat: 'doorgezet', aantal: -1 },
    ]);
  });

  test('a contact that was closed over a question without a result is named', () => {
    const { resultaten } = telling();
    const zonder = { resultaat: null, aantal: 1, geslotenZonder: 1 };
    const vragen = [...telling().vragen, groep({ uitkomst: 'open', aantal: 1 })];
    expect(reconcileContacten(telling({ vragen, resultaten: [...resultaten, zonder] }))).toEqual([
      { wat: 'gesloten', aantal: 1 },
    ]);
  });

  test('a result of which nobody knows what it is, is missing from the total of the posts and named', () => {
    const resultaten = [...telling().resultaten, { resultaat: 'zomaar', aantal: 2, geslotenZonder: 0 }];
    expect(reconcileContacten(telling({ resultaten }))).toEqual([{ wat: 'vragen', aantal: 2 }]);
  });
});

describe('what a board sees', () => {
  test('every figure, counted by hand', () => {
    const { cijfers, uitkomsten } = contactRapport(telling());
    expect(cijfers).toEqual({
      contacten: 100,
      vragen: 100,
      inEenKeer: 38,
      doorverbonden: 0,
      serviceteam: 30,
      verkeerdBezorgd: 10,
      verkeerdeIngang: 12,
      herhaald: 15,
      geparkeerd: 0,
      loopt: 10,
    });
    expect(uitkomsten).toEqual({
      direct: 50,
      doorverbonden: 0,
      serviceteam: 30,
      frontoffice: 20,
      afspraak: 0,
      open: 0,
    });
  });

  test('every figure adds up from the list under it', () => {
    const { cijfers, perKanaal, perOnderwerp, lijst, verborgen } = contactRapport(telling());
    const sum = (rows: readonly { aantal: number }[]) =>
      rows.reduce((total, { aantal }) => total + aantal, 0);
    expect(verborgen).toBe(false);
    expect(sum(lijst)).toBe(cijfers.vragen);
    for (const { kanaal, vragen } of perKanaal)
      expect(sum(lijst.filter((rij) => rij.kanaal === kanaal))).toBe(vragen);
    for (const { onderwerp, vragen } of perOnderwerp)
      expect(sum(lijst.filter((rij) => rij.onderwerp === onderwerp))).toBe(vragen);
  });

  test('who was the only one to write a letter is not found in any table, list or figure', () => {
    const vragen = [
      ...telling().vragen,
      groep({ kanaal: 'brief', uitkomst: 'doorverbonden', aantal: 1, inEenKeer: 0, herhaald: 1, loopt: 1 }),
    ];
    const rapport = contactRapport(
      telling({ vragen, contacten: [...telling().contacten, contact({ kanaal: 'brief', aantal: 1 })] }),
    );
    expect(rapport.cijfers.doorverbonden).toBeNull();
    expect(rapport.perKanaal.find(({ kanaal }) => kanaal === 'brief')).toMatchObject({
      contacten: null,
      vragen: null,
      uitkomsten: { doorverbonden: null },
    });
    // One channel more is not told, or the letter would follow from the total.
    expect(rapport.perKanaal.filter(({ contacten }) => contacten === null)).toHaveLength(2);
    expect(rapport.lijst.some(({ kanaal }) => kanaal === 'brief')).toBe(false);
    expect(rapport.verborgen).toBe(true);
    expect(rapport.lijst.every(({ aantal }) => aantal >= 10)).toBe(true);
  });

  test('nothing happened', () => {
    const leeg = contactRapport({ contacten: [], vragen: [], resultaten: [] });
    expect(leeg).toMatchObject({ perKanaal: [], perOnderwerp: [], lijst: [], verborgen: false });
    expect(Object.values(leeg.cijfers).every((aantal) => aantal === 0)).toBe(true);
  });
});
