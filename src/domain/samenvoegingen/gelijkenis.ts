import { VERMOEDENS, type Vermoeden } from './samenvoeging';

/** In what two are alike, in SQL over `d` (who may be a double) and `k` (of whom): one rule for a row and for a form. */

export const EVEN_OUD = `coalesce(d.geboortedatum = k.geboortedatum, false)`;
/** Prefix and surname in the letters of search; initials that begin alike, or are not known. */
export const ZELFDE_NAAM = `(k.zoekaaneen = d.zoekaaneen
  and coalesce(upper(left(k.voorletters, 1)) = upper(left(d.voorletters, 1)), true))`;

/** Before a row is made the name alone is a reason to look. */
export type Gelijkenis = Vermoeden | 'naam';
export const GELIJKENISSEN: readonly Gelijkenis[] = [...VERMOEDENS, 'naam'];
