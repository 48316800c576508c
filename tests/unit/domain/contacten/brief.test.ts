import { expect, test } from 'vitest';
import { type Briefact, type BriefStatus, decideBrief, magVersturen } from '@/domain/contacten/brief';
import type { Rol } from '@/platform/permissions';

const STATUSSEN: readonly BriefStatus[] = [
  'concept',
  'ter-ondertekening',
  'teruggestuurd',
  'verzonden',
  'ingetrokken',
];
const besluit = (
  act: Briefact,
  status: BriefStatus,
  { ondertekend = true, ik = 'maker', rollen = [] as readonly Rol[] } = {},
) => {
  const uitkomst = decideBrief(
    act,
    {
      soort: ondertekend ? 'antwoord-vraag' : 'saldo-opgave',
      klasse: ondertekend ? 'maatwerk-ondertekend' : 'maatwerk-automatisch',
      status,
      makerId: 'maker',
    },
    { medewerkerId: ik, rollen },
  );
  return uitkomst.ok ? 'ok' : uitkomst.reden.replace('weigering.brief-', '');
};

test.each([
  ['wijzigen', ['ok', 'wacht-op-handtekening', 'ok', 'verzonden', 'ingetrokken']],
  ['aanbieden', ['ok', 'wacht-op-handtekening', 'ok', 'verzonden', 'ingetrokken']],
  ['intrekken', ['ok', 'ok', 'ok', 'verzonden', 'ingetrokken']],
  [
    'versturen',
    ['eerst-ondertekenen', 'wacht-op-handtekening', 'eerst-ondertekenen', 'verzonden', 'ingetrokken'],
  ],
  ['ondertekenen', ['nog-niet-aangeboden', 'eigen-werk', 'teruggestuurd', 'verzonden', 'ingetrokken']],
  ['terugsturen', ['nog-niet-aangeboden', 'eigen-werk', 'teruggestuurd', 'verzonden', 'ingetrokken']],
] as const)('the maker of a letter that must be signed: %s', (act, uitkomsten) => {
  const rollen = ['heffingsambtenaar'] as const;
  expect(STATUSSEN.map((status) => besluit(act, status, { rollen }))).toEqual(uitkomsten);
});

test('another one signs or sends back with the right function, and does nothing else with it', () => {
  const als = (rollen: readonly Rol[]) => ({ ik: 'ander', rollen });
  for (const act of ['ondertekenen', 'terugsturen'] as const) {
    expect(besluit(act, 'ter-ondertekening', als(['serviceteam']))).toBe('ok');
    expect(besluit(act, 'ter-ondertekening', als(['frontoffice']))).toBe('geen-ondertekenaar');
  }
  for (const act of ['wijzigen', 'aanbieden', 'intrekken', 'versturen'] as const)
    expect(besluit(act, 'concept', als(['serviceteam']))).toBe('niet-van-u');
});

test('a letter that nobody signs goes at once and waits for nobody', () => {
  expect(besluit('versturen', 'concept', { ondertekend: false })).toBe('ok');
  expect(besluit('aanbieden', 'concept', { ondertekend: false })).toBe('zonder-ondertekening');
});

test('what the gemeente chose binds its own desk, not the kantoor', () => {
  expect(magVersturen('saldo-opgave', 'gemeente', { 'saldo-opgave': true })).toBe(true);
  expect(magVersturen('saldo-opgave', 'gemeente', { 'saldo-opgave': false })).toBe(false);
  expect(magVersturen('saldo-opgave', 'gemeente', null)).toBe(false);
  expect(magVersturen('saldo-opgave', 'kantoor', null)).toBe(true);
});
