/** An exact rational number; the denominator is always positive. Rounding happens once, where the rule says so. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

const DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/** numerator / denominator. Throws RangeError when the denominator is not positive. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator <= 0n) throw new RangeError(`Denominator must be positive: ${denominator}`);
  return { numerator, denominator };
}

/** The exact value of decimal text without a sign ("0.1524"). Throws RangeError for anything else. */
export function parseFraction(text: string): Fraction {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`Not a decimal number: ${text}`);
  const decimals = match[2] ?? '';
  return fraction(BigInt(`${match[1]}${decimals}`), 10n ** BigInt(decimals.length));
}

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  add(a, { numerator: -b.numerator, denominator: b.denominator });

export const multiply = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** Negative when a < b, zero when equal, positive when a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);

export const atLeastZero = (a: Fraction): Fraction => (a.numerator < 0n ? fraction(0n) : a);

/** Down to a whole number (towards minus infinity). */
export function floor(a: Fraction): bigint {
  const quotient = a.numerator / a.denominator;
  return a.numerator % a.denominator < 0n ? quotient - 1n : quotient;
}

/** Up to a whole number (towards plus infinity). */
export const ceil = (a: Fraction): bigint => -floor({ numerator: -a.numerator, denominator: a.denominator });

/** To the nearest whole number; exactly a half goes up. */
export const roundHalfUp = (a: Fraction): bigint =>
  floor({ numerator: 2n * a.numerator + a.denominator, denominator: 2n * a.denominator });
