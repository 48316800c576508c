import { describe, expect, test } from 'vitest';
import {
  type Geschilregel,
  type Geschilstap,
  overlegTot,
  planStap,
  standVan,
} from '@/domain/gemeenten/geschil';
import { toLocalDate } from '@/platform/local-date';

const dag = (text: string) => toLocalDate(`2026-${text}`);
const regel = (soort: Geschilregel['soort'], op: string): Geschilregel => ({
  ...{ soort, dag: dag(op), tekst: 'wat er gebeurde', kenmerk: 'X' },
});
const begonnen = [regel('overleg-begonnen', '03-02')];
const overlegd = [...begonnen, regel('overleg', '03-20')];
const bijCommissie = [...overlegd, regel('naar-commissie', '06-03')];
const geadviseerd = [...bijCommissie, regel('advies', '07-01')];
const plan = (regels: Geschilregel[], soort: Geschilstap, op: string, more: Partial<Geschilregel> = {}) => {
  const stap = { soort, dag: dag(op), tekst: 'genoeg tekens', kenmerk: '2026-1', ...more };
  const antwoord = planStap(regels, { ...stap, soort }, dag('10-01'));
  return antwoord.ok ? 'ja' : antwoord.reden.replace('geschil.fout.', '');
};

describe('a dispute (S4 art. 35)', () => {
  test('is first between the parties, three months long', () => {
    expect(overlegTot(begonnen)).toBe('2026-06-02');
    expect(standVan(begonnen, dag('06-02'))).toBe('overleg');
    expect(standVan(begonnen, dag('06-03'))).toBe('voorleggen');
    expect(plan(overlegd, 'naar-commissie', '06-02')).toBe('nog-overleg');
    expect(plan(overlegd, 'naar-commissie', '06-03')).toBe('ja');
  });

  test.each([
    [
      'gedeputeerde staten are asked only after own effort',
      begonnen,
      'naar-staten',
      '04-01',
      'geen-inspanning',
    ],
    ['within the three months they can be asked', overlegd, 'naar-staten', '06-02', 'ja'],
    ['after them the committee is first', overlegd, 'naar-staten', '06-03', 'eerst-commissie'],
    ['with its advice they can', geadviseerd, 'naar-staten', '07-02', 'ja'],
    ['no advice of who was not asked', overlegd, 'advies', '07-01', 'geen-commissie'],
    ['no decision of the bestuur before the advice', bijCommissie, 'besluit-bestuur', '07-01', 'geen-advies'],
    ['a decision of the bestuur after it', geadviseerd, 'besluit-bestuur', '07-15', 'ja'],
    ['no decision of staten that were not asked', geadviseerd, 'besluit-staten', '08-01', 'niet-gevraagd'],
    ['nothing twice', geadviseerd, 'naar-commissie', '07-02', 'al-gebeurd'],
    ['talked more than once', overlegd, 'overleg', '04-01', 'ja'],
    ['nothing before what was last', overlegd, 'overleg', '03-19', 'voor-vorige'],
    ['nothing that comes yet', overlegd, 'overleg', '10-02', 'toekomst'],
  ] as const)('%s', (_, regels, soort, op, gevraagd) => {
    expect(plan([...regels], soort, op)).toBe(gevraagd);
  });

  test('an advice and a decision have a number, everything has words, and after the end nothing is added', () => {
    expect(plan(bijCommissie, 'advies', '07-01', { kenmerk: ' ' })).toBe('kenmerk');
    expect(plan(overlegd, 'overleg', '04-01', { tekst: 'kort' })).toBe('tekst-kort');
    const klaar = [...geadviseerd, regel('opgelost', '07-10')];
    expect(standVan(klaar, dag('08-01'))).toBe('klaar');
    expect(plan(klaar, 'overleg', '08-01')).toBe('klaar');
    expect(plan([], 'overleg', '08-01')).toBe('bestaat-niet');
  });

  test.each([
    ['commissie', bijCommissie],
    ['bestuur', geadviseerd],
    ['staten', [...geadviseerd, regel('naar-staten', '07-05')]],
    ['klaar', [...geadviseerd, regel('naar-staten', '07-05'), regel('besluit-staten', '09-05')]],
  ] as const)('says where it stands: %s', (stand, regels) => {
    expect(standVan(regels, dag('09-10'))).toBe(stand);
  });
});
