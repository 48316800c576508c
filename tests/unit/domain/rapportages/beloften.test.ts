import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { BeloftenTelling } from '@/domain/beloften/belofte';
import { belofteRapport, reconcileBeloften } from '@/domain/rapportages/beloften';

const telling = (more: Partial<BeloftenTelling>): BeloftenTelling => ({
  gemeenteId: 1,
  eigenaar: 'kantoor',
  soort: 'terugbellen',
  maand: '2026-10',
  nagekomen: 0,
  gebroken: 0,
  open: 0,
  ...more,
});

const kwartaal = [
  telling({ nagekomen: 90, gebroken: 30 }),
  telling({ maand: '2026-11', nagekomen: 25, gebroken: 10, open: 15 }),
  telling({ eigenaar: 'gemeente', soort: 'antwoord', nagekomen: 60, gebroken: 20 }),
];

describe('promises made, kept and broken', () => {
  test('counted by hand, per kind with whose it is and per month', () => {
    const { totaal, perSoort, perMaand, lijst, verborgen } = belofteRapport(kwartaal);
    expect(totaal).toEqual({
      gemaakt: 250,
      nagekomen: 175,
      gebroken: 60,
      open: 15,
      deel: { procent: 74, tenMinste: false },
    });
    expect(perSoort).toMatchObject([
      { eigenaar: 'gemeente', soort: 'antwoord', gemaakt: 80, deel: { procent: 75 } },
      { eigenaar: 'kantoor', soort: 'terugbellen', gemaakt: 170, deel: { procent: 74 } },
    ]);
    expect(perMaand).toMatchObject([
      { maand: '2026-10', gemaakt: 200, nagekomen: 150 },
      { maand: '2026-11', gemaakt: 50, nagekomen: 25 },
    ]);
    expect(lijst.reduce((sum, { aantal }) => sum + aantal, 0)).toBe(totaal.gemaakt);
    expect(verborgen).toBe(false);
  });

  test('a few broken ones are not told, and the part that was kept is the least that it can be', () => {
    const { totaal } = belofteRapport([telling({ nagekomen: 197, gebroken: 3 })]);
    // 9 broken at most, of 200.
    expect(totaal).toEqual({
      gemaakt: 200,
      nagekomen: null,
      gebroken: null,
      open: 0,
      deel: { procent: 95, tenMinste: true },
    });
  });

  test('a few that are still open do not keep the kept part from being told', () => {
    const { totaal } = belofteRapport([telling({ nagekomen: 80, gebroken: 20, open: 4 })]);
    expect(totaal).toEqual({
      gemaakt: null,
      nagekomen: 80,
      gebroken: 20,
      open: null,
      deel: { procent: 80, tenMinste: false },
    });
  });

  test('a kind of which there are a few is told with the other kind under the same norm', () => {
    const { perSoort, totaal } = belofteRapport([
      ...kwartaal,
      telling({ soort: 'afspraak', nagekomen: 2 }),
      telling({ soort: 'antwoord', nagekomen: 40, gebroken: 10 }),
    ]);
    expect(perSoort.map(({ eigenaar, soort, nagekomen }) => [eigenaar, soort, nagekomen])).toEqual([
      ['gemeente', 'antwoord', 60],
      ['kantoor', 'bellen', 117],
      ['kantoor', 'antwoord', 40],
    ]);
    expect(totaal.nagekomen).toBe(217);
  });

  test('a part is rounded down: one broken promise in a thousand is not everything', () => {
    const { totaal } = belofteRapport([telling({ nagekomen: 4_988, gebroken: 12 })]);
    expect(totaal.deel).toEqual({ procent: 99, tenMinste: false });
  });

  test('too few to say anything says nothing', () => {
    const { totaal, lijst, verborgen } = belofteRapport([telling({ nagekomen: 4, open: 3 })]);
    expect(totaal).toEqual({ gemaakt: null, nagekomen: null, gebroken: 0, open: null, deel: null });
    expect([lijst, verborgen]).toEqual([[], true]);
    expect(belofteRapport([]).totaal.deel).toBeNull();
  });
});

describe('two counts of the same promises', () => {
  test('what agrees gives no difference', () => {
    expect(reconcileBeloften(kwartaal, { nagekomen: 175, gebroken: 60, open: 15 })).toEqual([]);
  });

  test('a promise that is called kept while nothing was done is named', () => {
    expect(reconcileBeloften(kwartaal, { nagekomen: 174, gebroken: 61, open: 15 })).toEqual([
      { wat: 'nagekomen', aantal: 1 },
      { wat: 'gebroken', aantal: -1 },
    ]);
  });
});

describe('whatever was counted', () => {
  const count = fc.nat(30);
  const soort = fc.constantFrom('terugbellen', 'antwoord', 'extra-informatie', 'afspraak');
  const maand = fc.constantFrom('2026-10', '2026-11', '2026-12');
  const any = fc.record({ soort, maand, nagekomen: count, gebroken: count, open: count });

  property.prop([fc.array(any, { maxLength: 8 })])('no number from one to nine is told', (rows) => {
    const rapport = belofteRapport(rows.map((row) => telling(row as Partial<BeloftenTelling>)));
    const { totaal, perSoort, perMaand, lijst } = rapport;
    const told = [totaal, ...perSoort, ...perMaand].flatMap((r) => [
      r.gemaakt,
      r.nagekomen,
      r.gebroken,
      r.open,
    ]);
    for (const aantal of [...told, ...lijst.map((r) => r.aantal)])
      expect(aantal === null || aantal === 0 || aantal >= 10).toBe(true);
    // What is broken follows from a percentage as well as from a number: it is exact only where both are told.
    for (const regel of [totaal, ...perSoort, ...perMaand])
      if (regel.deel && !regel.deel.tenMinste) expect(regel.nagekomen).not.toBeNull();
  });
});
