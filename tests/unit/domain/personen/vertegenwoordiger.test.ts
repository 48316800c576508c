import { describe, expect, test } from 'vitest';
import type { GedateerdAdres } from '@/domain/personen/geadresseerde';
import type { Naam } from '@/domain/personen/naam';
import { aanVertegenwoordiger, type Vertegenwoordiger } from '@/domain/personen/vertegenwoordiger';
import { RECHTEN, type Recht } from '@/platform/acting-for';
import { toLocalDate } from '@/platform/local-date';
import { LETTER_LINE_MAX } from '@/platform/printable';

const dag = toLocalDate;
const OP = dag('2026-11-10');
const naam = (voorletters: string | null, geslachtsnaam: string, titel: string | null = null): Naam => ({
  voornamen: null,
  voorletters,
  voorvoegsel: null,
  geslachtsnaam,
  naamgebruik: 'E',
  geslacht: voorletters === null ? null : 'V',
  titel,
  partnerVoorvoegsel: null,
  partnerGeslachtsnaam: null,
});
const adres = (straat: string): GedateerdAdres => ({
  straat,
  huisnummer: 1,
  huisletter: '',
  toevoeging: '',
  postcode: '7622AB',
  woonplaats: 'Borne',
  soort: 'woon',
  vanaf: dag('2020-01-01'),
  tot: null,
});
const JAN = naam('J.', 'Visser');
const rol = (
  soort: Vertegenwoordiger['rol'],
  change: Partial<Vertegenwoordiger> = {},
): Vertegenwoordiger => ({
  soort: 'natuurlijk',
  naam: naam('K.', 'Mulder'),
  geboortedatum: '1970-01-01',
  overlijdensdatum: null,
  persoonId: soort,
  rol: soort,
  rechten: [...RECHTEN],
  grens: null,
  leestMee: false,
  vanaf: dag('2026-01-01'),
  tot: null,
  adressen: [adres('Kantoorstraat')],
  ...change,
});
const via = (
  vertegenwoordigers: Vertegenwoordiger[],
  over: Recht = 'betalen',
  op = OP,
  wie = JAN,
  zaakId: string | null = null,
): string | null =>
  aanVertegenwoordiger(wie, vertegenwoordigers, op, { recht: over, zaakId })?.vertegenwoordigerId ?? null;

test('to the bewindvoerder, at her address and spoken to as herself', () => {
  expect(
    aanVertegenwoordiger(JAN, [rol('bewindvoerder')], OP, {
      recht: 'betalen',
      zaakId: null,
    }),
  ).toEqual({
    aan: ['Mevrouw K. Mulder', 'bewindvoerder van J. Visser'],
    regels: [
      'Mevrouw K. Mulder',
      'bewindvoerder van J. Visser',
      'Kantoorstraat 1',
      '7622 AB\u00a0\u00a0BORNE',
    ],
    aanhef: 'Geachte mevrouw Mulder',
    vertegenwoordigerId: 'bewindvoerder',
  });
  const kantoor = { soort: 'niet-natuurlijk' as const, naam: naam(null, 'Budgetbeheer Twente B.V.') };
  const aan = aanVertegenwoordiger(JAN, [rol('curator', kantoor)], OP, {
    recht: 'zien',
    zaakId: null,
  });
  expect(aan?.aan).toEqual(['Budgetbeheer Twente B.V.', 't.a.v. curator van J. Visser']);
  expect(aan?.aanhef).toBe('Geachte heer of mevrouw');
});

describe('whose letter it becomes', () => {
  test('of one case only the letters of that case, and before who may do more; none to who reads along', () => {
    const hulp = rol('gemachtigde', { persoonId: 'hulp', rechten: ['zien'], grens: { zaakId: 'z' } });
    const over = (zaakId: string | null, wie: Vertegenwoordiger[] = [hulp]) =>
      via(wie, 'bezwaar', OP, JAN, zaakId);
    expect(over('z')).toBe('hulp');
    expect(over('y')).toBeNull();
    expect(over(null)).toBeNull();
    const later = rol('gemachtigde', { persoonId: 'later', vanaf: dag('2026-05-01') });
    expect(over('z', [later, hulp])).toBe('hulp');
    expect(over('y', [later, hulp])).toBe('later');
    expect(over('z', [rol('bewindvoerder'), hulp])).toBe('bewindvoerder');
    expect(over('z', [{ ...hulp, leestMee: true }])).toBeNull();
    const soort = rol('gemachtigde', { persoonId: 'soort', grens: { soort: 'bezwaar' } });
    expect(over(null, [soort])).toBe('soort');
    expect(via([soort], 'regeling')).toBeNull();
  });

  test('curator before bewindvoerder before gemachtigde; of two with one role who came last', () => {
    const allen = [rol('gemachtigde'), rol('bewindvoerder'), rol('curator')];
    expect(via(allen, 'bezwaar')).toBe('curator');
    expect(via(allen.slice(0, 2), 'bezwaar')).toBe('bewindvoerder');
    const later = rol('bewindvoerder', { persoonId: 'later', vanaf: dag('2026-05-01') });
    expect(via([rol('bewindvoerder'), later])).toBe('later');
  });

  test.each(RECHTEN.map((recht) => [recht]))('a gemachtigde and a letter about %s', (over) => {
    const krijgt = ['bezwaar', 'kwijtschelding', 'regeling'].includes(over);
    expect(via([rol('gemachtigde')], over)).toBe(krijgt ? 'gemachtigde' : null);
    expect(via([rol('bewindvoerder')], over)).toBe('bewindvoerder');
  });

  test('only within the scope and the period', () => {
    const bezwaar = rol('gemachtigde', { rechten: ['zien', 'bezwaar'] });
    expect(via([bezwaar], 'bezwaar')).toBe('gemachtigde');
    expect(via([bezwaar], 'regeling')).toBeNull();
    expect(via([rol('bewindvoerder', { rechten: [] })], 'zien')).toBeNull();
    const periode = rol('bewindvoerder', { vanaf: dag('2026-11-10'), tot: dag('2026-11-12') });
    expect(
      ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'].map((d) => via([periode], 'zien', dag(d))),
    ).toEqual([null, 'bewindvoerder', 'bewindvoerder', null]);
  });

  test('who died or has no address is passed over', () => {
    const dood = rol('curator', { overlijdensdatum: '2026-11-01' });
    const dakloos = rol('bewindvoerder', { adressen: [] });
    expect(via([dood, dakloos, rol('gemachtigde')], 'bezwaar')).toBe('gemachtigde');
    expect(via([dood, dakloos])).toBeNull();
  });
});

test('what is longer than paper holds goes on two lines, within the window', () => {
  const lang = naam('J.', `V${'e'.repeat(LETTER_LINE_MAX - 6)}`);
  const gravin = rol('bewindvoerder', {
    naam: naam('K.', 'Mulder', 'GI'),
    adressen: [
      { soort: 'woon', vanaf: dag('2020-01-01'), tot: null, land: 'België', regels: ['een', 'twee', 'drie'] },
    ],
  });
  const aan = aanVertegenwoordiger(lang, [gravin], OP, {
    recht: 'zien',
    zaakId: null,
  });
  expect(aan?.aan).toEqual(['K. Mulder', 'bewindvoerder van', `J. ${lang.geslachtsnaam}`]);
  expect(aan?.regels).toHaveLength(7);
});
