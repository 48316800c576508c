import { isBetalingskenmerk, isIban } from '@/law/identifiers';

/** What was read from what the bank gave; when nothing could be, `waarde` is null and `vanBank` is its own text. */
export type Gelezen = { waarde: string; vanBank: null } | { waarde: null; vanBank: string };

const lees =
  (read: (compact: string) => string | null) =>
  (gegeven: string): Gelezen => {
    const waarde = read(gegeven.replaceAll(' ', ''));
    return waarde === null ? { waarde, vanBank: gegeven } : { waarde, vanBank: null };
  };

/** Blanks between the groups fall away. Any other sign may be part of a reference of somebody else. */
export const leesKenmerk = lees((compact) => (/^\d{1,16}$/.test(compact) ? compact : null));

/** An IBAN, or what the bank gave for it. */
export const leesRekening = lees((compact) => (isIban(compact) ? compact.toUpperCase() : null));

/** Sixteen digits, also in groups, that are not part of a longer number. */
const ZESTIEN = /(?<!\d)(?=(\d(?:[ .-]?\d){15})(?!\d))/g;

/**
 * The kenmerk that a payer wrote in the text beside his payment: sixteen digits with the right check digit. Null when
 * there is none, or more than one: which of them was meant nobody knows.
 */
export function kenmerkInTekst(tekst: string): string | null {
  const gevonden = new Set(
    [...tekst.matchAll(ZESTIEN)].map((m) => (m[1] ?? '').replace(/\D/g, '')).filter(isBetalingskenmerk),
  );
  const [een] = gevonden;
  return gevonden.size === 1 ? (een ?? null) : null;
}
