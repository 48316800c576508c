import { foutCode } from '@tests/support/fout-code';
import { describe, expect, it } from 'vitest';
import { terugbeltermijn } from '@/law/dienstverlening/terugbeltermijn';
import { extendByVerkeerdKanaal, storingVerschoondTot } from '@/law/elektronisch-verkeer';
import { beslistermijn } from '@/law/heffing/beslistermijn';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { dwangsomBedrag } from '@/law/heffing/dwangsom';
import { beslistermijnAanvraag } from '@/law/heffing/ontheffing';
import { assessTijdigheid } from '@/law/heffing/tijdigheid';
import { beslistermijnVerzoek } from '@/law/invordering/beslistermijn-verzoek';
import { vervaldagen } from '@/law/invordering/betaaltermijn';
import { vorderingVanaf } from '@/law/invordering/invorderingsstap';
import { verjaring } from '@/law/invordering/verjaring';
import { toLocalDate as d } from '@/platform/local-date';
import { toLocalMoment as m } from '@/platform/local-moment';

const day = d('2026-03-02');
const before = d('2026-03-01');
const uur = { eenheid: 'uur', aantal: 48, klok: 'kalender' } as const;
const besluit = { dagtekening: d('2026-02-28') };
const vordering = { derde: 'werkgever-of-uitkerende-instantie', dwangbevelPerPost: true } as const;

describe('a question that cannot be meant is refused as wrong input', () => {
  it.each<[string, () => unknown]>([
    ['callback without a number', () => terugbeltermijn(m('2026-03-02T09:00'), { ...uur, aantal: 0 })],
    ['callback in hours without a time', () => terugbeltermijn(day, uur)],
    [
      'an outage that ends before it begins',
      () =>
        storingVerschoondTot({ eersteDag: before, laatsteDag: day }, [
          { van: m('2026-03-02T09:00'), tot: m('2026-03-02T08:00') },
        ]),
    ],
    ['an answer before the message', () => extendByVerkeerdKanaal(day, { ontvangen: day, reactie: before })],
    [
      'negative suspension',
      () => beslistermijn({ ...besluit, soort: 'woz', ontvangen: day, opgeschortDagen: -1 }),
    ],
    ['negative days', () => dwangsomBedrag(-1)],
    ['negative suspension of a request', () => beslistermijnAanvraag(day, -1)],
    ['posted after receipt', () => assessTijdigheid(besluit, { ontvangen: before, terPost: day })],
    [
      'complete before receipt',
      () => beslistermijnVerzoek({ ontvangen: day, compleet: before, afspraak: null }),
    ],
    ['no terms', () => vervaldagen(day, { maandtermijnen: 0 })],
    ['no announcement', () => vorderingVanaf(vordering, { vandaag: day, vooraankondiging: null })],
    [
      'an extension that ends before it begins',
      () => verjaring(day, [{ soort: 'verlenging', van: day, tot: before, grond: 'uitstel' }]),
    ],
  ])('%s', (_title, ask) => {
    expect(foutCode(ask)).toBe('ongeldige-invoer');
  });

  it.each<[string, () => unknown]>([
    ['a request without suspension', () => beslistermijnAanvraag(day, 0)],
    ['no suspension', () => beslistermijn({ ...besluit, soort: 'woz', ontvangen: day, opgeschortDagen: 0 })],
    [
      'complete on the day of receipt',
      () => beslistermijnVerzoek({ ontvangen: day, compleet: day, afspraak: null }),
    ],
    ['one term', () => vervaldagen(day, { maandtermijnen: 1 })],
    ['one hour', () => terugbeltermijn(m('2026-03-02T09:00'), { ...uur, aantal: 1 })],
    [
      'an extension of one day',
      () => verjaring(day, [{ soort: 'verlenging', van: day, tot: day, grond: 'uitstel' }]),
    ],
    ['an answer on the same day', () => extendByVerkeerdKanaal(day, { ontvangen: day, reactie: day })],
  ])('answered: %s', (_title, ask) => {
    expect(foutCode(ask)).toBeNull();
  });
});

describe('a date outside what is known', () => {
  it('has no parameter', () => {
    expect(foutCode(() => bezwaartermijn({ dagtekening: d('2031-02-01') }))).toBe('geen-parameter');
    expect(foutCode(() => vervaldagen(d('2019-12-31'), 'zes-weken'))).toBe('geen-parameter');
  });

  it('a term that begins before the known decrees but ends after their start is answered', () => {
    expect(bezwaartermijn({ dagtekening: d('2022-12-20') }).waarde.laatsteDag).toBe('2023-01-31');
  });
});
