import { describe, expect, test } from 'vitest';
import { judgeVerhaal, type Verhaalfeiten, type Verhaalsactie } from '@/domain/invordering/verhaal';
import { toCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const stap = {
  wel: true,
  na: { aantal: 1, eenheid: 'maand' as const },
  minimumEuro: 10,
  akkoord: 'invorderingsambtenaar' as const,
};
const pad = {
  herinnering: { ...stap, betaaldagen: 14 },
  aanmaning: stap,
  dwangbevel: stap,
  vordering: { aantal: 1, eenheid: 'maand' as const },
};
/** Everything that can be known is, and nothing speaks against a vordering. */
const alles: Verhaalfeiten = {
  persoonsoort: 'natuurlijk',
  teInnen: toCents(43_440),
  inRegeling: false,
  wacht: false,
  overledenOp: null,
  adresBekend: true,
  postTerug: null,
  oninbaarVoorgesteld: false,
  dwangbevel: { dagtekening: d('2026-08-18'), uiterlijk: d('2026-08-24'), perPost: true },
  vooraankondiging: d('2026-09-14'),
  inkomstenbron: {
    naam: 'Zorggroep Zuid',
    op: d('2026-09-10'),
    bewijs: 'UWV, polisadministratie',
    adres: null,
  },
  beslagvrijeVoet: { centen: toCents(170_000), bewijs: 'Berekening van 1 oktober' },
  maatwerk: 'Werkt vast, gebeld op 10 september',
  rekeningOpNaam: true,
  overheidsvorderingen: [],
  vorderingZonderResultaat: null,
  hernieuwdBevel: null,
  deurwaarder: true,
};
const op = (actie: Verhaalsactie, feiten: Partial<Verhaalfeiten>, dag = '2026-11-10') => {
  const oordeel = judgeVerhaal({ ...alles, ...feiten }, pad, d(dag)).find((o) => o.actie === actie);
  if (!oordeel) throw new Error(actie);
  expect(oordeel.mag).toBe(oordeel.tegen.length === 0);
  return oordeel;
};
const codes = (actie: Verhaalsactie, feiten: Partial<Verhaalfeiten>, dag?: string) =>
  op(actie, feiten, dag).tegen.map(({ code }) => code);

describe('what may be done after a dwangbevel', () => {
  test('nothing while something lets it wait, and every reason is told', () => {
    const niets = { inRegeling: true, wacht: true, overledenOp: d('2026-11-01'), oninbaarVoorgesteld: true };
    expect(codes('vordering', niets)).toEqual(['in-regeling', 'wacht', 'oninbaar-voorgesteld', 'overleden']);
    expect(codes('vordering', { teInnen: toCents(0) })).toEqual(['niets-te-innen']);
    expect(codes('vordering', { dwangbevel: null })).toEqual(['geen-dwangbevel']);
    // Who died leaves an estate, or nothing: that is what oninbaar is for.
    expect(codes('oninbaar', { overledenOp: d('2026-11-01'), dwangbevel: null })).toEqual([]);
    expect(codes('oninbaar', { inRegeling: true })).toEqual(['in-regeling']);
  });

  test('not within the term of the dwangbevel, nor before the gemeente has waited', () => {
    expect(op('overheidsvordering', {}, '2026-08-24').tegen).toMatchObject([
      { code: 'dwangbevel-loopt', vanaf: '2026-08-24' },
      { code: 'te-vroeg', vanaf: '2026-09-18' },
    ]);
    expect(codes('overheidsvordering', {}, '2026-09-17')).toEqual(['te-vroeg']);
    expect(codes('overheidsvordering', {}, '2026-09-18')).toEqual([]);
  });

  test('a vordering needs an announcement of four weeks before: of Monday 14 September from Monday 12 October', () => {
    expect(op('vordering', {}, '2026-10-11').tegen).toMatchObject([
      { code: 'aankondiging-loopt', vanaf: '2026-10-12', bron: { artikel: '19, negende lid' } },
    ]);
    expect(codes('vordering', {}, '2026-10-12')).toEqual([]);
    expect(codes('vordering', { vooraankondiging: null })).toEqual(['geen-aankondiging']);
    const bezorgd = { dwangbevel: { ...(alles.dwangbevel ?? never()), perPost: false } };
    expect(codes('vordering', { ...bezorgd, vooraankondiging: null })).toEqual([]);
    expect(codes('vooraankondiging', { ...bezorgd, vooraankondiging: null })).toEqual([
      'aankondiging-onnodig',
    ]);
    expect(codes('vooraankondiging', {})).toEqual(['al-aangekondigd']);
    expect(codes('vooraankondiging', { vooraankondiging: null })).toEqual([]);
  });

  test('a vordering needs a source of income, the beslagvrije voet with its proof, and why it suits this person', () => {
    const leeg = { inkomstenbron: null, beslagvrijeVoet: null, maatwerk: null };
    expect(codes('vordering', leeg)).toEqual([
      'geen-inkomstenbron',
      'geen-beslagvrije-voet',
      'geen-maatwerk',
    ]);
  });

  test('an overheidsvordering keeps the limits of the law: amount, twice a month, three months, his own account', () => {
    expect(op('overheidsvordering', {}).hoogstens).toBe(43_440n);
    expect(op('overheidsvordering', { teInnen: toCents(90_000) }).hoogstens).toBe(50_000n);
    expect(codes('overheidsvordering', { teInnen: toCents(150_001) })).toEqual(['openstaand-te-hoog']);
    expect(codes('overheidsvordering', { rekeningOpNaam: null })).toEqual(['rekening-onbekend']);
    expect(codes('overheidsvordering', { rekeningOpNaam: false })).toEqual(['rekening-niet-op-naam']);
    const twee = { overheidsvorderingen: [d('2026-11-01'), d('2026-11-05')] };
    expect(codes('overheidsvordering', twee)).toEqual(['maand-vol']);
    const drie = { overheidsvorderingen: [d('2026-08-25'), d('2026-09-25'), d('2026-10-25')] };
    expect(codes('overheidsvordering', drie)).toEqual(['te-veel-maanden-achtereen']);
    const oud = {
      dwangbevel: { dagtekening: d('2025-08-18'), uiterlijk: d('2025-08-24'), perPost: true },
    };
    expect(codes('overheidsvordering', oud, '2025-11-10')).toEqual(['regels-onbekend']);
    expect(op('overheidsvordering', { teInnen: toCents(0) }).tegen.map((t) => t.code)).toEqual([
      'niets-te-innen',
    ]);
  });

  test('a hernieuwd bevel comes after a vordering that gave nothing; for a company at once', () => {
    expect(codes('hernieuwd-bevel', {})).toEqual(['eerst-vordering']);
    expect(codes('hernieuwd-bevel', { vorderingZonderResultaat: d('2026-11-01') })).toEqual([]);
    const bedrijf = { persoonsoort: 'niet-natuurlijk' as const };
    expect(codes('hernieuwd-bevel', bedrijf)).toEqual([]);
    expect(codes('vordering', bedrijf)).toEqual(['geen-mens']);
    expect(codes('vooraankondiging', { ...bedrijf, vooraankondiging: null })).toEqual(['geen-mens']);
    expect(codes('hernieuwd-bevel', { ...bedrijf, hernieuwdBevel: d('2026-11-02') })).toEqual(['al-bevolen']);
    const bezorgd = { ...bedrijf, dwangbevel: { ...(alles.dwangbevel ?? never()), perPost: false } };
    expect(codes('hernieuwd-bevel', bezorgd)).toEqual(['bevel-onnodig']);
  });

  test('beslag comes after the two days of a hernieuwd bevel, by a deurwaarder who may have the data', () => {
    expect(codes('beslagopdracht', {})).toEqual(['geen-hernieuwd-bevel']);
    expect(codes('beslagopdracht', { hernieuwdBevel: d('2026-11-09') })).toEqual(['hernieuwd-bevel-loopt']);
    expect(codes('beslagopdracht', { hernieuwdBevel: d('2026-11-02') })).toEqual([]);
    expect(codes('beslagopdracht', { hernieuwdBevel: d('2026-11-02'), deurwaarder: false })).toEqual([
      'geen-deurwaarder',
    ]);
  });
});

const never = (): never => {
  throw new Error('there is a dwangbevel');
};
