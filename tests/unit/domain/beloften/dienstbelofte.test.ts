import { describe, expect, test } from 'vitest';
import {
  type Dienstbelofte,
  type DienstbelofteInvoer,
  geldendeDienstbeloften,
  planDienstbelofte,
  planEinde,
} from '@/domain/beloften/dienstbelofte';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const VANDAAG = dag('2026-11-24');
const rij = (more: Partial<Dienstbelofte> = {}): Dienstbelofte => ({
  id: 'a',
  gemeenteId: null,
  tekst: 'Wij bellen u terug.',
  meting: 'terugbellen',
  toelichting: null,
  bron: 'proef',
  zekerheid: 'contract',
  vanaf: dag('2020-01-01'),
  tot: null,
  versie: 1,
  ...more,
});
const invoer = (more: Partial<DienstbelofteInvoer> = {}): DienstbelofteInvoer => {
  const { id: _, tot: __, versie: ___, ...nieuw } = rij({ vanaf: VANDAAG });
  return { ...nieuw, ...more };
};

describe('a new promise', () => {
  test('begins today at the earliest', () => {
    expect(planDienstbelofte(invoer(), [], VANDAAG)).toEqual({ ok: true });
    expect(planDienstbelofte(invoer({ vanaf: dag('2026-11-23') }), [], VANDAAG)).toMatchObject({
      reden: 'weigering.verleden',
      veld: 'vanaf',
    });
  });

  test('that nothing measures says why', () => {
    const nieuw = invoer({ meting: 'niet-meetbaar' });
    expect(planDienstbelofte(nieuw, [], VANDAAG)).toMatchObject({ veld: 'toelichting' });
    expect(planDienstbelofte({ ...nieuw, toelichting: 'Omdat' }, [], VANDAAG)).toEqual({ ok: true });
  });

  test('does not stand beside the same sentence of the same office on one day', () => {
    const nieuw = invoer({ tekst: ' wij BELLEN u terug. ' });
    expect(planDienstbelofte(nieuw, [rij()], VANDAAG)).toMatchObject({ veld: 'tekst' });
    expect(planDienstbelofte(nieuw, [rij({ tot: dag('2026-11-25') })], VANDAAG)).toMatchObject({ ok: false });
    expect(planDienstbelofte(nieuw, [rij({ tot: VANDAAG })], VANDAAG)).toEqual({ ok: true });
    expect(planDienstbelofte(nieuw, [rij({ gemeenteId: 2 })], VANDAAG)).toEqual({ ok: true });
  });
});

describe('the end of a promise', () => {
  test.each([
    ['yesterday', {}, '2026-11-23', 'weigering.verleden'],
    ['before its first day', { vanaf: dag('2027-01-01') }, '2026-12-31', 'weigering.einde-voor-begin'],
    ['when it ended', { tot: VANDAAG }, '2026-12-01', 'weigering.dienstbelofte-voorbij'],
  ])('%s is refused', (_, more, tot, reden) => {
    expect(planEinde(rij(more), dag(tot), VANDAAG)).toMatchObject({ ok: false, reden, veld: 'tot' });
  });

  test('is today, later, or another day than was planned; on its first day it was never promised', () => {
    expect(planEinde(rij(), VANDAAG, VANDAAG)).toEqual({ ok: true });
    expect(planEinde(rij({ tot: dag('2026-12-01') }), dag('2027-01-01'), VANDAAG)).toEqual({ ok: true });
    const komt = rij({ vanaf: dag('2027-01-01') });
    expect(planEinde(komt, dag('2027-01-01'), VANDAAG)).toEqual({ ok: true });
    const nooit = { ...komt, tot: komt.vanaf };
    expect(geldendeDienstbeloften([nooit], 1, 2, komt.vanaf).beloften).toEqual([]);
  });
});

describe('whose promises hold', () => {
  const kantoor = rij({ id: 'k' });
  const borne = rij({ id: 'b', gemeenteId: 2 });
  const alle = [kantoor, borne];
  const ids = (gemeenteId: number, smaak: 1 | 2 | 'eigen' | null, op = VANDAAG) => {
    const { beloften, reden } = geldendeDienstbeloften(alle, gemeenteId, smaak, op);
    return [beloften.map(({ id }) => id).join(), reden];
  };

  test('smaak 2 takes over those of the kantoor and adds its own', () => {
    expect(ids(5, 2)).toEqual(['k', 'kantoor']);
    expect(ids(2, 2)).toEqual(['k,b', 'kantoor']);
  });

  test('any other promises for itself, or has nothing to be held to', () => {
    for (const smaak of [1, 'eigen', null] as const) {
      expect(ids(2, smaak)).toEqual(['b', 'gemeente']);
      expect(ids(5, smaak)).toEqual(['', 'geen']);
    }
  });

  test('only on its days', () => {
    expect(ids(5, 2, dag('2019-12-31'))).toEqual(['', 'kantoor']);
    expect(ids(5, 2, dag('2020-01-01'))).toEqual(['k', 'kantoor']);
  });
});
