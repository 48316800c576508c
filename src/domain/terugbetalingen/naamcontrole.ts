/** What a bank says of a name and a number together (verification of payee, Regulation (EU) 2024/886 art. 5c). */
export type Naamuitslag =
  | { uitslag: 'klopt' }
  /** Nearly: the name that the bank has. */
  | { uitslag: 'bijna'; naam: string }
  | { uitslag: 'klopt-niet' }
  | { uitslag: 'niet-beschikbaar' };

/**
 * Stands in for the banks in a demo and in tests: the last digit of the number says what it answers. 7: nearly, with
 * somebody beside the name; 8: another name; 9: no answer. Outside the Netherlands there is none. Everything else fits.
 */
export function localNaamcontrole({ iban, naam }: { iban: string; naam: string }): Naamuitslag {
  if (!iban.startsWith('NL') || iban.endsWith('9')) return { uitslag: 'niet-beschikbaar' };
  if (iban.endsWith('8')) return { uitslag: 'klopt-niet' };
  return iban.endsWith('7') ? { uitslag: 'bijna', naam: `${naam} en/of P. de Proef` } : { uitslag: 'klopt' };
}
