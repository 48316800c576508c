import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  atLeastZero,
  ceil,
  compare,
  floor,
  fraction,
  least,
  multiply,
  parseFraction,
  roundHalfUp,
  subtract,
} from '@/law/fraction';

const someFraction = fc
  .tuple(fc.bigInt(-1_000_000n, 1_000_000n), fc.bigInt(1n, 1000n))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

describe('fraction', () => {
  test('refuses a denominator that is not positive', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => fraction(1n, -2n)).toThrow(RangeError);
    expect(fraction(3n)).toEqual({ numerator: 3n, denominator: 1n });
  });

  test('reads decimal text without losing a digit', () => {
    expect(parseFraction('0.1524')).toEqual(fraction(1524n, 10_000n));
    expect(parseFraction('12')).toEqual(fraction(12n));
    expect(parseFraction('0.50')).toEqual(fraction(50n, 100n));
    for (const text of ['', '-1', '1.', '.5', '1,5', '1e3', ' 1', '1.2.3', 'x1'])
      expect(() => parseFraction(text), text).toThrow(RangeError);
  });

  test('rounds up, down and half up, also below zero', () => {
    expect([floor(fraction(7n, 2n)), floor(fraction(-7n, 2n)), floor(fraction(-8n, 2n))]).toEqual([
      3n,
      -4n,
      -4n,
    ]);
    expect([ceil(fraction(7n, 2n)), ceil(fraction(-7n, 2n)), ceil(fraction(8n, 2n))]).toEqual([4n, -3n, 4n]);
    expect([1n, 2n, 3n, -1n, -2n, -3n].map((n) => roundHalfUp(fraction(n, 2n)))).toEqual([
      1n,
      1n,
      2n,
      0n,
      -1n,
      -1n,
    ]);
    expect(roundHalfUp(fraction(49n, 100n))).toBe(0n);
    expect(roundHalfUp(fraction(51n, 100n))).toBe(1n);
  });

  test('adds, subtracts and multiplies with different denominators', () => {
    expect(compare(add(fraction(1n, 3n), fraction(1n, 6n)), fraction(1n, 2n))).toBe(0);
    expect(compare(add(fraction(1n, 3n), fraction(1n, 3n)), fraction(2n, 3n))).toBe(0);
    expect(compare(subtract(fraction(1n, 3n), fraction(1n, 2n)), fraction(-1n, 6n))).toBe(0);
    expect(compare(multiply(fraction(2n, 3n), fraction(3n, 4n)), fraction(1n, 2n))).toBe(0);
  });

  test('compares and picks', () => {
    const [third, half] = [fraction(1n, 3n), fraction(1n, 2n)];
    expect([compare(third, half), compare(half, third), compare(half, fraction(2n, 4n))]).toEqual([-1, 1, 0]);
    expect(least(third, half)).toBe(third);
    expect(least(half, third)).toBe(third);
    expect(atLeastZero(fraction(-1n, 3n)).numerator).toBe(0n);
    expect(atLeastZero(third)).toBe(third);
  });

  test('rounding stays within one of the value, and floor <= half up <= ceil', () => {
    fc.assert(
      fc.property(someFraction, (value) => {
        const [low, near, high] = [floor(value), roundHalfUp(value), ceil(value)];
        expect(low <= near && near <= high && high - low <= 1n).toBe(true);
        expect(compare(fraction(low), value)).toBeLessThanOrEqual(0);
        expect(compare(fraction(high), value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
