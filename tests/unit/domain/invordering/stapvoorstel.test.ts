import { describe, expect, test } from 'vitest';
import { losseWeg, planStapbesluit } from '@/domain/invordering/stapvoorstel';
import { toLocalDate as d } from '@/platform/local-date';

const stap = {
  wel: true,
  na: { aantal: 1, eenheid: 'maand' as const },
  minimumEuro: 10,
  akkoord: 'invorderingsambtenaar' as const,
};
const pad = { herinnering: { ...stap, betaaldagen: 14 }, aanmaning: stap, dwangbevel: stap };
const voorstel = {
  status: 'voorgesteld' as const,
  voorgesteldDoor: 'medewerker:1',
  dagtekening: d('2026-07-07'),
};
const ambtenaar = { wie: 'medewerker:2', rollen: ['invorderingsambtenaar'] };
const nu = { vandaag: d('2026-07-07'), akkoord: 'invorderingsambtenaar' as const };

describe('a step for one claim', () => {
  test('goes without a second person only where it is free, unless the setting says otherwise', () => {
    expect(losseWeg(pad, 'herinnering')).toBe('direct');
    expect(losseWeg(pad, 'aanmaning')).toBe('tweede-persoon');
    expect(losseWeg(pad, 'dwangbevel')).toBe('tweede-persoon');
    expect(losseWeg({ ...pad, dwangbevel: { ...stap, los: 'niet' } }, 'dwangbevel')).toBe('niet');
  });

  test('is decided by the role that the setting names, never by who proposed it, and not after its day', () => {
    expect(planStapbesluit(voorstel, 'zetten', ambtenaar, nu)).toEqual({ ok: true, status: 'gezet' });
    const nee = (...args: Parameters<typeof planStapbesluit>) => planStapbesluit(...args);
    expect(nee(voorstel, 'zetten', { ...ambtenaar, wie: 'medewerker:1' }, nu)).toEqual({
      ok: false,
      reden: 'losseStap.eigen',
    });
    expect(nee(voorstel, 'zetten', { ...ambtenaar, rollen: ['medewerker-innen'] }, nu)).toEqual({
      ok: false,
      reden: 'weigering.akkoord-van-invorderingsambtenaar',
    });
    expect(nee(voorstel, 'zetten', ambtenaar, { ...nu, akkoord: 'directeur' })).toEqual({
      ok: false,
      reden: 'weigering.akkoord-van-directeur',
    });
    const later = { ...nu, vandaag: d('2026-07-08') };
    expect(nee(voorstel, 'zetten', ambtenaar, later)).toEqual({ ok: false, reden: 'losseStap.dag-voorbij' });
    expect(nee(voorstel, 'afwijzen', ambtenaar, later)).toEqual({ ok: true, status: 'afgewezen' });
  });

  test('is withdrawn by who proposed it alone, and decided once', () => {
    expect(planStapbesluit(voorstel, 'intrekken', ambtenaar, nu)).toEqual({
      ok: false,
      reden: 'losseStap.niet-van-u',
    });
    expect(planStapbesluit(voorstel, 'intrekken', { ...ambtenaar, wie: 'medewerker:1' }, nu)).toEqual({
      ok: true,
      status: 'ingetrokken',
    });
    for (const status of ['gezet', 'afgewezen', 'ingetrokken'] as const)
      expect(planStapbesluit({ ...voorstel, status }, 'zetten', ambtenaar, nu)).toEqual({
        ok: false,
        reden: 'losseStap.besloten',
      });
  });
});
