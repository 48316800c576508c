/**
 * What follows when the bank sends a collection back, by its reason code (ISO 20022). Practice of the field, no law: a
 * debtor's account that is closed stays closed, one without money may have it next month. Pure.
 */
export type Retourgevolg =
  /** Tried once more with the next collection. */
  | 'opnieuw'
  /** Not tried again: this amount is to be transferred. */
  | 'zelf-betalen'
  /** The account or the mandate is of no use any more. */
  | 'machtiging-stopt'
  /** We sent it wrong. */
  | 'onze-fout';

const GEVOLG: Readonly<Record<string, Retourgevolg>> = {
  AC01: 'machtiging-stopt',
  AC04: 'machtiging-stopt',
  AC06: 'machtiging-stopt',
  AC13: 'machtiging-stopt',
  AG01: 'machtiging-stopt',
  AG02: 'onze-fout',
  AM04: 'opnieuw',
  AM05: 'onze-fout',
  BE05: 'onze-fout',
  MD01: 'machtiging-stopt',
  MD02: 'machtiging-stopt',
  MD06: 'zelf-betalen',
  MD07: 'machtiging-stopt',
  MS02: 'zelf-betalen',
  MS03: 'opnieuw',
  RC01: 'onze-fout',
  SL01: 'machtiging-stopt',
};

/** Codes with a sentence of their own for the citizen; any other is told as the bank's no. */
export const RETOURCODES = Object.keys(GEVOLG);

/** What follows on a code; of one that nobody knows a person pays himself. */
export const gevolgVan = (code: string): Retourgevolg => GEVOLG[code] ?? 'zelf-betalen';

/** How it goes on with one aanslag after a collection that failed. */
export type Vervolg = 'opnieuw' | 'zelf-betalen' | 'plan-stopt' | 'machtiging-stopt';

/** After so many failures the collection of this aanslag stops (G-11); one that is tried again is so once. */
export function vervolgNa(
  code: string,
  telling: { mislukt: number; poging: number },
  stoptNaMislukt: number,
): Vervolg {
  const gevolg = gevolgVan(code);
  if (gevolg === 'machtiging-stopt') return gevolg;
  if (gevolg === 'onze-fout') return 'zelf-betalen';
  if (telling.mislukt >= stoptNaMislukt) return 'plan-stopt';
  return gevolg === 'opnieuw' && telling.poging < 2 ? 'opnieuw' : 'zelf-betalen';
}
