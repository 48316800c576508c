/**
 * Which countries a euro transfer of the scheme SEPA Credit Transfer reaches, by the letters with which an IBAN begins.
 * Source: EPC409-09 "EPC list of SEPA scheme countries", version of 5 October 2025: te-bevestigen. Countries outside the
 * EEA need the address of who is paid, in parts (EPC115-06, Regulation (EU) 2015/847).
 */
const EER = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
);
const DAARBUITEN = 'AD AL CH GB GI MC MD ME MK RS SM VA'.split(' ');

/** Whether money can be sent to this IBAN at all. */
export const isSepaIban = (iban: string): boolean => [...EER, ...DAARBUITEN].includes(iban.slice(0, 2));

/** Whether the bank asks where the person who is paid lives. */
export const vraagtAdres = (iban: string): boolean => DAARBUITEN.includes(iban.slice(0, 2));
