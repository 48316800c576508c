import { testId } from '@tests/support/two-tenants';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookVerminderingRegels,
  hoogstens,
  planBesluit,
  planVoorstel,
  type RegelStand,
  VERMINDERINGSREDENEN,
  type Vermindering,
} from '@/domain/aanslagen/vermindering';
import { voorstelSchema } from '@/domain/aanslagen/vermindering.schema';
import { naRegels, type OpenStand, openTotaal } from '@/domain/grootboek/toerekening';
import { sumCents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const regel: RegelStand = {
  opgelegdCenten: toCents(1_000),
  verminderdCenten: toCents(300),
  kwijtgescholdenCenten: toCents(100),
};
const voorstel = (more: Partial<Vermindering> = {}): Vermindering => ({
  id: testId('v'),
  aanslagId: testId('a'),
  aanslagregelId: testId('r0'),
  bedragCenten: toCents(600),
  reden: 'ambtshalve',
  toelichting: 'een reden van tien tekens',
  status: 'voorgesteld',
  voorgesteldDoor: 'medewerker:1',
  voorgesteldOp: new Date('2026-03-01'),
  beslotenDoor: null,
  beslotenOp: null,
  besluitReden: null,
  versie: 1,
  ...more,
});

describe('a proposal', () => {
  test('goes up to what is left of the line, and no further', () => {
    expect(hoogstens(regel)).toBe(600n);
    expect(planVoorstel(toCents(600), regel, false)).toEqual({ ok: true });
    expect(planVoorstel(toCents(601), regel, false)).toMatchObject({
      ok: false,
      reden: 'vermindering.fout.te-veel',
    });
    expect(planVoorstel(toCents(0), regel, false)).toMatchObject({ ok: false, veld: 'bedrag' });
    expect(planVoorstel(toCents(1), regel, true)).toMatchObject({
      reden: 'vermindering.fout.al-voorgesteld',
    });
  });
  test.each([
    ['12', 1_200n],
    ['12,5', 1_250n],
    ['€ 1.234,56', 123_456n],
    ['0,01', 1n],
  ])('reads the amount %s', (bedrag, centen) => {
    const form = {
      gemeente: 'x',
      aanslag: testId('a'),
      regel: testId('r'),
      reden: 'bezwaar',
      toelichting: 'tien tekens.',
    };
    expect(voorstelSchema.parse({ ...form, bedrag }).bedrag).toBe(centen);
  });
  test.each(['', '-5', '1,234', '12.34', 'tien', '1.23,00', '12,345'])(
    'refuses the amount "%s"',
    (bedrag) => {
      const form = {
        gemeente: 'x',
        aanslag: testId('a'),
        regel: testId('r'),
        reden: 'bezwaar',
        toelichting: 'tien tekens.',
      };
      expect(voorstelSchema.safeParse({ ...form, bedrag }).error?.issues[0]?.message).toBe(
        'vermindering.fout.bedrag',
      );
    },
  );
});

describe('a decision', () => {
  test('is never taken by who proposed it; withdrawing only by him', () => {
    for (const besluit of ['toekennen', 'afwijzen'] as const) {
      expect(planBesluit(voorstel(), besluit, 'medewerker:1', regel)).toMatchObject({
        reden: 'vermindering.fout.eigen',
      });
      expect(planBesluit(voorstel(), besluit, 'medewerker:2', regel)).toMatchObject({ ok: true });
    }
    expect(planBesluit(voorstel(), 'intrekken', 'medewerker:1', regel)).toEqual({
      ok: true,
      status: 'ingetrokken',
    });
    expect(planBesluit(voorstel(), 'intrekken', 'medewerker:2', regel)).toMatchObject({ ok: false });
  });
  test('is taken once, and not for more than is left by then', () => {
    for (const status of ['toegekend', 'afgewezen', 'ingetrokken'] as const)
      expect(planBesluit(voorstel({ status }), 'toekennen', 'medewerker:2', regel)).toMatchObject({
        ok: false,
      });
    expect(
      planBesluit(voorstel({ bedragCenten: toCents(601) }), 'toekennen', 'medewerker:2', regel),
    ).toMatchObject({
      reden: 'vermindering.fout.te-veel',
    });
  });
});

test('a vermindering closes, lowers the debt by its amount, and leaves nothing open beside something overpaid', () => {
  const centen = fc.bigInt({ min: 0n, max: 90_000n }).map(toCents);
  const stand = fc
    .record({
      kosten: centen,
      rente: centen,
      regels: fc.array(centen, { minLength: 1, maxLength: 4 }),
      teVeel: centen,
    })
    .map(({ kosten, rente, regels, teVeel }): OpenStand => {
      const open = {
        aanslagId: testId('a'),
        belastingjaar: 2026,
        kosten: [{ kostenId: null, openCenten: kosten, hoogstensCenten: kosten }],
        renteCenten: rente,
        renteHoogstensCenten: rente,
        teVeelCenten: toCents(0),
        regels: regels.map((openCenten, n) => ({
          aanslagId: testId('a'),
          aanslagregelId: testId(`r${n}`),
          belastingsoort: 'ozb',
          belastingjaar: 2026,
          openCenten,
          hoogstensCenten: openCenten,
        })),
      };
      return openTotaal(open) === 0n ? { ...open, teVeelCenten: teVeel } : open;
    });
  fc.assert(
    fc.property(
      stand,
      fc.bigInt({ min: 1n, max: 200_000n }).map(toCents),
      fc.constantFrom(...VERMINDERINGSREDENEN),
      (open, bedragCenten, reden) => {
        const boeking = bookVerminderingRegels(
          open,
          { aanslagregelId: testId('r0'), bedragCenten, reden },
          toLocalDate('2026-06-01'),
        );
        expect(boeking.reden).toBe(reden);
        expect(sumCents(boeking.regels.map((r) => r.centen))).toBe(0n);
        const opbrengst = boeking.regels.filter((r) => r.rekening === 'opbrengst');
        expect(opbrengst.map((r) => r.centen)).toEqual([bedragCenten]);
        const na = naRegels(open, boeking.regels);
        for (const r of na.regels) expect(r.openCenten >= 0n).toBe(true);
        expect(na.teVeelCenten === 0n || openTotaal(na) === 0n).toBe(true);
        expect(openTotaal(open) - open.teVeelCenten - (openTotaal(na) - na.teVeelCenten)).toBe(bedragCenten);
      },
    ),
  );
});
