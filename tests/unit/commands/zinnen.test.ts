import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readRequirements } from '@/commands/dekking/coverage';
import { readZinnen, zinnenCoverage } from '@/commands/dekking/zinnen';

const rij = (nummer: string, codes: string, waarom = '') => `| ${nummer} | 1 | zin | ${codes} | ${waarom} |`;
const eisen = readRequirements('## A\n| A-01 | een | | |\n| A-02 | twee | | |\n');
const bewijs = [{ code: 'A-01', bestand: 'x.test.ts', titel: 'x' }];
const lees = (naam: string) => fs.readFileSync(path.resolve(import.meta.dirname, '../..', naam), 'utf8');

test('a sentence has codes or says why software cannot carry it, and stands there once', () => {
  expect(readZinnen(rij('S0-001', 'A-01 A-02'))[0]).toMatchObject({ codes: ['A-01', 'A-02'], smaak: '1' });
  expect(readZinnen(rij('S0-001', '', 'houding van een mens'))[0]).toMatchObject({ codes: [] });
  expect(() => readZinnen(rij('S0-001', ''))).toThrow('S0-001');
  expect(() => readZinnen(rij('S0-001', 'A-01', 'kan niet'))).toThrow('S0-001');
  expect(() => readZinnen(`${rij('S0-001', 'A-01')}\n${rij('S0-001', 'A-02')}`)).toThrow('twice');
});

test('a sentence is proven when each of its codes is, and a code that no list knows is named', () => {
  const zinnen = readZinnen(
    [
      rij('S0-001', 'A-01'),
      rij('S0-002', 'A-01 A-02'),
      rij('S0-003', '', 'een mens'),
      rij('S0-004', 'A-09'),
    ].join('\n'),
  );
  const found = zinnenCoverage(zinnen, eisen, bewijs);
  expect(found).toMatchObject({ bewezen: 1, totaal: 3, onbekend: ['S0-004: A-09'] });
  expect(found.open.map(({ nummer, mist }) => [nummer, mist])).toEqual([
    ['S0-002', ['A-02']],
    ['S0-004', ['A-09']],
  ]);
});

test('the list of the project: both smaken, Haarlem, and codes that exist', () => {
  const zinnen = readZinnen(lees('zinnen.md'));
  expect(zinnenCoverage(zinnen, readRequirements(lees('eisen.md')), []).onbekend).toEqual([]);
  const aantal = (bron: string) => zinnen.filter(({ nummer }) => nummer.startsWith(bron)).length;
  expect([aantal('S0'), aantal('S1')]).toEqual([104, 15]);
  for (const smaak of ['1', '2', '1 2', 'Haarlem'])
    expect(zinnen.filter((zin) => zin.smaak === smaak).length).toBeGreaterThan(10);
  expect(new Set(zinnen.map(({ tekst }) => tekst)).size).toBe(zinnen.length);
});
