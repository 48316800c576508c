import { isElfproef } from '@/platform/elfproef';
import { type NaamVraag, splitNaamVraag } from './zoeknaam';

/** What a clerk meant with the one search field. */
export type Zoekvraag =
  | { soort: 'nummer'; nummer: string }
  | { soort: 'adres'; postcode: string; huisnummer: number | null }
  | { soort: 'naam'; lezingen: readonly NaamVraag[] }
  | { soort: 'onduidelijk'; reden: 'te-kort' | 'geen-bsn' };

const ADRES = /^(\d{4})\s*([A-Z]{2})(?:[\s,]+(\d{1,5})\s*([A-Z0-9-]*))?$/i;

/**
 * Reads the field: nine digits are a BSN or RSIN, "7622 AB 14" is an address, anything else a name of at least
 * two letters. Numbers of aanslag, zaak and contact get their place here when those exist.
 */
export function parseZoekvraag(text: string): Zoekvraag {
  const vraag = text.trim();
  const digits = vraag.replace(/[\s.]/g, '');
  if (/^\d{8,9}$/.test(digits)) {
    const nummer = digits.padStart(9, '0');
    return isElfproef(nummer) ? { soort: 'nummer', nummer } : { soort: 'onduidelijk', reden: 'geen-bsn' };
  }
  const adres = ADRES.exec(vraag);
  if (adres) {
    return {
      soort: 'adres',
      postcode: `${adres[1]}${adres[2]}`.toUpperCase(),
      huisnummer: adres[3] === undefined ? null : Number(adres[3]),
    };
  }
  const lezingen = splitNaamVraag(vraag);
  return lezingen.length > 0 ? { soort: 'naam', lezingen } : { soort: 'onduidelijk', reden: 'te-kort' };
}
