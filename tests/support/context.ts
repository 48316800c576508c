import type { Context, Toegang } from '@/platform/context';
import type { Rol } from '@/platform/permissions';
import { gedeeldeSleutel, type TestGemeente, type TestKantoor, testId } from './two-tenants';

/** The moment at which every test context stands, unless the test is about time. */
export const testMoment = new Date('2026-11-02T09:30:00.000Z');

const toegang = (g: TestGemeente, rollen: readonly Rol[], persoonId?: string): Toegang => ({
  gemeenteId: g.id,
  sleutel: g.sleutel,
  naam: g.naam,
  rollen,
  ...(persoonId === undefined ? {} : { persoonId }),
});

const base = (k: TestKantoor) => ({
  kantoorId: k.id,
  kantoorNaam: k.naam,
  kantoorRollen: [] as readonly Rol[],
  doel: 'proef',
  requestId: testId(`verzoek ${k.id}`),
  now: testMoment,
});

/** Somebody of the kantoor with these roles in each of these gemeenten, as a door makes it. */
export const staffContext = (
  k: TestKantoor,
  gemeenten: readonly TestGemeente[],
  rollen: readonly Rol[] = ['serviceteam'],
  more: Partial<Context> = {},
): Context => ({
  ...base(k),
  actor: { soort: 'medewerker', medewerkerId: k.medewerkerId, naam: 'Medewerker' },
  gemeenten: gemeenten.map((g) => toegang(g, rollen)),
  kantoorRollen: rollen,
  ...more,
});

/** The citizen himself: the first person of each of these gemeenten. */
export const citizenContext = (
  k: TestKantoor,
  gemeenten: readonly TestGemeente[],
  more: Partial<Context> = {},
): Context => ({
  ...base(k),
  actor: { soort: 'inwoner', persoonSleutel: gedeeldeSleutel, naam: 'Inwoner' },
  gemeenten: gemeenten.map((g) => toegang(g, [], g.persoonId)),
  ...more,
});

/** A job. */
export const jobContext = (k: TestKantoor, gemeenten: readonly TestGemeente[]): Context => ({
  ...base(k),
  actor: { soort: 'systeem', taak: 'proef' },
  gemeenten: gemeenten.map((g) => toegang(g, [])),
});
