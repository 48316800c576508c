import { describe, expect, test } from 'vitest';
import {
  gelijk,
  type Instelling,
  planEinde,
  planInstelling,
  planIntrekking,
  rijOp,
  standOp,
  standVan,
  type Voorstel,
} from '@/domain/gemeenten/instelling';
import type { Soort, Waarde } from '@/domain/gemeenten/instelling.schema';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const vandaag = dag('2026-11-21');

function rij<S extends Soort>(
  soort: S,
  waarde: Waarde<S>,
  vanaf: string,
  tot: string | null = null,
  more: Partial<Instelling> = {},
): Instelling {
  return {
    id: `${soort}-${vanaf}`,
    soort,
    waarde,
    vanaf: dag(vanaf),
    tot: tot === null ? null : dag(tot),
    bron: 'DVO',
    zekerheid: 'contract',
    versie: 1,
    gemaaktDoor: 'systeem:inrichting',
    gemaaktOp: new Date('2016-01-01T00:00:00Z'),
    vervallenOp: null,
    ...more,
  };
}

const smaak = (n: 1 | 2, vanaf: string, tot: string | null = null, more: Partial<Instelling> = {}) =>
  rij('smaak', { smaak: n }, vanaf, tot, more);
const piek = (vanaf: string, tot: string) =>
  rij('piekmoment', { reden: 'Aanslagen', verwachting: tot }, vanaf, tot);

const nieuweSmaak = (vanaf: string, more: Partial<Voorstel> = {}): Voorstel => ({
  soort: 'smaak',
  waarde: { smaak: 1 },
  vanaf: dag(vanaf),
  tot: null,
  bron: 'Besluit',
  zekerheid: 'contract',
  ...more,
});
const nieuwePiek = (vanaf: string, tot: string | null): Voorstel => ({
  soort: 'piekmoment',
  waarde: { reden: 'Aanslagen', verwachting: '2027-03-31' },
  vanaf: dag(vanaf),
  tot: tot === null ? null : dag(tot),
  bron: 'Besluit',
  zekerheid: 'contract',
});

describe('a new value from a date', () => {
  const reeks = [smaak(2, '2016-01-01')];

  test('closes the one that holds on that day and leaves its own days alone', () => {
    expect(planInstelling(reeks, nieuweSmaak('2027-01-01'), vandaag)).toEqual({
      ok: true,
      vanaf: '2027-01-01',
      tot: null,
      sluiten: { id: 'smaak-2016-01-01', versie: 1, tot: '2027-01-01' },
    });
  });

  test('is the first when nothing was there', () => {
    expect(planInstelling([], nieuweSmaak('2027-01-01'), vandaag)).toEqual({
      ok: true,
      vanaf: '2027-01-01',
      tot: null,
      sluiten: null,
    });
  });

  test('runs up to a value that is planned for later, which stays', () => {
    const met = [smaak(2, '2016-01-01', '2027-07-01'), smaak(2, '2027-07-01')];
    expect(planInstelling(met, nieuweSmaak('2027-01-01'), vandaag)).toMatchObject({
      tot: '2027-07-01',
      sluiten: { id: 'smaak-2016-01-01', tot: '2027-01-01' },
    });
  });

  test('passes over a value that was withdrawn', () => {
    const met = [...reeks, smaak(1, '2027-01-01', null, { vervallenOp: new Date() })];
    expect(planInstelling(met, nieuweSmaak('2027-01-01'), vandaag).ok).toBe(true);
  });

  test.each([
    ['2026-11-20', 'weigering.verleden', 'the day before today'],
    ['2016-01-01', 'weigering.verleden', 'a day that has been'],
  ])('refuses %s (%s): %s', (vanaf, reden) => {
    expect(planInstelling(reeks, nieuweSmaak(vanaf), vandaag)).toEqual({ ok: false, reden, veld: 'vanaf' });
  });

  test('may begin today and tomorrow', () => {
    expect(planInstelling(reeks, nieuweSmaak('2026-11-21'), vandaag).ok).toBe(true);
    expect(planInstelling(reeks, nieuweSmaak('2026-11-22'), vandaag).ok).toBe(true);
  });

  test('refuses a second value on the day on which one begins', () => {
    const vandaagBegonnen = [smaak(2, '2016-01-01', '2026-11-21'), smaak(2, '2026-11-21')];
    expect(planInstelling(vandaagBegonnen, nieuweSmaak('2026-11-21'), vandaag)).toMatchObject({
      reden: 'weigering.vandaag-begonnen',
    });
    const gepland = [smaak(2, '2016-01-01', '2027-01-01'), smaak(2, '2027-01-01')];
    expect(planInstelling(gepland, nieuweSmaak('2027-01-01'), vandaag)).toMatchObject({
      reden: 'weigering.al-gepland',
    });
  });

  test('refuses what changes nothing, but takes a better source for the same value', () => {
    const zelfde = nieuweSmaak('2027-01-01', { waarde: { smaak: 2 }, bron: 'DVO' });
    expect(planInstelling(reeks, zelfde, vandaag)).toEqual({ ok: false, reden: 'weigering.ongewijzigd' });
    expect(planInstelling(reeks, { ...zelfde, bron: 'Raadsbesluit' }, vandaag).ok).toBe(true);
  });

  test('refuses an end for a soort that is only followed', () => {
    const metEinde = nieuweSmaak('2027-01-01', { tot: dag('2027-02-01') });
    expect(planInstelling(reeks, metEinde, vandaag)).toMatchObject({ reden: 'weigering.einde-niet-nodig' });
  });
});

