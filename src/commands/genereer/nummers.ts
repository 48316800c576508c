/**
 * Identifiers that belong to nobody: BSN and RSIN that begin with 9, KvK-nummers that begin with 00, IBANs of a bank
 * that does not exist, telephone numbers that cannot be dialled, postcodes with a letter pair that is not issued.
 */

/** How many different numbers `bsnOf` can give. */
export const BSN_CAPACITY = 9_000_000;

const PREFIXES = 1_000_000;

function bsnAt(slot: number): string {
  // A permutation of the slots: neighbours must not have neighbouring numbers.
  const spread = (slot * 5_394_847 + 1_234_577) % BSN_CAPACITY;
  const prefix = `9${String(spread % PREFIXES).padStart(6, '0')}`;
  const wanted = Math.floor(spread / PREFIXES);
  let sum = 0;
  for (let i = 0; i < 7; i += 1) sum += Number(prefix[i]) * (9 - i);
  // Of the ten eighth digits at most one leads to a check digit of 10: at least nine numbers per prefix.
  let nth = 0;
  for (let eighth = 0; eighth < 10; eighth += 1) {
    const check = (sum + 2 * eighth) % 11;
    if (check === 10) continue;
    if (nth === wanted) return `${prefix}${eighth}${check}`;
    nth += 1;
  }
  throw new RangeError(`No number for slot ${slot}`);
}

/** A numbering of slots 0 .. BSN_CAPACITY - 1 by valid BSNs, each once, that leaves out those already given away. */
export function bsnNumbering(given: ReadonlySet<string>): (slot: number) => string {
  let spare = BSN_CAPACITY - 1;
  const replacement = new Map<string, string>();
  for (const number of given) {
    while (given.has(bsnAt(spare))) spare -= 1;
    replacement.set(number, bsnAt(spare));
    spare -= 1;
  }
  return (slot) => {
    if (slot < 0 || slot > spare) throw new RangeError(`Slot ${slot} outside 0 .. ${spare}`);
    const number = bsnAt(slot);
    return replacement.get(number) ?? number;
  };
}

/** 00 and six digits: never issued by the Kamer van Koophandel. Slots 0 .. 999,999. */
export const kvkOf = (slot: number): string =>
  `00${String((slot * 387_421 + 104_729) % 1_000_000).padStart(6, '0')}`;

/** A valid IBAN at a bank code that does not exist. Slots below 10^10. */
export function ibanOf(slot: number): string {
  const account = String(slot).padStart(10, '0');
  // F=15 A=10 K=20 E=14, then the account, NL (23 21) and 00, modulo 97.
  const rest = BigInt(`15102014${account}232100`) % 97n;
  return `NL${String(98n - rest).padStart(2, '0')}FAKE${account}`;
}

/** WOZ-objectnummer: CBS code of the gemeente and eight digits. */
export const wozObjectnummerOf = (cbsCode: string, index: number): string =>
  `${cbsCode}${String(index + 1).padStart(8, '0')}`;

const KENMERK_WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

/**
 * Betalingskenmerk of 16 digits: a check digit and 15 digits. Weights 2,4,8,5,10,9,7,3,6,1 from the right, 11 minus
 * the sum modulo 11, where 10 becomes 1 and 11 becomes 0.
 */
export function betalingskenmerkOf(slot: number): string {
  const digits = String(slot).padStart(15, '0');
  let sum = 0;
  for (let i = 0; i < 15; i += 1) sum += Number(digits[14 - i]) * (KENMERK_WEIGHTS[i % 10] ?? 0);
  const check = 11 - (sum % 11);
  return `${check === 10 ? 1 : check === 11 ? 0 : check}${digits}`;
}

/** Ten digits, of which the first after the area code is 0: no subscriber has such a number. */
export function telefoonOf(netnummer: string, slot: number): string {
  const length = 10 - netnummer.length - 1;
  return `${netnummer}-0${String(slot % 10 ** length).padStart(length, '0')}`;
}

const ISSUED = 'ABCDEGHJKLMNPRSTVWXZ';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letter pairs with an F, I, O, Q, U or Y: hardly ever issued, so no living household is hit. */
export const LETTER_PAIRS: readonly string[] = [...ALPHABET].flatMap((first) =>
  [...ALPHABET]
    .filter((second) => !ISSUED.includes(first) || !ISSUED.includes(second))
    .map((second) => first + second),
);
