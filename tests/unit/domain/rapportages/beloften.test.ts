import { describe, expect, test } from 'vitest';
import type { BeloftenTelling } from '@/domain/beloften/belofte';
import { belofteRapport, reconcileBeloften, richtingVan, verloopVan } from '@/domain/rapportages/beloften';
import { toLocalDate } from '@/platform/local-date';

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
    const { totaal, perSoort, perMaand, lijst } = belofteRapport(kwartaal);
    expect(totaal).toEqual({
      gemaakt: 250,
      nagekomen: 175,
      gebroken: 60,
      open: 15,
      deel: { procent: 74, nagekomen: 175, klaar: 235 },
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
  });

  test('a few that were late are told: that is about the office, and no person', () => {
    const { totaal, perSoort, perMaand, lijst } = belofteRapport([
      telling({ nagekomen: 17, gebroken: 1, open: 2 }),
    ]);
    const alles = {
      gemaakt: 20,
      nagekomen: 17,
      gebroken: 1,
      open: 2,
      deel: { procent: 94, nagekomen: 17, klaar: 18 },
    };
    for (const regel of [totaal, perSoort[0], perMaand[0]]) expect(regel).toMatchObject(alles);
    expect(lijst.map(({ stand, aantal }) => [stand, aantal])).toEqual([
      ['nagekomen', 17],
      ['gebroken', 1],
      ['open', 2],
    ]);
  });

  test('a part is rounded down: one broken promise in a thousand is not everything', () => {
    const { totaal } = belofteRapport([telling({ nagekomen: 4_988, gebroken: 12 })]);
    expect(totaal.deel).toEqual({ procent: 99, nagekomen: 4_988, klaar: 5_000 });
  });

  test('nothing that ended has no part', () => {
    expect(belofteRapport([telling({ open: 3 })]).totaal.deel).toBeNull();
    expect(belofteRapport([]).totaal.deel).toBeNull();
  });
});

describe('the course of a year', () => {
  const tot = toLocalDate('2026-12-01');

  test('twelve months up to the end of the period, of one kind and owner, with a gap where nothing ended', () => {
    const verloop = verloopVan(kwartaal, tot, { eigenaar: 'kantoor', soort: 'terugbellen' });
    expect(verloop.map(({ maand }) => maand)).toHaveLength(12);
    expect([verloop[0]?.maand, verloop.at(-1)?.maand]).toEqual(['2025-12', '2026-11']);
    expect(verloop.slice(-3).map(({ deel }) => deel?.procent ?? null)).toEqual([null, 75, 71]);
    // All promises together have those of the gemeente as well.
    expect(verloopVan(kwartaal, tot).at(-2)?.deel).toEqual({ procent: 75, nagekomen: 150, klaar: 200 });
  });

  test.each([
    [[90, 80, 85, 91], { richting: 'stijgt', sinds: '2026-03' }],
    [[90, 95, 85, 80], { richting: 'daalt', sinds: '2026-03' }],
    [[70, 95, 95, 95], { richting: 'gelijk', sinds: '2026-02' }],
    [[90, null, null, 80], { richting: 'daalt', sinds: '2026-04' }],
    [[null, null, null, 80], null],
    [[], null],
  ] as const)('which way it goes: %j', (procenten, verwacht) => {
    const verloop = procenten.map((procent, at) => ({
      maand: `2026-0${at + 1}`,
      deel: procent === null ? null : { procent, nagekomen: procent, klaar: 100 },
    }));
    expect(richtingVan(verloop)).toEqual(verwacht);
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