describe('a piekmoment, which has its own end', () => {
  test('needs an end after its begin', () => {
    expect(planInstelling([], nieuwePiek('2027-02-28', null), vandaag)).toMatchObject({
      reden: 'weigering.einde-ontbreekt',
      veld: 'tot',
    });
    expect(planInstelling([], nieuwePiek('2027-02-28', '2027-02-28'), vandaag)).toMatchObject({
      reden: 'weigering.einde-voor-begin',
    });
    expect(planInstelling([], nieuwePiek('2027-02-28', '2027-03-01'), vandaag)).toMatchObject({
      ok: true,
      tot: '2027-03-01',
      sluiten: null,
    });
  });

  test('may touch another but not overlap it', () => {
    const reeks = [piek('2027-02-01', '2027-03-01')];
    expect(planInstelling(reeks, nieuwePiek('2027-03-01', '2027-04-01'), vandaag).ok).toBe(true);
    expect(planInstelling(reeks, nieuwePiek('2027-01-01', '2027-02-01'), vandaag).ok).toBe(true);
    expect(planInstelling(reeks, nieuwePiek('2027-02-28', '2027-04-01'), vandaag)).toMatchObject({
      reden: 'weigering.piek-overlapt',
    });
    expect(planInstelling(reeks, nieuwePiek('2027-01-01', '2027-02-02'), vandaag)).toMatchObject({
      reden: 'weigering.piek-overlapt',
    });
  });
});

describe('withdrawing', () => {
  const reeks = [smaak(2, '2016-01-01', '2027-01-01', { versie: 2 }), smaak(1, '2027-01-01', '2028-01-01')];

  test('a value that has not begun: the one before it runs on to where it would have ended', () => {
    expect(planIntrekking(reeks, 'smaak-2027-01-01', vandaag)).toEqual({
      ok: true,
      intrekken: { id: 'smaak-2027-01-01', versie: 1 },
      heropenen: { id: 'smaak-2016-01-01', versie: 2, tot: '2028-01-01' },
    });
  });

  test.each([
    ['2026-12-31', true],
    ['2027-01-01', false],
    ['2027-01-02', false],
  ])('on %s of a value from 2027-01-01: allowed is %s', (op, ok) => {
    expect(planIntrekking(reeks, 'smaak-2027-01-01', dag(op)).ok).toBe(ok);
  });

  test('refuses what does not exist and what was withdrawn already', () => {
    expect(planIntrekking(reeks, 'iets', vandaag)).toMatchObject({ reden: 'weigering.bestaat-niet' });
    const weg = [smaak(1, '2027-01-01', null, { vervallenOp: new Date() })];
    expect(planIntrekking(weg, 'smaak-2027-01-01', vandaag)).toMatchObject({
      reden: 'weigering.al-ingetrokken',
    });
  });

  test('leaves the peak before a withdrawn peak as it was', () => {
    const pieken = [piek('2027-02-01', '2027-03-01'), piek('2027-03-01', '2027-04-01')];
    expect(planIntrekking(pieken, 'piekmoment-2027-03-01', vandaag)).toMatchObject({ heropenen: null });
  });
});

