import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { elfproefSom } from '@/platform/elfproef';
import { demand, makeStap } from './stap';
import type { Uitkomst } from './uitleg';

const ISO_13616 = { regeling: 'ISO 13616', vindplaats: 'controlegetal modulo 97' };
const ELFPROEF = { regeling: 'Logisch ontwerp BSN', vindplaats: 'elfproef' };
const KENMERK = { regeling: 'Betaalvereniging Nederland', vindplaats: 'betalingskenmerk, modulo 11' };

/** Weights of the betalingskenmerk from the last digit to the left, repeating. */
const KENMERK_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

/** Text without the blanks that people put between groups. */
const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

/**
 * Whether this is an existing form of IBAN with a right check number. Blanks and lower case are accepted.
 * Source: ISO 13616 (by the package ibantools, with the length per country).
 */
export function checkIban(waarde: string): Uitkomst<boolean> {
  const iban = electronicFormatIBAN(waarde);
  const geldig = iban !== null && isValidIBAN(iban);
  return {
    waarde: geldig,
    uitleg: [makeStap(geldig ? 'geld.iban.geldig' : 'geld.iban.ongeldig', {}, ISO_13616)],
  };
}

/** Whether this text is an IBAN: see `checkIban`. */
export const isIban = (waarde: string): boolean => checkIban(waarde).waarde;

/**
 * Whether these eight or nine digits pass the elfproef of BSN and RSIN; eight digits get a leading zero, all
 * zeros is no number. Source: Logisch ontwerp BSN.
 */
export function checkBsn(waarde: string): Uitkomst<boolean> {
  if (!/^\d{8,9}$/.test(waarde)) {
    return { waarde: false, uitleg: [makeStap('geld.bsn.vorm', {}, ELFPROEF)] };
  }
  const digits = waarde.padStart(9, '0');
  const som = elfproefSom(digits);
  const geldig = som % 11 === 0 && digits !== '000000000';
  const sleutel = digits === '000000000' ? 'nullen' : geldig ? 'geldig' : 'ongeldig';
  return { waarde: geldig, uitleg: [makeStap(`geld.bsn.${sleutel}`, { som }, ELFPROEF)] };
}

/** Whether this text is a BSN. */
export const isBsn = (waarde: string): boolean => checkBsn(waarde).waarde;

/** Whether this text is an RSIN: the same test as a BSN, always nine digits. */
export const isRsin = (waarde: string): boolean => waarde.length === 9 && checkBsn(waarde).waarde;

/** Whether this text has the form of a KvK number: eight digits; there is no public check digit. */
export const isKvkNummer = (waarde: string): boolean => /^\d{8}$/.test(waarde);

/** The check digit for the 15 digits that follow it. */
function kenmerkCheckDigit(digits: string): string {
  const sum = [...digits]
    .toReversed()
    .reduce((total, digit, i) => total + Number(digit) * (KENMERK_WEIGHTS[i % 10] ?? 0), 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? '1' : rest === 11 ? '0' : String(rest);
}

/**
 * A betalingskenmerk of 16 digits: the check digit and the number, filled up with zeros to 15 digits.
 * Source: rule of the Dutch banks (modulo 11). Throws LawError 'ongeldige-invoer' unless 1 to 15 digits are given.
 */
export function makeBetalingskenmerk(nummer: string): string {
  demand(/^\d{1,15}$/.test(nummer), 'Het nummer voor een betalingskenmerk heeft 1 tot en met 15 cijfers.');
  const digits = nummer.padStart(15, '0');
  return `${kenmerkCheckDigit(digits)}${digits}`;
}

/** Whether these 16 digits (blanks allowed) are a betalingskenmerk with a right check digit. */
export function checkBetalingskenmerk(waarde: string): Uitkomst<boolean> {
  const digits = withoutSpaces(waarde);
  const geldig = /^\d{16}$/.test(digits) && digits[0] === kenmerkCheckDigit(digits.slice(1));
  return {
    waarde: geldig,
    uitleg: [makeStap(geldig ? 'geld.kenmerk.geldig' : 'geld.kenmerk.ongeldig', {}, KENMERK)],
  };
}

/** Whether this text is a betalingskenmerk: see `checkBetalingskenmerk`. */
export const isBetalingskenmerk = (waarde: string): boolean => checkBetalingskenmerk(waarde).waarde;

/**
 * Whether this text is a Dutch incassant-ID: NL, two check digits, three characters that do not count, and twelve
 * digits (KvK number and four). The check is that of an IBAN without those three characters. To be confirmed.
 */
export function isIncassantId(waarde: string): boolean {
  const match = /^NL(\d{2})[A-Z0-9]{3}(\d{12})$/.exec(withoutSpaces(waarde).toUpperCase());
  return match !== null && BigInt(`${match[2]}2321${match[1]}`) % 97n === 1n;
}
