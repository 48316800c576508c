import { describe, expect, test } from 'vitest';
import { uiterlijkeDag, volgendeStap } from '@/domain/invordering/invorderingspad';
import { statusVan } from '@/domain/invordering/invorderstatus';
import {
  type Dagfeiten,
  redencode,
  type Vorderingfeiten,
  vorigeBankdag,
  waaromNiet,
  waaromNietVolgende,
} from '@/domain/invordering/waarom-niet';
import { toCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const stap = {
  wel: true,
  na: { aantal: 1, eenheid: 'maand' as const },
  minimumEuro: 10,
  akkoord: 'invorderingsambtenaar' as const,
};
const pad = {
  herinnering: { ...stap, na: { aantal: 10, eenheid: 'dag' as const }, betaaldagen: 14 },
  aanmaning: stap,
  dwangbevel: stap,
};
const dagfeiten: Dagfeiten = {
  pad: { waarde: { natuurlijk: pad, anders: pad }, bron: 'proef' },
  bankTotEnMet: d('2030-01-01'),
  bankVereist: d('2026-06-01'),
};
const vrij: Vorderingfeiten = {
  persoonsoort: 'natuurlijk',
  laatsteVervaldag: d('2026-05-31'),
  teLaat: toCents(20_000),
  later: toCents(0),
  kosten: toCents(0),
  regeling: null,
  opschortingen: [],
  zaken: [],
  overledenOp: null,
  adresBekend: true,
  postTerug: null,
  oninbaarVoorgesteld: null,
  oninbaar: toCents(0),
  stappen: [],
};
const aangemaand = {
  stap: 'aanmaning',
  dagtekening: d('2026-03-14'),
  uiterlijk: uiterlijkeDag('aanmaning', d('2026-03-14'), pad),
  bedragCenten: 20_000n,
} as const;
const herinnerd = {
  stap: 'herinnering',
  dagtekening: d('2026-06-11'),
  uiterlijk: d('2026-06-25'),
  bedragCenten: 20_000n,
} as const;

const tegen = (
  feiten: Partial<Vorderingfeiten>,
  welke: 'herinnering' | 'aanmaning' | 'dwangbevel',
  dag: string,
  day: Partial<Dagfeiten> = {},
) =>
  waaromNiet({ ...vrij, ...feiten }, { ...dagfeiten, ...day }, welke, d(dag))
    .redenen.filter((reden) => reden.tegen)
    .map(redencode);

describe('the way of a gemeente', () => {
  test('a step follows the last that was taken, and one that the gemeente does not take is passed by', () => {
    expect(volgendeStap(pad, [])).toBe('herinnering');
    expect(volgendeStap(pad, [herinnerd])).toBe('aanmaning');
    expect(volgendeStap(pad, [{ stap: 'dwangbevel' }])).toBeNull();
    const zonder = { ...pad, herinnering: { ...pad.herinnering, wel: false } };
    expect(volgendeStap(zonder, [])).toBe('aanmaning');
  });

  test('the term of an aanmaning follows the Algemene termijnenwet: 14 March 2026 and 14 days is Monday 30 March', () => {
    expect(aangemaand.uiterlijk).toBe('2026-03-30');
    const feiten = { laatsteVervaldag: d('2026-01-31'), stappen: [aangemaand] };
    const geen = {
      pad: {
        waarde: {
          natuurlijk: { ...pad, dwangbevel: { ...stap, na: { aantal: 0, eenheid: 'dag' as const } } },
          anders: pad,
        },
        bron: 'proef',
      },
    };
    expect(tegen(feiten, 'dwangbevel', '2026-03-30', geen)).toEqual(['termijn-loopt:aanmaning']);
    expect(tegen(feiten, 'dwangbevel', '2026-03-31', geen)).toEqual([]);
    expect(uiterlijkeDag('herinnering', d('2026-06-11'), pad)).toBe('2026-06-25');
    // Posted on Monday: served on Wednesday, two days later is Friday.
    expect(uiterlijkeDag('dwangbevel', d('2026-09-14'), pad)).toBe('2026-09-18');
  });
});

describe('why a step may not be taken', () => {
  test('nothing speaks against a debt that is late enough, and it says what speaks for it', () => {
    const oordeel = waaromNietVolgende(vrij, dagfeiten, d('2026-06-11'));
    expect(oordeel).toMatchObject({ stap: 'herinnering', mag: true, teInnen: 20_000n });
    expect(oordeel.redenen.map(redencode)).toEqual(['te-laat']);
  });

  test.each([
    [{ teLaat: toCents(0) }, '2026-06-11', ['betaald']],
    [
      { laatsteVervaldag: d('2026-06-30'), teLaat: toCents(0), later: toCents(5_000) },
      '2026-06-30',
      ['niet-vervallen', 'te-vroeg'],
    ],
    [{}, '2026-06-09', ['te-vroeg']],
    [{ teLaat: toCents(999) }, '2026-06-11', ['onder-minimum']],
    [{ teLaat: toCents(1_000) }, '2026-06-11', []],
    [{ teLaat: toCents(0), kosten: toCents(1_000) }, '2026-06-11', ['alleen-kosten']],
    [{ regeling: 'lopend' }, '2026-06-11', ['in-regeling:lopend']],
    [{ regeling: 'voorgesteld' }, '2026-06-11', ['in-regeling:voorgesteld']],
    [{ overledenOp: d('2026-06-11') }, '2026-06-11', ['overleden']],
    [{ overledenOp: d('2026-06-12') }, '2026-06-11', []],
    [{ adresBekend: false }, '2026-06-11', ['adres-onbekend']],
    [{ postTerug: d('2026-06-01') }, '2026-06-11', ['post-terug']],
    [{ zaken: [{ soort: 'kwijtschelding' }] }, '2026-06-11', ['zaak-loopt:kwijtschelding']],
    [{ zaken: [{ soort: 'bezwaar' }] }, '2026-06-11', []],
    [{ stappen: [herinnerd] }, '2026-06-12', ['al-gezet:herinnering']],
    // A Sunday, and several reasons at once: none hides another.
    [
      { overledenOp: d('2026-06-01'), adresBekend: false, regeling: 'gemist' },
      '2026-06-14',
      ['in-regeling:gemist', 'overleden', 'adres-onbekend', 'vrije-dag'],
    ],
  ] as [Partial<Vorderingfeiten>, string, string[]][])('%# of a herinnering', (feiten, dag, codes) => {
    expect(tegen(feiten, 'herinnering', dag)).toEqual(codes);
  });

  test('a hold on all of it stops the step with its ground; on a part it takes that part off', () => {
    const hold = (houdt: number, grond = 'bezwaar-belasting' as const) => ({
      grond,
      tot: null,
      houdt: toCents(houdt),
      houdtKosten: toCents(0),
    });
    expect(tegen({ opschortingen: [hold(20_000)] }, 'herinnering', '2026-06-11')).toEqual([
      'opgeschort:bezwaar-belasting',
    ]);
    const deel = waaromNiet(
      { ...vrij, opschortingen: [hold(5_000)] },
      dagfeiten,
      'herinnering',
      d('2026-06-11'),
    );
    expect(deel).toMatchObject({ mag: true, teInnen: 15_000n });
    expect(deel.redenen.map(redencode)).toContain('deels-opgeschort:bezwaar-belasting');
    // Costs that are disputed are held alone, and no step brings more of them; what was paid or taken back holds nothing.
    const kosten = (centen: number) => ({
      ...{ grond: 'bezwaar-kosten' as const, tot: null, houdt: toCents(0), houdtKosten: toCents(centen) },
    });
    expect(tegen({ opschortingen: [kosten(1_000)] }, 'herinnering', '2026-06-11')).toEqual([
      'opgeschort:bezwaar-kosten',
    ]);
    expect(tegen({ opschortingen: [kosten(0)] }, 'herinnering', '2026-06-11')).toEqual([]);
  });

  test('a dwangbevel needs an aanmaning, of which the term is over, and asks no more than it did (Iw 11 and 12)', () => {
    expect(tegen({ stappen: [herinnerd] }, 'dwangbevel', '2026-09-01')).toEqual([
      'eerst-andere-stap:aanmaning',
    ]);
    const later = { ...aangemaand, dagtekening: d('2026-07-14'), uiterlijk: d('2026-07-28') };
    expect(tegen({ stappen: [herinnerd, later] }, 'dwangbevel', '2026-08-14')).toEqual([]);
    expect(tegen({ stappen: [herinnerd, later] }, 'dwangbevel', '2026-08-13')).toEqual(['te-vroeg']);
    expect(
      tegen({ teLaat: toCents(20_001), stappen: [herinnerd, later] }, 'dwangbevel', '2026-08-14'),
    ).toEqual(['meer-dan-aangemaand']);
  });

  test('nothing is done before the bank file of the last bank day is in, nor on a free day, nor a measure around a holiday', () => {
    expect(tegen({}, 'herinnering', '2026-06-11', { bankTotEnMet: d('2026-05-31') })).toEqual([
      'bank-niet-in',
    ]);
    expect(tegen({}, 'herinnering', '2026-06-11', { bankTotEnMet: null })).toEqual(['bank-niet-in']);
    expect(tegen({}, 'herinnering', '2026-06-11', { bankTotEnMet: d('2026-06-01') })).toEqual([]);
    expect(tegen({}, 'herinnering', '2026-12-25')).toEqual(['vrije-dag']);
    expect(tegen({}, 'herinnering', '2026-12-29')).toEqual([]);
    expect(tegen({ stappen: [herinnerd] }, 'aanmaning', '2026-12-29')).toEqual(['rustige-dag']);
    // Monday 30 November asks for Friday; Koningsdag is a bank day.
    expect(vorigeBankdag(d('2026-11-30'))).toBe('2026-11-27');
    expect(vorigeBankdag(d('2026-04-28'))).toBe('2026-04-27');
  });

  test('companies go their own way, and without a way there is no step', () => {
    const anders = {
      pad: {
        waarde: { natuurlijk: pad, anders: { ...pad, herinnering: { ...pad.herinnering, wel: false } } },
        bron: 'proef',
      },
    };
    expect(tegen({ persoonsoort: 'niet-natuurlijk' }, 'herinnering', '2026-07-10', anders)).toEqual([
      'niet-in-pad:herinnering',
    ]);
    expect(
      waaromNietVolgende(
        { ...vrij, persoonsoort: 'niet-natuurlijk' },
        { ...dagfeiten, ...anders },
        d('2026-07-13'),
      ),
    ).toMatchObject({ stap: 'aanmaning', mag: true });
    expect(waaromNietVolgende(vrij, { ...dagfeiten, pad: null }, d('2026-07-13'))).toMatchObject({
      stap: null,
      mag: false,
    });
  });
});

describe('what who owes is told', () => {
  const status = (feiten: Partial<Vorderingfeiten>, dag: string) =>
    statusVan({ ...vrij, ...feiten }, dagfeiten, d(dag));

  test('one status, and what comes when nothing is paid: the step, its costs and its first day', () => {
    expect(status({ teLaat: toCents(0), later: toCents(20_000) }, '2026-05-01')).toEqual({
      status: 'openstaand',
      tot: '2026-05-31',
      daarna: { stap: 'herinnering', vanaf: '2026-06-10', kosten: null },
    });
    expect(status({ stappen: [herinnerd] }, '2026-06-12')).toEqual({
      status: 'herinnerd',
      tot: '2026-06-25',
      daarna: { stap: 'aanmaning', vanaf: '2026-07-11', kosten: 1_000n },
    });
    const later = { ...aangemaand, dagtekening: d('2026-07-14'), uiterlijk: d('2026-07-28') };
    expect(status({ stappen: [later] }, '2026-07-20')).toMatchObject({
      status: 'aangemaand',
      daarna: { stap: 'dwangbevel', vanaf: '2026-08-14', kosten: 7_100n },
    });
  });

  test('where something waits nothing is announced', () => {
    const hold = {
      grond: 'uitstel' as const,
      tot: d('2026-09-01'),
      houdt: toCents(20_000),
      houdtKosten: toCents(0),
    };
    expect(status({ opschortingen: [hold] }, '2026-06-12')).toEqual({
      status: 'uitstel',
      tot: '2026-09-01',
      daarna: null,
    });
    expect(status({ regeling: 'lopend' }, '2026-06-12')).toEqual({
      status: 'regeling',
      tot: null,
      daarna: null,
    });
    expect(status({ teLaat: toCents(0) }, '2026-06-12')).toEqual({
      status: 'betaald',
      tot: null,
      daarna: null,
    });
  });
});