describe('ending without a follower', () => {
  const norm = rij('kenmerken', { interactieveWoz: true, contactgegevensVragen: 'nee' }, '2016-01-01');

  test('a value of which there may be none', () => {
    expect(planEinde([norm], norm.id, dag('2027-01-01'), vandaag)).toEqual({
      ok: true,
      sluiten: { id: norm.id, versie: 1, tot: '2027-01-01' },
    });
    expect(planEinde([norm], norm.id, vandaag, vandaag).ok).toBe(true);
  });

  test('refuses in the past, for a soort that needs a follower and where one follows already', () => {
    expect(planEinde([norm], norm.id, dag('2026-11-20'), vandaag)).toMatchObject({
      reden: 'weigering.verleden',
    });
    const s = smaak(2, '2016-01-01');
    expect(planEinde([s], s.id, dag('2027-01-01'), vandaag)).toMatchObject({
      reden: 'weigering.moet-opgevolgd',
    });
    const gevolgd = { ...norm, tot: dag('2027-06-01') };
    expect(planEinde([gevolgd], norm.id, dag('2027-01-01'), vandaag)).toMatchObject({
      reden: 'weigering.heeft-opvolger',
    });
  });

  test('shortens a peak and never lengthens it', () => {
    const p = piek('2026-11-01', '2026-12-31');
    expect(planEinde([p], p.id, dag('2026-12-01'), vandaag).ok).toBe(true);
    expect(planEinde([p], p.id, dag('2026-12-31'), vandaag)).toMatchObject({
      reden: 'weigering.eindigt-eerder',
    });
  });
});

describe('reading a reeks', () => {
  const reeks = [smaak(2, '2016-01-01', '2027-01-01'), smaak(1, '2027-01-01')];

  test.each([
    ['2015-12-31', null],
    ['2016-01-01', 2],
    ['2026-12-31', 2],
    ['2027-01-01', 1],
    ['2040-01-01', 1],
  ])('on %s the smaak is %s', (op, verwacht) => {
    const gevonden = rijOp(reeks, dag(op));
    expect(gevonden === null ? null : (gevonden.waarde as Waarde<'smaak'>).smaak).toBe(verwacht);
  });

  test('says how each row stands', () => {
    expect(reeks.map((r) => standOp(r, vandaag))).toEqual(['geldt', 'toekomst']);
    expect(reeks.map((r) => standOp(r, dag('2027-01-01')))).toEqual(['voorbij', 'geldt']);
    expect(standOp({ ...smaak(1, '2027-01-01'), vervallenOp: new Date() }, vandaag)).toBe('ingetrokken');
  });

  test('the stand of a form changes with every change of what can still change, and with nothing else', () => {
    const voor = standVan(reeks, vandaag);
    expect(standVan([...reeks].reverse(), vandaag)).toBe(voor);
    expect(standVan([...reeks, smaak(2, '2010-01-01', '2012-01-01')], vandaag)).toBe(voor);
    expect(standVan([{ ...reeks[0], versie: 2 } as Instelling, ...reeks.slice(1)], vandaag)).not.toBe(voor);
    expect(standVan(reeks.slice(0, 1), vandaag)).not.toBe(voor);
    expect(standVan([], vandaag)).toBe('leeg');
  });

  test('equality of values does not look at the order of keys or at what is not there', () => {
    expect(gelijk({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1, d: undefined })).toBe(true);
    expect(gelijk({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});
