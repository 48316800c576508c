import { describe, expect, test } from 'vitest';
import { planBesluit, planVoorstel, verschilVan } from '@/domain/objecten/woz-vaststelling';
import { beschikkingUiterlijk, herzieningVanaf, waardepeildatumVan } from '@/law/heffing/woz-vaststelling';
import { toLocalDate } from '@/platform/local-date';

const VANDAAG = toLocalDate('2027-01-12');
const voorstel = {
  belastingjaar: 2027,
  soort: 'vaststelling' as const,
  dagtekening: toLocalDate('2027-02-28'),
  toelichting: null,
};
const feiten = { vandaag: VANDAAG, wacht: false, aantal: 3 };

describe('proposing values', () => {
  test.each([
    [voorstel, feiten, undefined],
    [{ ...voorstel, dagtekening: toLocalDate('2027-01-11') }, feiten, 'woz.fout.dagtekening-voorbij'],
    [{ ...voorstel, belastingjaar: 2028 }, feiten, 'woz.fout.jaar-niet-begonnen'],
    [{ ...voorstel, soort: 'herziening' as const }, feiten, 'woz.fout.nieuw-feit'],
    [
      { ...voorstel, soort: 'vermindering' as const, toelichting: 'te kort' },
      feiten,
      'woz.fout.waarom-lager',
    ],
    [voorstel, { ...feiten, wacht: true }, 'woz.fout.wacht-al'],
    [voorstel, { ...feiten, aantal: 0 }, 'woz.fout.niets'],
  ])('case %#', (wat, wie, reden) => {
    const plan = planVoorstel(wat, wie);
    expect(plan.ok ? undefined : plan.reden).toBe(reden);
  });
});

describe('deciding about values', () => {
  const wacht = {
    status: 'voorgesteld' as const,
    voorgesteldDoor: 'een',
    dagtekening: toLocalDate('2027-02-28'),
    aantal: 3,
    inhoudHash: 'a',
  };
  const stand = { wie: 'twee', vandaag: VANDAAG, inhoud: { aantal: 3, inhoudHash: 'a' }, ingehaald: 0 };
  test.each([
    ['vaststellen', null, wacht, stand, 'vastgesteld'],
    ['vaststellen', null, wacht, { ...stand, wie: 'een' }, 'woz.fout.eigen-voorstel'],
    ['vaststellen', null, { ...wacht, status: 'afgewezen' as const }, stand, 'woz.fout.al-besloten'],
    [
      'vaststellen',
      null,
      wacht,
      { ...stand, inhoud: { aantal: 3, inhoudHash: 'b' } },
      'woz.fout.intussen-anders',
    ],
    ['vaststellen', null, wacht, { ...stand, ingehaald: 1 }, 'woz.fout.ingehaald'],
    [
      'vaststellen',
      null,
      wacht,
      { ...stand, vandaag: toLocalDate('2027-03-01') },
      'woz.fout.dagtekening-voorbij',
    ],
    ['afwijzen', 'kort', wacht, stand, 'woz.fout.reden'],
    ['afwijzen', 'de waarden kloppen niet', wacht, stand, 'afgewezen'],
    ['intrekken', null, wacht, stand, 'woz.fout.niet-van-u'],
    ['intrekken', null, wacht, { ...stand, wie: 'een' }, 'ingetrokken'],
  ] as const)('%s: case %#', (besluit, reden, wat, wie, uitkomst) => {
    const plan = planBesluit(wat, { besluit, reden }, wie);
    expect(plan.ok ? plan.status : plan.reden).toBe(uitkomst);
  });
});

test('a change is in hundredths of a percent, and of nothing there is none', () => {
  expect(verschilVan('110', '100')).toBe(1000);
  expect(verschilVan('90', '100')).toBe(-1000);
  expect(verschilVan('90', '0')).toBeNull();
});

test('the days of the law: a year before, eight weeks, five years', () => {
  expect(waardepeildatumVan(2027)).toBe('2026-01-01');
  expect(beschikkingUiterlijk(2026)).toBe('2026-02-25');
  expect(herzieningVanaf(VANDAAG)).toBe('2022-01-12');
});
