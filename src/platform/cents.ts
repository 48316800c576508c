declare const cents: unique symbol;

/** An amount of money in whole euro cents. A bigint, so that no amount is ever a fraction or a float. */
export type Cents = bigint & { readonly [cents]: true };

/** Makes an amount of a whole number of cents. Throws when the number is not whole: that is a programming error. */
export function toCents(value: bigint | number): Cents {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`Not a whole number of cents: ${value}`);
  }
  return BigInt(value) as Cents;
}

/** The sum of amounts; zero for none. */
export function sumCents(values: Iterable<bigint>): Cents {
  let sum = 0n;
  for (const value of values) sum += value;
  return sum as Cents;
}

/** "1234.56": as files and codes of banks write an amount that is not negative. */
export const decimalCents = (value: bigint): string =>
  `${value / 100n}.${(value % 100n).toString().padStart(2, '0')}`;

const euroIn = (locale: string) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
const euroFormat = { nl: euroIn('nl-NL'), en: euroIn('en-GB') };

/** "€ 1.234,56", the way a Dutch reader expects it, with a no-break space; "€1,234.56" for who reads English. */
export function formatCents(value: bigint, taal: 'nl' | 'en' = 'nl'): string {
  const negative = value < 0n;
  const abs = negative ? -value : value;
  // A string keeps all digits: a Number would lose cents above 2^53.
  const text = euroFormat[taal].format(decimalCents(abs) as Intl.StringNumericLiteral);
  return negative ? `-\u2060${text}` : text;
}

const wholeIn = (locale: string) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const wholeFormat = { nl: wholeIn('nl-NL'), en: wholeIn('en-GB') };

/** "€ 312.000" for whole euros, as the value of an object; "€312,000" for who reads English. */
export const formatEuros = (euros: bigint | number, taal: 'nl' | 'en' = 'nl'): string =>
  wholeFormat[taal].format(euros);

/** The smaller of two amounts. */
export const leastCents = (a: Cents, b: Cents): Cents => (a < b ? a : b);
