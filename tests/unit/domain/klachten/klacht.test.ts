import { testId } from '@tests/support/two-tenants';
import { describe, expect, test } from 'vitest';
import { planBehandelaar, planOordeel, planWeigering } from '@/domain/klachten/klacht';
import { klachtdagVan } from '@/domain/klachten/klachtdag';
import { readKlachtvelden } from '@/domain/klachten/klachtvelden';
import { toLocalDate } from '@/platform/local-date';

const ik = testId('medewerker');
const vandaag = toLocalDate('2026-06-20');
const genoeg = 'woorden van genoeg tekens';
const invoer = { oordeel: 'ongegrond', kennelijk: false, bevindingen: genoeg, conclusie: genoeg } as const;
const reden = (plan: { ok: boolean; reden?: string }) => (plan.ok ? 'mag' : plan.reden);

describe('[J-12] a complaint', () => {
  test('is handled by anybody but who it is about', () => {
    expect(reden(planBehandelaar({ overMedewerkerId: ik }, ik))).toBe('klacht.fout.over-uzelf');
    expect(reden(planBehandelaar({ overMedewerkerId: ik }, testId('ander')))).toBe('mag');
    expect(reden(planBehandelaar({ overMedewerkerId: null }, ik))).toBe('mag');
    expect(reden(planBehandelaar({ overMedewerkerId: null }, null))).toBe('mag');
  });

  test('is judged when it was looked at and he was heard, waived it, or it is obviously in vain', () => {
    const klacht = { beoordeeldDoor: 'medewerker:x', hoorstand: 'open' } as const;
    expect(reden(planOordeel({ ...klacht, beoordeeldDoor: null }, invoer))).toBe(
      'klacht.fout.eerst-beoordelen',
    );
    expect(reden(planOordeel(klacht, invoer))).toBe('klacht.fout.eerst-horen');
    expect(reden(planOordeel({ ...klacht, hoorstand: 'afgezien' }, invoer))).toBe('mag');
    expect(reden(planOordeel(klacht, { ...invoer, kennelijk: true }))).toBe('mag');
    expect(reden(planOordeel(klacht, { ...invoer, kennelijk: true, oordeel: 'gegrond' }))).toBe(
      'klacht.fout.kennelijk-ongegrond',
    );
    const gehoord = { ...klacht, hoorstand: 'gehoord' } as const;
    expect(planOordeel(gehoord, { ...invoer, bevindingen: 'kort' })).toMatchObject({ veld: 'bevindingen' });
    expect(planOordeel(gehoord, { ...invoer, conclusie: ' ' })).toMatchObject({ veld: 'conclusie' });
  });

  test('is too old only when it happened more than a year before it came', () => {
    const grens = toLocalDate('2025-06-20');
    const op = (gebeurdOp: string | null) =>
      reden(
        planWeigering(
          { gebeurdOp: gebeurdOp === null ? null : toLocalDate(gebeurdOp) },
          'langer-dan-jaar',
          genoeg,
          grens,
        ),
      );
    expect([op('2025-06-19'), op('2025-06-20'), op(null)]).toEqual([
      'mag',
      'klacht.fout.geen-jaar',
      'klacht.fout.geen-jaar',
    ]);
  });

  test('is done in six weeks, ten with a klachtencommissie, four more once, and further with consent', () => {
    const dag = (more: Partial<Parameters<typeof klachtdagVan>[0]>) =>
      klachtdagVan(
        { metCommissie: false, verdaagd: false, verlengdTot: null, ...more },
        toLocalDate('2026-06-01'),
      ).waarde.laatsteDag;
    expect([
      dag({}),
      dag({ metCommissie: true }),
      dag({ verdaagd: true }),
      dag({ verdaagd: true, verlengdTot: toLocalDate('2026-10-01') }),
    ]).toEqual(['2026-07-13', '2026-08-10', '2026-08-10', '2026-10-01']);
  });

  test('says everything that is wrong with the form at once', () => {
    const gelezen = readKlachtvelden({ gebeurdOp: '2026-06-21', telefoon: 'geen' }, vandaag);
    expect(gelezen.ok ? [] : gelezen.fouten.map((f) => f.veld)).toEqual(['tekst', 'gebeurdOp', 'telefoon']);
    expect(readKlachtvelden({ tekst: ' Ik wachtte lang. ' }, vandaag)).toMatchObject({
      ok: true,
      invoer: { tekst: 'Ik wachtte lang.', gebeurdOp: null, telefoon: null },
    });
  });
});
