import { describe, expect, test } from 'vitest';
import {
  planHondOntheffing,
  planVerhuisOntheffing,
  planWisselOntheffing,
  type Regelmetstand,
} from '@/domain/meldingen/ontheffing';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const HUIS = 'huis';

const regel = (
  id: string,
  belastingsoort: Belastingsoort,
  code: string,
  centen: bigint,
  more: {
    verminderd?: bigint;
    gebeurtenis?: { soort: 'begin' | 'einde'; datum: string };
    kwijt?: bigint;
  } = {},
): Regelmetstand => ({
  aanslagId: 'a',
  regel: {
    id,
    volgnummer: 1,
    belastingsoort,
    tariefId: 't',
    tarief: { code, percentage: null, bedragCenten: centen },
    keuzes: { betaalschema: 'twee-termijnen', tijdsgelang: 'volle-maanden' },
    verordening: { id: 'v', naam: 'v', publicatie: null, bron: 'b', zekerheid: 'geverifieerd' },
    object:
      belastingsoort === 'hondenbelasting'
        ? null
        : {
            id: HUIS,
            wozObjectnummer: '1',
            soort: 'woning',
            adres: 'x',
            wozWaardeEuro: null,
            waardepeildatum: null,
          },
    aantal: 1n,
    gebeurtenis: more.gebeurtenis
      ? { soort: more.gebeurtenis.soort, datum: toLocalDate(more.gebeurtenis.datum) }
      : null,
    deel: { teller: 12, noemer: 12 },
    bedragCenten: centen,
  },
  stand: {
    opgelegdCenten: toCents(centen),
    verminderdCenten: toCents(more.verminderd ?? 0n),
    kwijtgescholdenCenten: toCents(more.kwijt ?? 0n),
  },
});
const een = regel('een', 'hondenbelasting', 'hond-1', 7_000n);
const twee = regel('twee', 'hondenbelasting', 'hond-2', 10_000n);
const dag = toLocalDate('2026-06-10');
const eraf = (regels: Regelmetstand[], resterend: number, laatste = dag) => {
  const plan = planHondOntheffing(regels, resterend, laatste);
  return plan && [plan.aanslagregelId, plan.bedragCenten];
};

describe('what goes off when a dog went', () => {
  test('are the whole months after its last day, of the highest number', () => {
    expect(eraf([een], 0)).toEqual(['een', 3_500n]);
    expect(eraf([een, twee], 1)).toEqual(['twee', 5_000n]);
    expect(eraf([een], 0, toLocalDate('2026-01-31'))).toEqual(['een', 6_417n]);
    expect(eraf([een], 0, toLocalDate('2026-12-01'))).toBeNull();
  });

  test('is nothing when no more is charged than the dogs that are left, or what went off before', () => {
    expect(eraf([een], 1)).toBeNull();
    expect(eraf([], 0)).toBeNull();
    expect(eraf([een, regel('twee', 'hondenbelasting', 'hond-2', 10_000n, { verminderd: 100n })], 0)).toEqual(
      ['een', 3_500n],
    );
    const weg = { gebeurtenis: { soort: 'einde', datum: '2026-05-01' } } as const;
    expect(eraf([regel('een', 'hondenbelasting', 'hond-1', 3_000n, weg)], 0)).toBeNull();
  });

  test('is never more than what is left of the line', () => {
    expect(eraf([regel('een', 'hondenbelasting', 'hond-1', 7_000n, { kwijt: 6_000n })], 0)).toEqual([
      'een',
      1_000n,
    ]);
    expect(eraf([regel('een', 'hondenbelasting', 'hond-1', 7_000n, { kwijt: 7_000n })], 0)).toBeNull();
  });
});

describe('what goes off after a move', () => {
  const NIET = { binnen: false, blijft: false };
  const regels = [
    regel('vast', 'afvalstoffenheffing', 'vast', 18_000n),
    regel('leging', 'afvalstoffenheffing', 'lediging-restafval-240', 4_000n),
    regel('riool', 'rioolheffing', 'gebruiker', 11_000n),
    regel('eigenaar', 'rioolheffing', 'eigenaar', 9_000n),
  ];

  test('is what a user pays by time; emptyings and what an owner pays stay', () => {
    expect(
      planVerhuisOntheffing(regels, HUIS, dag, NIET).map((e) => [e.aanslagregelId, e.bedragCenten]),
    ).toEqual([
      ['vast', 9_000n],
      ['riool', 5_500n],
    ]);
  });

  test('is nothing within the gemeente, and nothing of another object', () => {
    expect(planVerhuisOntheffing(regels, HUIS, dag, { binnen: true, blijft: false })).toEqual([]);
    // Of a household of which somebody stays.
    expect(planVerhuisOntheffing(regels, HUIS, dag, { binnen: false, blijft: true })).toEqual([]);
    expect(planVerhuisOntheffing(regels, 'ander', dag, NIET)).toEqual([]);
  });
});

describe('what goes off when somebody else came', () => {
  const regels = [
    regel('ozb', 'ozb', 'gebruiker-niet-woning', 40_000n),
    regel('riool', 'rioolheffing', 'gebruiker', 12_000n),
    regel('eigenaar', 'rioolheffing', 'eigenaar', 9_000n),
  ];
  const eraf = (rol: 'eigenaar' | 'gebruiker', eerste: string) =>
    planWisselOntheffing(regels, { rol, objectId: HUIS }, toLocalDate(eerste), 2026).map((e) => [
      e.aanslagregelId,
      e.bedragCenten,
    ]);

  test('is all that he pays when it was so at the beginning of the year', () => {
    expect(eraf('gebruiker', '2026-01-01')).toEqual([
      ['ozb', 40_000n],
      ['riool', 12_000n],
    ]);
    expect(eraf('eigenaar', '2025-05-01')).toEqual([['eigenaar', 9_000n]]);
  });

  test('is only what is levied by time when it was later', () => {
    expect(eraf('gebruiker', '2026-07-01')).toEqual([['riool', 6_000n]]);
    expect(eraf('eigenaar', '2026-01-02')).toEqual([]);
  });
});
