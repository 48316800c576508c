import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWaarde, type Waarde } from '@/domain/gemeenten/instelling.schema';
import { belurenOp } from '@/domain/gemeenten/openingstijden';
import { checkTijdvak, nextTijdvakken, tijdvakVan } from '@/domain/vragen/belmoment';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { dateOfMoment, toLocalMoment } from '@/platform/local-moment';

const week = (van: string, tot: string) =>
  Object.fromEntries(['ma', 'di', 'wo', 'do', 'vr'].map((dag) => [dag, [{ van, tot }]]));
const tijden = (lijnen: object): Waarde<'openingstijden'> =>
  readWaarde('openingstijden', { goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij', ...lijnen });
const heleDag = tijden({
  telefoon: { tijden: week('09:00', '17:00') },
});
const ochtenden = tijden({ doorverbinden: { tijden: week('09:00', '13:00') } });
const zaterdags = tijden({
  telefoon: { tijden: { ...week('09:00', '17:00'), za: [{ van: '09:00', tot: '12:00' }] } },
});
const alleenBalie = tijden({ balie: { tijden: week('14:00', '16:00') } });
const nu = toLocalMoment('2026-12-01T10:00');
const d = toLocalDate;

describe('a callback is promised only for an hour at which somebody calls', () => {
  test.each([
    ['a working day', heleDag, '2026-12-02', 'ochtend', null, null],
    ['a Sunday', heleDag, '2026-12-06', 'ochtend', 'gesloten-dag', '2026-12-07T09:00'],
    ['a Saturday', heleDag, '2026-12-05', 'middag', 'gesloten-dag', '2026-12-07T09:00'],
    ['Eerste Kerstdag', heleDag, '2026-12-25', 'ochtend', 'vrije-dag', '2026-12-28T09:00'],
    ['nieuwjaarsdag', heleDag, '2027-01-01', 'ochtend', 'vrije-dag', '2027-01-04T09:00'],
    [
      'an afternoon of a line of mornings',
      ochtenden,
      '2026-12-02',
      'middag',
      'buiten-tijden',
      '2026-12-02T09:00',
    ],
    ['a Saturday with hours', zaterdags, '2026-12-05', 'ochtend', null, null],
    [
      'Tweede Kerstdag, a Saturday with hours',
      zaterdags,
      '2026-12-26',
      'ochtend',
      'vrije-dag',
      '2026-12-28T09:00',
    ],
    ['no line to call: a working day', alleenBalie, '2026-12-02', 'ochtend', null, null],
    ['no line to call: a Sunday', alleenBalie, '2026-12-06', 'ochtend', 'gesloten-dag', '2026-12-07T09:00'],
    ['no hours known: a working day', null, '2026-12-02', 'middag', null, null],
    ['no hours known: Kerstmis', null, '2026-12-25', 'middag', 'vrije-dag', '2026-12-28T09:00'],
  ] as const)('%s', (_, uren, dag, dagdeel, reden, nieuw) => {
    const mag = checkTijdvak(tijdvakVan(d(dag), dagdeel), nu, uren);
    if (reden === null) expect(mag).toEqual({ ok: true });
    else
      expect(mag).toEqual({
        ok: false,
        reden: `weigering.tijdvak-${reden}`,
        veld: reden === 'buiten-tijden' ? 'dagdeel' : 'datum',
        waarden: { dag, nieuw },
      });
  });

  test('lies ahead, in order and within three months', () => {
    const check = (van: string, tot: string) =>
      checkTijdvak({ van: toLocalMoment(van), tot: toLocalMoment(tot) }, nu, heleDag);
    expect(check('2026-12-01T09:00', '2026-12-01T12:00').ok).toBe(true);
    expect(check('2026-12-01T09:00', '2026-12-01T10:00')).toMatchObject({
      reden: 'weigering.tijdvak-voorbij',
    });
    expect(check('2026-12-02T12:00', '2026-12-02T09:00')).toMatchObject({
      reden: 'weigering.tijdvak-volgorde',
    });
    expect(check('2027-03-02T09:00', '2027-03-02T12:00')).toMatchObject({ reden: 'weigering.tijdvak-ver' });
  });

  test('the last days of three months without an hour left offer an earlier day', () => {
    // 1 March 2027 is a Monday; three months from the 28th of November end on the Sunday before it.
    const laat = checkTijdvak(
      tijdvakVan(d('2027-02-27'), 'ochtend'),
      toLocalMoment('2026-11-28T10:00'),
      heleDag,
    );
    expect(laat).toMatchObject({ reden: 'weigering.tijdvak-geen', waarden: { dag: '2027-02-27' } });
  });

  test('for any day and hours: what is taken has an hour of the office in it, what is refused has none, and the offer can be taken', () => {
    const dagen = fc.integer({ min: 0, max: 85 }).map((n): LocalDate => addDays(d('2026-12-01'), n));
    const uren = fc.constantFrom(heleDag, ochtenden, zaterdags, alleenBalie, null);
    fc.assert(
      fc.property(dagen, fc.constantFrom('ochtend', 'middag'), uren, (dag, dagdeel, tijdenVan) => {
        const tijdvak = tijdvakVan(dag, dagdeel);
        fc.pre(tijdvak.tot > nu);
        const mag = checkTijdvak(tijdvak, nu, tijdenVan);
        const raakt = belurenOp(tijdenVan, dag).blokken.some(
          (b) => b.van < tijdvak.tot && tijdvak.van < b.tot && nu < b.tot,
        );
        expect(mag.ok).toBe(raakt);
        if (mag.ok || mag.reden === 'weigering.tijdvak-geen') return;
        const nieuw = toLocalMoment(String(mag.waarden?.nieuw));
        const deel = nieuw.slice(11) < '12:00' ? 'ochtend' : 'middag';
        expect(checkTijdvak(tijdvakVan(dateOfMoment(nieuw), deel), nu, tijdenVan)).toEqual({ ok: true });
      }),
    );
  });
});

describe('the times that are offered', () => {
  const keuzes = (tijden: Parameters<typeof nextTijdvakken>[1], van = nu, hoogstens = 4) =>
    nextTijdvakken(van, tijden, hoogstens).map(({ dag, dagdeel }) => `${dag} ${dagdeel}`);

  test('begin with what is left of today and pass over days on which nobody calls', () => {
    expect(keuzes(heleDag)).toEqual([
      '2026-12-01 ochtend',
      '2026-12-01 middag',
      '2026-12-02 ochtend',
      '2026-12-02 middag',
    ]);
    expect(keuzes(ochtenden, toLocalMoment('2026-12-24T13:00'), 2)).toEqual([
      '2026-12-28 ochtend',
      '2026-12-29 ochtend',
    ]);
  });

  test('can each be promised', () => {
    for (const waarde of [heleDag, ochtenden, zaterdags, alleenBalie, null])
      for (const { dag, dagdeel } of nextTijdvakken(nu, waarde, 40))
        expect(checkTijdvak(tijdvakVan(dag, dagdeel), nu, waarde)).toEqual({ ok: true });
  });
});
