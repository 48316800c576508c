import { describe, expect, test } from 'vitest';
import {
  type Medewerker,
  type MedewerkerAct,
  type MedewerkerStand,
  mag,
  OVERGANGEN,
  planStoppen,
  planToevoegen,
  planWijzigen,
  standOp,
} from '@/domain/medewerkers/medewerker';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const vandaag = dag('2026-11-21');
const iemand = (more: Partial<Medewerker> = {}): Medewerker => ({
  id: 'a',
  naam: 'A',
  email: null,
  werkgever: 'kantoor',
  issuer: 'i',
  subject: 's',
  startdatum: dag('2024-01-01'),
  stopdatum: null,
  versie: 1,
  ...more,
});
const feiten = { vandaag, door: 'b', andereBeheerders: 1, isBeheerder: false };

describe('how somebody stands', () => {
  test.each([
    ['2023-12-31', 'komt'],
    ['2024-01-01', 'werkt'],
    ['2026-06-30', 'werkt'],
    ['2026-07-01', 'gestopt'],
    ['2026-07-02', 'gestopt'],
  ] as const)('on %s: %s', (op, stand) => {
    expect(standOp(iemand({ stopdatum: dag('2026-07-01') }), dag(op))).toBe(stand);
  });
});

describe('every act in every stand', () => {
  const standen: Record<MedewerkerStand, Medewerker> = {
    komt: iemand({ startdatum: dag('2027-01-01') }),
    werkt: iemand(),
    gestopt: iemand({ stopdatum: dag('2026-01-01') }),
  };
  const verwacht: Record<MedewerkerStand, Record<MedewerkerAct, boolean>> = {
    komt: { wijzigen: true, stoppen: true, hervatten: false, 'rol-voorstellen': true },
    werkt: { wijzigen: true, stoppen: true, hervatten: false, 'rol-voorstellen': true },
    gestopt: { wijzigen: false, stoppen: false, hervatten: true, 'rol-voorstellen': false },
  };
  const gevallen = (Object.keys(verwacht) as MedewerkerStand[]).flatMap((stand) =>
    (Object.keys(verwacht[stand]) as MedewerkerAct[]).map((act) => [stand, act] as const),
  );
  test.each(gevallen)('%s x %s', (stand, act) => {
    const uitkomst = mag(act, standen[stand], vandaag);
    expect(uitkomst.ok).toBe(verwacht[stand][act]);
    if (!uitkomst.ok) expect(uitkomst.reden).toBe(OVERGANGEN[stand][act]);
  });
});

describe('adding, changing, stopping', () => {
  test('a log-in is used once, also by who stopped', () => {
    expect(planToevoegen(null, vandaag, vandaag).ok).toBe(true);
    expect(planToevoegen(iemand(), vandaag, vandaag)).toMatchObject({
      reden: 'weigering.bestaat-al',
      veld: 'subject',
    });
    expect(planToevoegen(iemand({ stopdatum: dag('2026-01-01') }), vandaag, vandaag)).toMatchObject({
      reden: 'weigering.gestopt-hervat',
    });
  });

  test.each(['1990-05-01', '2036-01-01'])('a first day of %s is a typing error in the year', (startdatum) => {
    expect(planToevoegen(null, dag(startdatum), vandaag)).toMatchObject({
      reden: 'weigering.startdatum-ver',
      veld: 'startdatum',
    });
  });

  test('who has rights in the whole kantoor is not employed by a gemeente', () => {
    const naar = { naam: 'A', email: null, werkgever: 'gemeente' as const };
    expect(planWijzigen(iemand(), naar, true, vandaag)).toMatchObject({
      reden: 'weigering.heeft-kantoorrol',
    });
    expect(planWijzigen(iemand(), naar, false, vandaag).ok).toBe(true);
  });

  test.each([
    ['2026-11-20', { reden: 'weigering.verleden' }],
    ['2026-11-21', { ok: true, perDirect: true }],
    ['2026-11-22', { ok: true, perDirect: false }],
  ] as const)('stopping on %s', (op, uitkomst) => {
    expect(planStoppen(iemand(), dag(op), feiten)).toMatchObject(uitkomst);
  });

  test('not oneself, not before the first day, not the last beheerder', () => {
    expect(planStoppen(iemand(), vandaag, { ...feiten, door: 'a' })).toMatchObject({
      reden: 'weigering.uzelf-stoppen',
    });
    const later = iemand({ startdatum: dag('2027-01-01') });
    expect(planStoppen(later, vandaag, feiten)).toMatchObject({ reden: 'weigering.voor-startdatum' });
    const laatste = { ...feiten, isBeheerder: true, andereBeheerders: 0 };
    expect(planStoppen(iemand(), vandaag, laatste)).toMatchObject({ reden: 'weigering.laatste-beheerder' });
    expect(planStoppen(iemand(), vandaag, { ...laatste, andereBeheerders: 1 }).ok).toBe(true);
  });
});
