import { describe, expect, test } from 'vitest';
import {
  type Feitregel,
  foldFeiten,
  geborenKolommen,
  geldt,
  type NieuwFeit,
  type Persoonstand,
  planFeit,
} from '@/domain/persoonsfeiten/persoonsfeit';
import { toLocalDate } from '@/platform/local-date';

const vandaag = toLocalDate('2026-11-21');
const stand: Persoonstand = {
  ...{ soort: 'natuurlijk', samengevoegd: false, geboren: '1950-06', overledenOp: null },
  ...{ geheimhouding: false, lopend: [] },
};
const feit: NieuwFeit = { soort: 'overleden', dag: vandaag, bron: 'Akte van overlijden' };
const reden = (nieuw: Partial<NieuwFeit>, meer: Partial<Persoonstand> = {}): string => {
  const plan = planFeit({ ...feit, ...nieuw }, { ...stand, ...meer }, vandaag);
  return plan.ok ? 'goed' : plan.reden.replace('persoonsfeit.fout.', '');
};

describe('of a birth that is known in part', () => {
  test.each([
    ['1950-06', '1950-05-31', 'voor-geboorte'],
    ['1950-06', '1950-06-01', 'goed'],
    ['1950', '1949-12-31', 'voor-geboorte'],
    ['1950', '1950-01-01', 'goed'],
    [null, '1800-01-01', 'goed'],
  ])('%s: what is of %s is %s', (geboren, dag, verwacht) => {
    expect(reden({ dag: toLocalDate(dag) }, { geboren })).toBe(verwacht);
  });
});

test('what a file said is known, and what comes after a death is refused, on the day itself not', () => {
  expect(reden({ soort: 'geheimhouding' }, { geheimhouding: true })).toBe('al-bekend');
  expect(reden({ soort: 'geheimhouding' }, { overledenOp: vandaag })).toBe('goed');
  expect(reden({ soort: 'bewind' }, { overledenOp: toLocalDate('2026-11-20') })).toBe('na-overlijden');
  expect(reden({ soort: 'bewind' }, { lopend: ['bewind'] })).toBe('al-bekend');
  expect(reden({ soort: 'bewind' }, { lopend: ['vertrokken'] })).toBe('goed');
});

const regel = (id: string, meer: Partial<Feitregel> = {}): Feitregel => ({
  ...{ id, persoonId: 'p', soort: 'bewind', gebeurtenis: 'vastgelegd', feitId: null, aard: null },
  ...{
    dag: vandaag,
    bron: 'proef',
    door: 'proef',
    moment: new Date('2026-11-01T09:00:00Z'),
    bronGemeenteId: null,
  },
  ...meer,
});

test('a fact has its end, whatever the order of the lines, and what is about a number is none', () => {
  const feiten = foldFeiten([
    regel('einde', { feitId: 'a', gebeurtenis: 'geeindigd' }),
    regel('a'),
    regel('b', { moment: new Date('2026-11-02T09:00:00Z') }),
    regel('n', { soort: 'zonder-nummer', aard: 'boedel' }),
  ]);
  expect(feiten.map(({ id, einde }) => [id, einde?.id])).toEqual([
    ['b', undefined],
    ['a', 'einde'],
  ]);
  expect(feiten.map(geldt)).toEqual([true, false]);
});

test('a birth is a day, or the part of it that is known', () => {
  expect(geborenKolommen('1950-06-15')).toEqual({ geboortedatum: '1950-06-15', geboorteOnvolledig: null });
  expect(geborenKolommen('1950-06')).toEqual({ geboortedatum: null, geboorteOnvolledig: '1950-06' });
  expect(geborenKolommen(null)).toEqual({ geboortedatum: null, geboorteOnvolledig: null });
});
