import { describe, expect, test } from 'vitest';
import {
  type Deelname,
  type Overeenkomst,
  planBeeindiging,
  planOvereenkomst,
} from '@/domain/gemeenten/overeenkomst';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const vandaag = dag('2026-11-21');

const contract = (
  id: string,
  soort: Overeenkomst['soort'],
  vanaf: string,
  more: Partial<Overeenkomst> = {},
): Overeenkomst => ({
  id,
  kantoorId: 2,
  soort,
  naam: id,
  vanaf: dag(vanaf),
  tot: null,
  ouderId: null,
  vergoedingCenten: null,
  ...more,
});
const deelname = (soort: Deelname['soort'], besluitReferentie: string | null = null): Deelname => ({
  kantoorId: 2,
  soort,
  vanaf: dag('2015-01-01'),
  tot: null,
  besluitReferentie,
});
const zonderId = ({ id: _, ...rest }: Overeenkomst) => rest;

const mantel = contract('mantel', 'mantel', '2015-01-01');
const dvo = contract('dvo', 'dvo', '2015-01-01', { ouderId: 'mantel' });

describe('ending a contract', () => {
  test('[A-05] ending the mantelovereenkomst ends what hangs under it, on the same day', () => {
    expect(planBeeindiging([mantel, dvo], 'mantel', dag('2027-01-01'), vandaag)).toEqual({
      ok: true,
      eindes: [
        { id: 'mantel', vorigeTot: null, tot: '2027-01-01', reden: 'zelf' },
        { id: 'dvo', vorigeTot: null, tot: '2027-01-01', reden: 'met-mantel' },
      ],
    });
  });

  test('ending the dvo leaves the mantelovereenkomst alone; what ended sooner keeps its end', () => {
    const plan = planBeeindiging([mantel, dvo], 'dvo', dag('2027-01-01'), vandaag);
    expect(plan).toMatchObject({ eindes: [{ id: 'dvo' }] });
    const eerder = { ...dvo, tot: dag('2026-12-01') };
    expect(planBeeindiging([mantel, eerder], 'mantel', dag('2027-01-01'), vandaag)).toMatchObject({
      eindes: [{ id: 'mantel' }],
    });
  });

  test.each([
    ['2026-11-20', 'weigering.verleden'],
    ['2030-01-01', 'weigering.eindigt-eerder'],
    ['2031-01-01', 'weigering.eindigt-eerder'],
  ])('refuses %s: %s', (tot, reden) => {
    const eindig = { ...mantel, tot: dag('2030-01-01') };
    expect(planBeeindiging([eindig], 'mantel', dag(tot), vandaag)).toMatchObject({ ok: false, reden });
  });

  test('may end today; not before it began; not one that is not there', () => {
    expect(planBeeindiging([mantel], 'mantel', vandaag, vandaag).ok).toBe(true);
    const straks = contract('straks', 'mantel', '2027-01-01');
    expect(planBeeindiging([straks], 'straks', dag('2027-01-01'), vandaag)).toMatchObject({
      reden: 'weigering.einde-voor-begin',
    });
    expect(planBeeindiging([], 'iets', vandaag, vandaag)).toMatchObject({ reden: 'weigering.bestaat-niet' });
  });

  test('refuses when a contract under it would end before it begins', () => {
    const straks = contract('straks', 'dvo', '2028-01-01', { ouderId: 'mantel' });
    expect(planBeeindiging([mantel, straks], 'mantel', dag('2027-01-01'), vandaag)).toMatchObject({
      reden: 'weigering.onderliggende-begint-later',
    });
  });
});

describe('a new contract', () => {
  const nieuw = (soort: Overeenkomst['soort'], more: Partial<Overeenkomst> = {}) =>
    zonderId(contract('nieuw', soort, '2027-01-01', more));

  test('a derde has a fuo and a recorded AB-besluit, a deelnemer a dvo', () => {
    expect(planOvereenkomst([], [deelname('derde', 'AB 2026-3')], nieuw('fuo')).ok).toBe(true);
    expect(planOvereenkomst([], [deelname('derde')], nieuw('fuo'))).toMatchObject({
      reden: 'weigering.besluit-ontbreekt',
    });
    expect(planOvereenkomst([], [deelname('derde', 'AB 2026-3')], nieuw('dvo'))).toMatchObject({
      reden: 'weigering.dvo-voor-deelnemer',
    });
    expect(planOvereenkomst([], [deelname('deelnemer')], nieuw('fuo'))).toMatchObject({
      reden: 'weigering.fuo-voor-derde',
    });
    expect(planOvereenkomst([], [deelname('deelnemer')], nieuw('dvo')).ok).toBe(true);
  });

  test('[A-02] needs a deelname on its first day', () => {
    const voorbij = { ...deelname('deelnemer'), tot: dag('2027-01-01') };
    expect(planOvereenkomst([], [voorbij], nieuw('dvo'))).toMatchObject({ reden: 'weigering.geen-deelname' });
    expect(planOvereenkomst([], [], nieuw('dvo'))).toMatchObject({ reden: 'weigering.geen-deelname' });
  });

  test('lies within its mantelovereenkomst and ends with it', () => {
    const eindig = { ...mantel, tot: dag('2028-01-01') };
    const onder = (more: Partial<Overeenkomst>) =>
      planOvereenkomst([eindig], [deelname('deelnemer')], nieuw('dvo', { ouderId: 'mantel', ...more }));
    expect(onder({})).toEqual({ ok: true, tot: '2028-01-01' });
    expect(onder({ tot: dag('2027-06-01') })).toEqual({ ok: true, tot: '2027-06-01' });
    expect(onder({ tot: dag('2028-01-02') })).toMatchObject({ reden: 'weigering.buiten-mantel' });
    expect(onder({ vanaf: dag('2028-01-01') })).toMatchObject({ reden: 'weigering.buiten-mantel' });
    expect(onder({ ouderId: 'iets' })).toMatchObject({ reden: 'weigering.geen-mantel' });
  });

  test('does not lie on the days of another of its soort', () => {
    const tot2027 = { ...dvo, ouderId: null, tot: dag('2027-01-01') };
    const nu = { ...dvo, ouderId: null, tot: dag('2027-01-02') };
    expect(planOvereenkomst([tot2027], [deelname('deelnemer')], nieuw('dvo')).ok).toBe(true);
    expect(planOvereenkomst([nu], [deelname('deelnemer')], nieuw('dvo'))).toMatchObject({
      reden: 'weigering.overlapt',
    });
  });
});
