import { describe, expect, test } from 'vitest';
import {
  ALLES,
  bereikVan,
  type Feiten,
  type Invoer,
  type Nu,
  planControle,
  planEinde,
  planVertegenwoordiging,
  SOORTEN,
} from '@/domain/vertegenwoordigingen/vertegenwoordiging';
import { RECHTEN } from '@/platform/acting-for';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const invoer = (more: Partial<Invoer> = {}): Invoer => ({
  soort: 'gemachtigde',
  rechten: ['zien'],
  bewijs: null,
  vanaf: dag('2026-11-01'),
  tot: null,
  ...more,
});
const feiten = (more: Partial<Feiten> = {}): Feiten => ({
  persoonId: 'client',
  vertegenwoordiger: { id: 'helper', overleden: false },
  overleden: false,
  bestaande: [],
  ...more,
});
const redenVan = (i: Partial<Invoer>, f: Partial<Feiten> = {}) => {
  const plan = planVertegenwoordiging(invoer(i), feiten(f));
  return plan.ok ? plan.stand : [plan.veld, plan.reden.replace('vertegenwoordiging.fout.', '')];
};

describe('what may be recorded', () => {
  test.each(SOORTEN)('%s: whether it holds at once', (soort) => {
    const overleden = soort === 'executeur' || soort === 'erfgenaam';
    const meteen = soort === 'gemachtigde' || soort === 'mentor';
    expect(redenVan({ soort }, { overleden })).toBe(meteen ? 'geldig' : 'te-bevestigen');
  });

  test.each([
    ['an end before the begin', { tot: dag('2026-10-31') }, {}, ['tot', 'periode']],
    ['an end on the first day', { tot: dag('2026-11-01') }, {}, ['tot', 'periode']],
    ['nobody known', {}, { vertegenwoordiger: null }, ['nummer', 'onbekend']],
    ['the client himself', {}, { vertegenwoordiger: { id: 'client', overleden: false } }, ['nummer', 'zelf']],
    [
      'a dead one',
      {},
      { vertegenwoordiger: { id: 'h', overleden: true } },
      ['nummer', 'vertegenwoordiger-overleden'],
    ],
    ['for the dead', { soort: 'bewindvoerder' }, { overleden: true }, ['soort', 'overleden']],
    ['an heir of who lives', { soort: 'erfgenaam' }, {}, ['soort', 'leeft']],
    ['nothing that he may do', { rechten: [] }, {}, ['rechten', 'geen-bereik']],
  ] as const)('not %s', (_, i, f, verwacht) => {
    expect(redenVan(i as Partial<Invoer>, f as Partial<Feiten>)).toEqual(verwacht);
  });

  test('one of a kind at a time: by anybody where it is a place, by the same where it is a mandate', () => {
    const van = (soort: string, wie: string, tot: string | null = null) => ({
      bestaande: [
        { soort, vertegenwoordigerId: wie, vanaf: dag('2026-01-01'), tot: tot === null ? null : dag(tot) },
      ],
    });
    const dubbel = ['soort', 'dubbel'];
    expect(redenVan({ soort: 'curator' }, van('curator', 'ander'))).toEqual(dubbel);
    expect(redenVan({}, van('gemachtigde', 'ander'))).toBe('geldig');
    expect(redenVan({}, van('gemachtigde', 'helper'))).toEqual(dubbel);
    expect(redenVan({}, van('gemachtigde', 'helper', '2026-11-01'))).toBe('geldig');
    expect(redenVan({}, van('gemachtigde', 'helper', '2026-11-02'))).toEqual(dubbel);
    expect(redenVan({ vanaf: dag('2025-01-01'), tot: dag('2026-01-01') }, van('gemachtigde', 'helper'))).toBe(
      'geldig',
    );
  });

  test('all rights are the whole scope, others stand by name', () => {
    expect(bereikVan(RECHTEN)).toBe(ALLES);
    expect(bereikVan(['zien', 'bezwaar'])).toBe('zien, bezwaar');
  });
});

describe('what becomes of it', () => {
  const VANDAAG = dag('2026-11-10');
  const nu = (more: Partial<Nu> = {}): Nu => ({
    stand: 'geldig',
    herkomst: 'balie',
    vanaf: dag('2026-11-01'),
    tot: null,
    beeindigdOp: null,
    gemaaktDoor: 'medewerker:a',
    beslotenDoor: null,
    ...more,
  });
  const over: Partial<Nu>[] = [
    { stand: 'afgewezen' },
    { stand: 'ingetrokken' },
    { beeindigdOp: new Date() },
    { tot: VANDAAG },
  ];

  test('ended from today, or never begun', () => {
    expect(planEinde(nu(), VANDAAG)).toEqual({ ok: true, stand: 'geldig', tot: VANDAAG });
    for (const more of [
      { vanaf: VANDAAG },
      { vanaf: dag('2027-01-01') },
      { stand: 'te-bevestigen' as const },
    ])
      expect(planEinde(nu(more), VANDAAG)).toEqual({ ok: true, stand: 'ingetrokken', tot: null });
  });

  test('nothing is done with what is over', () => {
    for (const more of over) {
      expect(planEinde(nu(more), VANDAAG)).toMatchObject({ ok: false });
      expect(planControle(nu(more), 'medewerker:b', VANDAAG)).toMatchObject({ ok: false });
    }
  });

  test('looked at once, by another, and only what the desk recorded', () => {
    expect(planControle(nu(), 'medewerker:b', VANDAAG)).toEqual({ ok: true });
    const reden = (more: Partial<Nu>, door = 'medewerker:b') => planControle(nu(more), door, VANDAAG);
    expect(reden({}, 'medewerker:a')).toMatchObject({ reden: 'vertegenwoordiging.fout.zelf-vastgelegd' });
    expect(reden({ beslotenDoor: 'medewerker:c' })).toMatchObject({
      reden: 'vertegenwoordiging.fout.al-gecontroleerd',
    });
    expect(reden({ herkomst: 'bestand' })).toMatchObject({
      reden: 'vertegenwoordiging.fout.niet-van-de-balie',
    });
  });
});
