import { describe, expect, test } from 'vitest';
import {
  BEPERKT,
  bereikVanMachtiging,
  type Getypt,
  GRENZEN,
  judgeGetypt,
  KENMERKTEKENS,
  type Machtigingsfeiten,
  type Machtigingsinvoer,
  planMachtiging,
  readMachtigingscode,
  rechtenVan,
  showMachtigingscode,
} from '@/domain/vertegenwoordigingen/machtiging';
import { ALLES } from '@/domain/vertegenwoordigingen/vertegenwoordiging';
import { RECHTEN } from '@/platform/acting-for';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const invoer = (more: Partial<Machtigingsinvoer> = {}): Machtigingsinvoer => ({
  grens: 'kwijtschelding',
  zaakId: null,
  doen: true,
  laatsteDag: dag('2026-12-01'),
  ...more,
});
const feiten = (more: Partial<Machtigingsfeiten> = {}): Machtigingsfeiten => ({
  vandaag: dag('2026-11-02'),
  dagen: 90,
  zaak: null,
  onderBewind: false,
  overleden: false,
  open: 0,
  ...more,
});
const plan = (i: Partial<Machtigingsinvoer>, f: Partial<Machtigingsfeiten> = {}) => {
  const gepland = planMachtiging(invoer(i), feiten(f));
  return gepland.ok ? gepland.tot : [gepland.veld, gepland.reden.replace('machtiging.fout.', '')];
};

describe('the code', () => {
  test('is read as people write it, and nothing else is one', () => {
    for (const text of ['K7QX-482-913', 'k7qx482913', ' K7QX 482 913 ', 'k7qx–482–913', 'K7QX.482.913'])
      expect(readMachtigingscode(text)).toEqual({ kenmerk: 'K7QX', geheim: '482913' });
    for (const text of ['', 'K7QX-482-91', 'K7QX-482-9134', 'K7Q1-482-913', 'K7QO-482-913', '482913'])
      expect(readMachtigingscode(text)).toBeNull();
    for (const teken of KENMERKTEKENS)
      expect(readMachtigingscode(showMachtigingscode(teken.repeat(4), '000001'))?.kenmerk).toBe(
        teken.repeat(4),
      );
  });

  const code = (more: Partial<Getypt> = {}): Getypt => ({
    status: 'open',
    pogingen: 0,
    geldigTot: new Date('2026-11-03T09:00:00Z'),
    persoonId: 'client',
    helperId: null,
    ...more,
  });
  const now = new Date('2026-11-02T09:00:00Z');
  const oordeel = (more: Partial<Getypt> = {}, klopt = true, wie = 'helper') =>
    judgeGetypt(code(more), { klopt, wie, now });

  test('says nothing of itself before it is right', () => {
    for (const status of ['open', 'geblokkeerd', 'aanvaard', 'ingetrokken'] as const)
      expect(oordeel({ status }, false).soort).toBe('fout');
    expect(judgeGetypt(null, { klopt: true, wie: 'helper', now })).toEqual({
      soort: 'fout',
      telt: false,
      blokkeert: false,
    });
  });

  test('counts wrong tries while it could be used, and blocks at the fifth', () => {
    expect(oordeel({ pogingen: 3 }, false)).toEqual({ soort: 'fout', telt: true, blokkeert: false });
    expect(oordeel({ pogingen: 4 }, false)).toEqual({ soort: 'fout', telt: true, blokkeert: true });
    expect(oordeel({ status: 'getoond', helperId: 'x' }, false)).toMatchObject({ telt: false });
    expect(oordeel({ geldigTot: now }, false)).toMatchObject({ telt: false });
  });

  test.each([
    ['his own', {}, 'client', 'eigen'],
    ['blocked', { status: 'geblokkeerd' }, 'helper', 'geblokkeerd'],
    ['replaced', { status: 'vervangen' }, 'helper', 'ingetrokken'],
    ['taken back', { status: 'ingetrokken' }, 'helper', 'ingetrokken'],
    ['accepted', { status: 'aanvaard', helperId: 'helper' }, 'helper', 'gebruikt'],
    ['typed by another', { status: 'getoond', helperId: 'ander' }, 'helper', 'gebruikt'],
    ['run out', { geldigTot: now }, 'helper', 'verlopen'],
  ] as const)('that is right and %s', (_, more, wie, reden) => {
    expect(oordeel(more, true, wie)).toEqual({ soort: 'nee', reden: `machtiging.fout.${reden}` });
  });

  test('that he typed before is still his', () => {
    expect(oordeel({ status: 'getoond', helperId: 'helper' })).toEqual({ soort: 'goed' });
  });
});

describe('what may be given', () => {
  test('until and with the last day that the gemeente allows', () => {
    expect(plan({ laatsteDag: dag('2026-11-02') })).toBe('2026-11-03');
    expect(plan({ laatsteDag: dag('2027-01-31') })).toBe('2027-02-01');
    expect(plan({ laatsteDag: dag('2027-02-01') })).toEqual(['laatsteDag', 'te-lang']);
    expect(plan({ laatsteDag: dag('2026-11-01') })).toEqual(['laatsteDag', 'dag-voorbij']);
    expect(plan({ laatsteDag: dag('2026-11-12') }, { dagen: 9 })).toEqual(['laatsteDag', 'te-lang']);
  });

  test('about a case that is there and not finished', () => {
    const zaak = { soort: 'bezwaar', zaaknummer: 'B1', klaar: false };
    expect(plan({ grens: 'zaak' })).toEqual(['waarvoor', 'zaak-onbekend']);
    expect(plan({ grens: 'zaak' }, { zaak: { ...zaak, klaar: true } })).toEqual(['waarvoor', 'zaak-klaar']);
    expect(plan({ grens: 'zaak' }, { zaak })).toBe('2026-12-02');
  });

  test('under bewind somebody may read along and no more; nothing after a death; no more than five codes', () => {
    expect(plan({}, { onderBewind: true })).toEqual(['doen', 'bewind']);
    expect(plan({ doen: false }, { onderBewind: true })).toBe('2026-12-02');
    expect(plan({}, { overleden: true })).toEqual([undefined, 'overleden']);
    expect(plan({}, { open: 5 })).toEqual([undefined, 'te-veel-open']);
    expect(plan({ grens: 'regeling', doen: false })).toEqual(['doen', 'regeling-meelezen']);
  });
});

test('what it gives a right to, and how it is recorded: within a limit never as a right of its own', () => {
  for (const grens of GRENZEN) {
    expect(rechtenVan(grens, false, 'bezwaar')).toEqual(['zien']);
    const woorden = bereikVanMachtiging(grens, true, 'B1').split(',');
    const rechten = woorden.filter((w) => (RECHTEN as readonly string[]).includes(w.trim()));
    expect(grens === 'alles' || (rechten.length === 0 && woorden[0]?.startsWith(BEPERKT))).toBe(true);
  }
  expect(rechtenVan('alles', true, null)).toEqual([...RECHTEN]);
  expect(rechtenVan('regeling', true, null)).toEqual(['zien', 'regeling']);
  expect(rechtenVan('zaak', true, 'bezwaar')).toEqual(['zien', 'bezwaar']);
  expect(rechtenVan('zaak', true, 'klacht')).toEqual(['zien']);
  expect(bereikVanMachtiging('alles', true, null)).toBe(ALLES);
  expect(bereikVanMachtiging('alles', false, null)).toBe('zien');
  expect(bereikVanMachtiging('zaak', false, 'B2026.000001')).toBe('beperkt tot zaak B2026.000001 (meelezen)');
});
