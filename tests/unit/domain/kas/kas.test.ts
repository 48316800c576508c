import { describe, expect, test } from 'vitest';
import type { OpenPost } from '@/domain/betalingen/openpost';
import {
  divideBetaling,
  inVolgorde,
  isInGebruik,
  magTerug,
  planTekenen,
  planVerklaring,
  STUKKEN,
  sumUp,
  tekentVoor,
  verschilVan,
  verwachtCenten,
  wisselgeldVan,
} from '@/domain/kas/kas';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const c = toCents;
const d = toLocalDate;
const reden = (antwoord: { ok: true } | { ok: false; reden: string }) =>
  antwoord.ok ? 'ja' : antwoord.reden.replace('kas.fout.', '');

describe('what is paid', () => {
  const post = (aanslagId: string, vervaldag: string, open: number, aanslagnummer = aanslagId): OpenPost => ({
    ...{ aanslagId, aanslagnummer, vervaldag: d(vervaldag), openCenten: c(open) },
  });
  const posten = [post('b', '2026-05-31', 500), post('a', '2026-03-31', 300), post('c', '2026-05-31', 200)];

  test('goes to what had to be paid first, then by number, to the cent', () => {
    expect(inVolgorde(posten).map((p) => p.aanslagId)).toEqual(['a', 'b', 'c']);
    expect(divideBetaling(posten, c(799))).toEqual({
      ok: true,
      delen: [
        { aanslagId: 'a', bedragCenten: 300n, naCenten: 0n },
        { aanslagId: 'b', bedragCenten: 499n, naCenten: 1n },
      ],
    });
    expect(divideBetaling(posten, c(1000))).toMatchObject({ ok: true, delen: { length: 3 } });
  });

  test('is never more than is open, nothing, or for what is paid', () => {
    expect(reden(divideBetaling(posten, c(1001)))).toBe('meer-dan-open');
    expect(reden(divideBetaling(posten, c(0)))).toBe('bedrag');
    expect(reden(divideBetaling(posten, c(-1)))).toBe('bedrag');
    expect(reden(divideBetaling([post('a', '2026-03-31', 0)], c(1)))).toBe('niets-open');
    expect(reden(divideBetaling([], c(1)))).toBe('niets-open');
  });

  test('gives change of cash and none of a card', () => {
    expect(wisselgeldVan('contant', c(22_240), c(25_000))).toMatchObject({ terugCenten: 2_760n });
    expect(wisselgeldVan('contant', c(22_240), null)).toMatchObject({
      gegevenCenten: 22_240n,
      terugCenten: 0n,
    });
    expect(wisselgeldVan('pin', c(22_240), c(25_000))).toMatchObject({
      gegevenCenten: null,
      terugCenten: 0n,
    });
    expect(reden(wisselgeldVan('contant', c(100), c(99)))).toBe('te-weinig-gegeven');
  });
});

test('a till is in use from its first day to the day before it ends', () => {
  const kas = { vanaf: d('2026-01-02'), tot: d('2026-02-01') };
  expect(
    ['2026-01-01', '2026-01-02', '2026-01-31', '2026-02-01'].map((dag) => isInGebruik(kas, d(dag))),
  ).toEqual([false, true, true, false]);
});

test('coins and notes add up, and what must be there follows from what happened', () => {
  expect(sumUp({})).toBe(0n);
  expect(
    sumUp({
      '5000': 4,
      '2000': 7,
      '1000': 6,
      '500': 5,
      '200': 11,
      '100': 9,
      '50': 8,
      '20': 10,
      '10': 6,
      '5': 4,
    }),
  ).toBe(46_280n);
  expect(sumUp(Object.fromEntries(STUKKEN.map((s) => [`${s}`, 1])))).toBe(
    BigInt(STUKKEN.reduce((a, b) => a + b, 0)),
  );
  const stand = { openingCenten: c(15_000), contantCenten: c(31_330) };
  expect(verwachtCenten({ ...stand, afgestortCenten: c(0), bijgestortCenten: c(0) })).toBe(46_330n);
  expect(verwachtCenten({ ...stand, afgestortCenten: c(30_000), bijgestortCenten: c(1_000) })).toBe(17_330n);
});

