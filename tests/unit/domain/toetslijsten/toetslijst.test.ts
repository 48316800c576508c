import { expect, test } from 'vitest';
import {
  judgeAntwoord,
  judgeKandidaat,
  planBesluit,
  type Toetsregels,
  venster,
} from '@/domain/toetslijsten/toetslijst';
import { toLocalDate } from '@/platform/local-date';

const REGELS: Toetsregels = { vanMaand: 10, totMaand: 12, wie: 'volledig', bewaarMaanden: 12 };

test('a list is made from October to December of the year before, and at no other time', () => {
  const op = (dag: string) => venster(toLocalDate(dag), REGELS);
  expect(op('2026-09-30')).toBeNull();
  expect(op('2026-10-01')).toEqual({ belastingjaar: 2027, maand: '2026-10-01' });
  expect(op('2026-12-31')).toEqual({ belastingjaar: 2027, maand: '2026-12-01' });
  expect(op('2027-01-01')).toBeNull();
});

test('who may not be tested is left out with the first reason that holds', () => {
  const goed = {
    persoonId: 'x',
    overleden: false,
    woont: true,
    bsn: true,
    getoetst: false,
    ingetrokken: false,
  };
  expect(judgeKandidaat(goed)).toBeNull();
  expect(judgeKandidaat({ ...goed, overleden: true, woont: false })).toBe('overleden');
  expect(judgeKandidaat({ ...goed, woont: false })).toBe('vertrokken');
  expect(judgeKandidaat({ ...goed, bsn: false })).toBe('geen-bsn');
  expect(judgeKandidaat({ ...goed, getoetst: true })).toBe('al-getoetst');
  expect(judgeKandidaat({ ...goed, ingetrokken: true, overleden: true })).toBe('toestemming-ingetrokken');
});

test('the maker does not approve his list, a refusal needs words, and nobody approves an empty one', () => {
  const lijst = { status: 'voorgesteld', voorgesteldDoor: 'medewerker:a' } as const;
  const door = { door: 'medewerker:b', aantal: 3, reden: null };
  expect(planBesluit(lijst, 'akkoord', door)).toEqual({ ok: true, status: 'akkoord' });
  expect(planBesluit(lijst, 'akkoord', { ...door, door: 'medewerker:a' })).toMatchObject({ ok: false });
  expect(planBesluit(lijst, 'akkoord', { ...door, aantal: 0 })).toMatchObject({ ok: false });
  expect(planBesluit(lijst, 'afwijzen', door)).toMatchObject({ ok: false, veld: 'reden' });
  expect(planBesluit({ ...lijst, status: 'akkoord' }, 'akkoord', door)).toMatchObject({ ok: false });
});

test('an answer: unknown and doubled lines are set apart, what was taken back is not used, the rest goes on', () => {
  const van = (id: string, meer = {}) => ({ id, sleutel: id, ingetrokken: false, overleden: false, ...meer });
  const regel = (nr: number, sleutel: string | null, belemmering: 'inkomen' | 'voertuig' | null) => ({
    regel: nr,
    bsn: '0',
    sleutel,
    belemmering,
  });
  const { uitslagen, apart } = judgeAntwoord(
    [van('ja'), van('nee'), van('stil'), van('twee'), van('strijd'), van('weg', { ingetrokken: true })],
    [
      regel(2, 'ja', null),
      regel(3, 'nee', 'inkomen'),
      regel(4, null, null),
      regel(5, 'vreemd', null),
      regel(6, 'twee', null),
      regel(7, 'twee', null),
      regel(8, 'strijd', null),
      regel(9, 'strijd', 'voertuig'),
      regel(10, 'weg', 'inkomen'),
    ],
  );
  expect(uitslagen.map(({ id, status, belemmering }) => [id, status, belemmering])).toEqual([
    ['ja', 'positief', null],
    ['nee', 'negatief', 'inkomen'],
    ['stil', 'geen-antwoord', null],
    ['twee', 'positief', null],
    ['strijd', 'geen-antwoord', null],
    ['weg', 'niet-gebruikt', null],
  ]);
  expect(apart).toEqual([
    { regel: 4, reden: 'onbekend-nummer' },
    { regel: 5, reden: 'onbekend-nummer' },
    { regel: 7, reden: 'dubbel' },
    { regel: 9, reden: 'tegenstrijdig' },
  ]);
});
