import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALLE_UITKOMSTEN,
  foldSituaties,
  geldtOp,
  nagegaan,
  planEinde,
  redenNietMeer,
  SITUATIESOORTEN,
  type Situatie,
  type Situatieregel,
  UITKOMSTEN,
} from '@/domain/situaties/situatie';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const regel = (id: string, more: Partial<Situatieregel>): Situatieregel => ({
  ...{ id, dossierId: 'd', persoonId: 'p', soort: 'wsnp', gebeurtenis: 'begonnen' },
  ...{ dag: toLocalDate('2026-03-02'), tot: null, uitkomst: null, naam: 'B', adres: 'A', kenmerk: null },
  ...{ bewijs: 'bewijs', voorCenten: null, naCenten: null, door: 'x', bronGemeenteId: null },
  ...{ moment: new Date('2026-03-03'), ...more },
});
const een = (regels: readonly Situatieregel[]): Situatie => {
  const [situatie] = foldSituaties(regels);
  if (!situatie) throw new Error('none');
  return situatie;
};
const REGELS = [
  regel('1', {}),
  regel('2', {
    ...{ gebeurtenis: 'ingediend', dag: toLocalDate('2026-04-01'), moment: new Date('2026-04-01') },
    ...{ voorCenten: toCents(500), naCenten: toCents(0) },
  }),
  regel('3', {
    gebeurtenis: 'geeindigd',
    uitkomst: 'schone-lei',
    dag: toLocalDate('2026-09-30'),
    moment: new Date('2026-10-01'),
  }),
  regel('4', {
    gebeurtenis: 'geeindigd',
    uitkomst: 'zonder-schone-lei',
    dag: toLocalDate('2026-10-02'),
    moment: new Date('2026-10-02'),
  }),
];

describe('what lines say of a situatie', () => {
  test('of two ends the first holds, in whatever order the lines came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(REGELS, { minLength: REGELS.length }), (regels) => {
        expect(een(regels)).toMatchObject({
          ...{ geeindigdOp: '2026-09-30', uitkomst: 'schone-lei' },
          ingediend: { dag: '2026-04-01', voor: 500n, na: 0n },
        });
      }),
    );
  });

  test('it holds from its first day until the day before it ends', () => {
    const situatie = een(REGELS);
    const holds = (dag: string) => geldtOp(situatie, toLocalDate(dag));
    expect(['2026-03-01', '2026-03-02', '2026-09-29', '2026-09-30'].map(holds)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('after ninety days without a fact somebody looks again; a claim that was filed is none', () => {
    const lopend = een(REGELS.slice(0, 2));
    expect(nagegaan(lopend, toLocalDate('2026-05-31'))).toEqual({ volgende: '2026-05-31', opnieuw: false });
    expect(nagegaan(lopend, toLocalDate('2026-06-01')).opnieuw).toBe(true);
    const gekeken = een([
      ...REGELS.slice(0, 2),
      regel('5', { gebeurtenis: 'nagegaan', dag: toLocalDate('2026-05-20'), moment: new Date('2026-05-20') }),
    ]);
    expect(nagegaan(gekeken, toLocalDate('2026-06-01'))).toEqual({ volgende: '2026-08-18', opnieuw: false });
  });

  test('each kind ends in its own ways only, once, and never before it began', () => {
    const vandaag = toLocalDate('2026-10-10');
    for (const soort of SITUATIESOORTEN)
      for (const uitkomst of ALLE_UITKOMSTEN) {
        const plan = planEinde(een([regel('1', { soort })]), { uitkomst, dag: vandaag }, vandaag);
        expect(plan.ok).toBe((UITKOMSTEN[soort] as readonly string[]).includes(uitkomst));
      }
    expect(planEinde(een(REGELS), { uitkomst: 'akkoord', dag: vandaag }, vandaag)).toMatchObject({
      ok: false,
    });
    expect(
      planEinde(een(REGELS.slice(0, 1)), { uitkomst: 'akkoord', dag: toLocalDate('2026-03-01') }, vandaag),
    ).toMatchObject({ reden: 'situatiefout.voor-begin' });
  });

  test('what is left is not claimed any more after a schone lei, and is after what failed', () => {
    expect(redenNietMeer('schone-lei')).toBe('schone-lei');
    expect(redenNietMeer('opgeheven')).toBe('faillissement-opgeheven');
    for (const uitkomst of ['mislukt', 'zonder-schone-lei', 'vergissing', 'geen-hulp'] as const)
      expect(redenNietMeer(uitkomst)).toBeNull();
  });
});
