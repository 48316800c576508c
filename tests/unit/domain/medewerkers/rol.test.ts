import { describe, expect, test } from 'vitest';
import type { Medewerker } from '@/domain/medewerkers/medewerker';
import {
  geldtOp,
  planBesluit,
  planIntrekken,
  planVoorstel,
  ROLOVERGANGEN,
  type RolAct,
  type RolStatus,
  type Roltoekenning,
} from '@/domain/medewerkers/rol';
import { toLocalDate } from '@/platform/local-date';
import { ROLLEN, ROLLEN_TWEEDE_PERSOON, type Rol } from '@/platform/permissions';

const dag = toLocalDate;
const vandaag = dag('2026-11-21');
const iemand: Medewerker = {
  id: 'a',
  naam: 'A',
  email: null,
  werkgever: 'kantoor',
  issuer: 'i',
  subject: 's',
  startdatum: dag('2024-01-01'),
  stopdatum: null,
  versie: 1,
};
const rol = (more: Partial<Roltoekenning> = {}): Roltoekenning => ({
  id: 'r',
  medewerkerId: 'a',
  gemeenteId: 1,
  rol: 'kassier',
  vanaf: dag('2026-12-01'),
  tot: null,
  status: 'voorgesteld',
  voorgesteldDoor: 'b',
  voorgesteldOp: new Date(0),
  beslotenDoor: null,
  beslotenOp: null,
  versie: 1,
  ...more,
});
const feiten = { vandaag, voorsteller: 'b', gemeenten: [1, 2], bestaand: [] as Roltoekenning[] };
const voorstel = (
  r: Rol,
  gemeenteId: number | null = 1,
  vanaf = '2026-11-21',
  tot: string | null = null,
) => ({
  rol: r,
  gemeenteId,
  vanaf: dag(vanaf),
  tot: tot === null ? null : dag(tot),
});

describe('every act in every status', () => {
  const verwacht: Record<RolStatus, Record<RolAct, RolStatus | null>> = {
    voorgesteld: { goedkeuren: 'actief', afwijzen: 'afgewezen', intrekken: 'ingetrokken' },
    actief: { goedkeuren: null, afwijzen: null, intrekken: 'ingetrokken' },
    afgewezen: { goedkeuren: null, afwijzen: null, intrekken: null },
    ingetrokken: { goedkeuren: null, afwijzen: null, intrekken: null },
  };
  const gevallen = (Object.keys(verwacht) as RolStatus[]).flatMap((status) =>
    (Object.keys(verwacht[status]) as RolAct[]).map((act) => [status, act, verwacht[status][act]] as const),
  );
  test.each(gevallen)('%s x %s gives %s', (status, act, naar) => {
    const rij = rol({ status });
    const uitkomst =
      act === 'intrekken'
        ? planIntrekken(rij, { vandaag, andereBeheerders: 1 })
        : planBesluit(rij, act, { vandaag, besluiter: 'c' });
    if (naar === null) expect(uitkomst).toEqual({ ok: false, reden: expect.stringMatching(/^weigering\./) });
    else expect(uitkomst).toMatchObject({ ok: true, status: naar });
    expect(ROLOVERGANGEN[status][act]).toEqual(naar === null ? { niet: expect.any(String) } : { naar });
  });
});

describe('proposing', () => {
  test.each(Object.keys(ROLLEN) as Rol[])(
    '%s waits for a second person exactly when it is over money',
    (r) => {
      const gemeenteId = r === 'beheerder' || r === 'directeur' ? null : 1;
      expect(planVoorstel(iemand, voorstel(r, gemeenteId), feiten)).toEqual({
        ok: true,
        status: ROLLEN_TWEEDE_PERSOON.includes(r) ? 'voorgesteld' : 'actief',
      });
    },
  );

  test('whatever somebody proposes for himself waits for another', () => {
    expect(planVoorstel(iemand, voorstel('serviceteam'), { ...feiten, voorsteller: 'a' })).toEqual({
      ok: true,
      status: 'voorgesteld',
    });
  });

  test.each([
    [voorstel('serviceteam', 9), 'weigering.gemeente-onbekend'],
    [voorstel('kassier', null), 'weigering.rol-per-gemeente'],
    [voorstel('bestuurder', null), 'weigering.rol-per-gemeente'],
    [voorstel('beheerder', 1), 'weigering.rol-van-kantoor'],
    [voorstel('serviceteam', 1, '2026-11-20'), 'weigering.verleden'],
    [voorstel('serviceteam', 1, '2026-11-21', '2026-11-21'), 'weigering.einde-voor-begin'],
  ])('refuses %j: %s', (v, reden) => {
    expect(planVoorstel(iemand, v, feiten)).toMatchObject({ ok: false, reden });
  });

  test('who is employed by a gemeente gets no right in all of them', () => {
    const gemeente = { ...iemand, werkgever: 'gemeente' as const };
    expect(planVoorstel(gemeente, voorstel('frontoffice', null), feiten)).toMatchObject({
      reden: 'weigering.werkgever-gemeente',
    });
    expect(planVoorstel(gemeente, voorstel('frontoffice', 1), feiten).ok).toBe(true);
  });

  test('what he has or waits for is not proposed again on the same days', () => {
    const bestaand = [rol({ rol: 'serviceteam', status: 'actief', tot: dag('2027-01-01') })];
    expect(planVoorstel(iemand, voorstel('serviceteam'), { ...feiten, bestaand })).toMatchObject({
      reden: 'weigering.heeft-rol-al',
    });
    expect(planVoorstel(iemand, voorstel('serviceteam', 1, '2027-01-01'), { ...feiten, bestaand }).ok).toBe(
      true,
    );
    expect(planVoorstel(iemand, voorstel('serviceteam', 2), { ...feiten, bestaand }).ok).toBe(true);
    const afgewezen = [rol({ rol: 'serviceteam', status: 'afgewezen' })];
    expect(planVoorstel(iemand, voorstel('serviceteam'), { ...feiten, bestaand: afgewezen }).ok).toBe(true);
  });

  test('nobody who stopped gets a role', () => {
    const gestopt = { ...iemand, stopdatum: vandaag };
    expect(planVoorstel(gestopt, voorstel('serviceteam'), feiten)).toMatchObject({
      reden: 'weigering.al-gestopt',
    });
  });
});

