const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** 9a+8b+...+2h-i of nine digits: the sum that BSN and RSIN are tested by. */
export const elfproefSom = (digits: string): number =>
  WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

/**
 * Whether a text of 9 digits can be a BSN or RSIN: its sum is divisible by 11 and it is not all zeros.
 * Source: Logisch Ontwerp BSN, RvIG.
 */
export const isElfproef = (nummer: string): boolean =>
  /^\d{9}$/.test(nummer) && nummer !== '000000000' && elfproefSom(nummer) % 11 === 0;