describe('a day', () => {
  const geteld = {
    ...{
      status: 'geteld' as const,
      geteldDoor: 'medewerker:1',
      verwachtCenten: c(46_330),
      geteldCenten: c(46_280),
    },
    ...{ pinVerwachtCenten: c(0), pinGeteldCenten: c(0), verschilReden: null as string | null },
  };

  test('has a difference once it was counted', () => {
    expect(verschilVan(geteld)).toEqual({ contant: -50n, pin: 0n });
    expect(verschilVan({ ...geteld, geteldCenten: null })).toBeNull();
  });

  test('is signed by another, a difference with its reason', () => {
    expect(reden(planTekenen(geteld, 'medewerker:2', 'gemeente'))).toBe('verschil-zonder-reden');
    const verklaard = { ...geteld, verschilReden: 'te veel teruggegeven' };
    expect(planTekenen(verklaard, 'medewerker:2', 'gemeente')).toEqual({ ok: true, voor: 'gemeente' });
    expect(reden(planTekenen(verklaard, 'medewerker:1', 'gemeente'))).toBe('eigen-telling');
    expect(reden(planTekenen(verklaard, 'medewerker:2', null))).toBe('niet-uw-handtekening');
    expect(reden(planTekenen({ ...verklaard, status: 'open' }, 'medewerker:2', 'gemeente'))).toBe(
      'niet-geteld',
    );
    expect(reden(planTekenen({ ...verklaard, status: 'gesloten' }, 'medewerker:2', 'gemeente'))).toBe(
      'dag-gesloten',
    );
    const pin = { ...geteld, geteldCenten: c(46_330), pinGeteldCenten: c(1) };
    expect(reden(planTekenen(pin, 'medewerker:2', 'gemeente'))).toBe('verschil-zonder-reden');
    expect(planTekenen({ ...pin, pinGeteldCenten: c(0) }, 'medewerker:2', 'kantoor')).toMatchObject({
      ok: true,
    });
  });

  test('is explained by who counted, where there is a difference', () => {
    expect(reden(planVerklaring(geteld, 'medewerker:1'))).toBe('ja');
    expect(reden(planVerklaring(geteld, 'medewerker:2'))).toBe('telling-van-ander');
    expect(reden(planVerklaring({ ...geteld, geteldCenten: c(46_330) }, 'medewerker:1'))).toBe(
      'geen-verschil',
    );
    expect(reden(planVerklaring({ ...geteld, status: 'open' }, 'medewerker:1'))).toBe('niet-geteld');
    expect(reden(planVerklaring({ ...geteld, status: 'gesloten' }, 'medewerker:1'))).toBe('dag-gesloten');
  });

  test('is signed for whom the gemeente agreed on', () => {
    expect(tekentVoor(['kassier'], 'gemeente')).toBe('gemeente');
    expect(tekentVoor(['kassier'], 'kantoor')).toBeNull();
    expect(tekentVoor(['medewerker-innen'], 'gemeente')).toBeNull();
    expect(tekentVoor(['medewerker-innen'], 'beide')).toBe('kantoor');
    expect(tekentVoor(['invorderingsambtenaar', 'kassier'], 'kantoor')).toBe('kantoor');
    expect(tekentVoor(['frontoffice'], 'beide')).toBeNull();
  });
});

test('a kwitantie is taken back once, on its own day by anybody of the till, later by another', () => {
  const kwitantie = {
    ...{ dag: d('2026-11-02'), gemaaktDoor: 'medewerker:1', bedragCenten: c(100), teruggenomen: false },
  };
  const mag = (meer: Partial<typeof kwitantie>, wie: string, dag: string) =>
    reden(magTerug({ ...kwitantie, ...meer }, wie, d(dag)));
  expect(mag({}, 'medewerker:1', '2026-11-02')).toBe('ja');
  expect(mag({}, 'medewerker:1', '2026-11-03')).toBe('eigen-kwitantie');
  expect(mag({}, 'medewerker:2', '2026-11-03')).toBe('ja');
  expect(mag({ teruggenomen: true }, 'medewerker:2', '2026-11-02')).toBe('al-terug');
  expect(mag({ bedragCenten: c(-100) }, 'medewerker:2', '2026-11-02')).toBe('is-terugname');
});