describe('deciding', () => {
  test('not on oneself and not on what one proposed', () => {
    for (const act of ['goedkeuren', 'afwijzen'] as const) {
      expect(planBesluit(rol(), act, { vandaag, besluiter: 'a' })).toMatchObject({
        reden: 'weigering.over-uzelf',
      });
      expect(planBesluit(rol(), act, { vandaag, besluiter: 'b' })).toMatchObject({
        reden: 'weigering.eigen-voorstel',
      });
      expect(planBesluit(rol(), act, { vandaag, besluiter: 'c' }).ok).toBe(true);
    }
  });

  test.each([
    ['2026-11-20', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-22', '2026-11-22'],
  ])('proposed from %s and approved on 21 November it holds from %s', (van, geldt) => {
    expect(planBesluit(rol({ vanaf: dag(van) }), 'goedkeuren', { vandaag, besluiter: 'c' })).toMatchObject({
      vanaf: geldt,
    });
  });

  test('a proposal of which the days are past is not approved but may be rejected', () => {
    const verlopen = rol({ vanaf: dag('2026-01-01'), tot: dag('2026-11-21') });
    expect(planBesluit(verlopen, 'goedkeuren', { vandaag, besluiter: 'c' })).toMatchObject({
      reden: 'weigering.voorstel-verlopen',
    });
    expect(planBesluit(verlopen, 'afwijzen', { vandaag, besluiter: 'c' }).ok).toBe(true);
  });
});

describe('taking away', () => {
  test.each([
    ['2026-11-20', '2026-11-21'],
    ['2026-11-21', null],
    ['2026-11-22', null],
  ])('a role that holds from %s ends on %s', (van, tot) => {
    const rij = rol({ status: 'actief', vanaf: dag(van) });
    expect(planIntrekken(rij, { vandaag, andereBeheerders: 0 })).toEqual({
      ok: true,
      status: 'ingetrokken',
      tot,
    });
  });

  test('keeps the end of what was over already', () => {
    const rij = rol({ status: 'actief', vanaf: dag('2026-01-01'), tot: dag('2026-06-01') });
    expect(planIntrekken(rij, { vandaag, andereBeheerders: 0 })).toMatchObject({ tot: '2026-06-01' });
  });

  test('never the last beheerder of the kantoor', () => {
    const beheerder = rol({ rol: 'beheerder', gemeenteId: null, status: 'actief', vanaf: dag('2024-01-01') });
    expect(planIntrekken(beheerder, { vandaag, andereBeheerders: 0 })).toMatchObject({
      reden: 'weigering.laatste-beheerder',
    });
    expect(planIntrekken(beheerder, { vandaag, andereBeheerders: 1 }).ok).toBe(true);
    const voorgesteld = { ...beheerder, status: 'voorgesteld' as const };
    expect(planIntrekken(voorgesteld, { vandaag, andereBeheerders: 0 }).ok).toBe(true);
  });

  test.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('a role from 1 December to 1 January holds on %s: %s', (op, geldt) => {
    const rij = rol({ status: 'actief', tot: dag('2027-01-01') });
    expect(geldtOp(rij, dag(op))).toBe(geldt);
    expect(geldtOp({ ...rij, status: 'voorgesteld' }, dag(op))).toBe(false);
  });
});
