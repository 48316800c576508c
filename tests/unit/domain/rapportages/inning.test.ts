import { describe, expect, test } from 'vitest';
import {
  cohortVan,
  type Incassonorm,
  type InningTelling,
  inCohort,
  perBelasting,
  perJaar,
  perMaand,
  reconcileInning,
  toonbaar,
  vakkenVoorBestuur,
} from '@/domain/rapportages/inning';
import { type Cents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const norm: Incassonorm = {
  doelen: [
    { naMaanden: 12, promille: 950 },
    { naMaanden: 24, promille: 990 },
    { naMaanden: 36, promille: 995 },
  ],
  bron: 'contract',
  vanaf: '2015-01-01',
  teBevestigen: false,
};
const meting = (dag: string, normOp: () => Incassonorm | null = () => norm) => ({
  maanden: [12, 24, 36],
  normOp,
  dag: toLocalDate(dag),
});

/** 1,000 imposed on 28 February 2024: 949.99 within a year, 995 within two, and 2 is open. */
const telling = (more: Partial<InningTelling> = {}): InningTelling => ({
  maand: '2024-02',
  belastingsoort: 'ozb',
  regels: 20,
  laatste: toLocalDate('2024-02-28'),
  feiten: toCents(100_000),
  opgelegd: toCents(100_000),
  ontvangen: toCents(99_500),
  verminderd: toCents(100),
  kwijtgescholden: toCents(200),
  oninbaar: toCents(0),
  open: toCents(200),
  na: [toCents(94_999), toCents(99_500), toCents(99_500)],
  ...more,
});

describe('an aanslagregeling against its norm', () => {
  test('is judged on what came in by the day, to the cent, and not rounded up', () => {
    const cohort = cohortVan('2024', [telling()], meting('2026-11-29'));
    expect(cohort?.punten.map((p) => [p.oordeel, p.promille])).toEqual([
      ['niet-gehaald', 949],
      ['gehaald', 995],
      ['loopt', 995],
    ]);
    const net = cohortVan('2024', [telling({ na: [toCents(95_000)] })], meting('2026-11-29'));
    expect(net?.punten[0]).toMatchObject({ oordeel: 'gehaald', promille: 950 });
  });

  test('that is not twelve months old shows how far it is, and misses nothing', () => {
    const young = telling({ laatste: toLocalDate('2026-02-28'), ontvangen: toCents(60_000) });
    const cohort = cohortVan('2026', [young], meting('2027-02-27'));
    expect(cohort?.punten.map((p) => [p.oordeel, p.promille])).toEqual([
      ['loopt', 600],
      ['later', null],
      ['later', null],
    ]);
    expect(cohortVan('2026', [young], meting('2027-02-28'))?.punten[0]?.oordeel).toBe('niet-gehaald');
  });

  test('waits for the last dagtekening in it, and follows the norm of that day', () => {
    const late = telling({ maand: '2024-09', laatste: toLocalDate('2024-09-30') });
    const [jaar] = perJaar([telling(), late], meting('2025-09-29'));
    expect(jaar).toMatchObject({ sleutel: '2024', laatste: '2024-09-30', opgelegd: 200_000n });
    expect(jaar?.punten[0]?.oordeel).toBe('loopt');
    expect(
      cohortVan(
        '2024',
        [telling()],
        meting('2026-11-29', () => null),
      )?.punten[0],
    ).toMatchObject({
      oordeel: 'zonder-norm',
      norm: null,
    });
    expect(cohortVan('2020', [], meting('2026-11-29'))).toBeNull();
  });

  test('its parts are its months and its belastingen', () => {
    const all = [
      telling(),
      telling({ belastingsoort: 'rioolheffing' }),
      telling({ maand: '2024-09', laatste: toLocalDate('2024-09-30') }),
      telling({ maand: '2023-02', laatste: toLocalDate('2023-02-28') }),
    ];
    const m = meting('2026-11-29');
    expect(perJaar(all, m).map((c) => [c.sleutel, c.opgelegd])).toEqual([
      ['2024', 300_000n],
      ['2023', 100_000n],
    ]);
    expect(perMaand('2024', all, m).map((c) => c.sleutel)).toEqual(['2024-09', '2024-02']);
    expect(perBelasting('2024', all, m).map((c) => [c.belastingsoort, c.opgelegd])).toEqual([
      ['ozb', 200_000n],
      ['rioolheffing', 100_000n],
    ]);
    expect(inCohort('2024-02', all)).toHaveLength(2);
    // Of what is due after vermindering and kwijtschelding.
    expect(cohortVan('2024-02', [telling()], m)?.promilleVanRest).toBe(997);
  });
});

describe('what does not add up is named', () => {
  const kosten = new Map<string, Cents>([['2024-02', toCents(50)]]);
  const vakken = new Map<string, Cents>([['2024-02', toCents(250)]]);
  test.each([
    ['nothing', {}, kosten, []],
    ['a line that was never booked', { feiten: toCents(100_001) }, kosten, [['opgelegd', 1n]]],
    ['a euro that became nothing', { ontvangen: toCents(99_400) }, kosten, [['open', 100n]]],
    ['an open euro in no bucket', {}, new Map(), [['vakken', -50n]]],
  ] as const)('%s', (_, more, eigen, verwacht) => {
    expect(reconcileInning([telling(more)], eigen, vakken).map((v) => [v.wat, v.centen])).toEqual(verwacht);
  });
});

describe('a board reads no amount of fewer than ten', () => {
  test('nor one that would tell it', () => {
    const few = telling({ maand: '2024-09', regels: 3 });
    const toon = toonbaar([
      telling(),
      few,
      telling({ maand: '2024-05', belastingsoort: 'rioolheffing', regels: 40 }),
    ]);
    expect(toon('2024')).toBe(true);
    // The small month, and the smallest of the others with it.
    expect([toon('2024-09'), toon('2024-02'), toon('2024-05')]).toEqual([false, false, true]);
    expect(toonbaar([few])('2024')).toBe(false);
  });

  test('nor a bucket of few, nor the one beside it', () => {
    const vak = (naam: string, aanslagen: number) => ({ vak: naam, aanslagen, bedrag: toCents(aanslagen) });
    expect(vakkenVoorBestuur([vak('te-laat', 40), vak('regeling', 2), vak('uitstel', 12)])).toEqual([
      { vak: 'te-laat', aanslagen: 40, bedrag: 40n },
      { vak: 'regeling', aanslagen: null, bedrag: null },
      { vak: 'uitstel', aanslagen: null, bedrag: null },
    ]);
  });
});
