import { expect, test } from 'vitest';
import { parseEuro, readEuro } from '@/app/euro-input';

test.each([
  ['40', 4_000n],
  ['40,50', 4_050n],
  ['40.50', 4_050n],
  ['€ 1.234,56', 123_456n],
  ['1.234', 123_400n],
  ['40,-', 4_000n],
  ['0', 0n],
  ['40,5', null],
  ['-40', null],
  ['4e2', null],
  ['veertig', null],
  ['12345678', null],
  ['', null],
])('%s', (text, centen) => {
  expect(parseEuro(text)).toBe(centen);
});

test('what is no amount is refused at its field', () => {
  const refused: string[] = [];
  expect(readEuro({ nu: 'x' }, 'nu', (naam, sleutel) => refused.push(`${naam} ${sleutel}`))).toBeNull();
  expect(readEuro({}, 'nu', (naam, sleutel) => refused.push(`${naam} ${sleutel}`))).toBeNull();
  expect(refused).toEqual(['nu fouten.bedrag', 'nu fouten.verplicht']);
});
