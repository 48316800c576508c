import { type FieldParser, pattern, Reason } from '@/platform/csv-format';
import { isElfproef } from '@/platform/elfproef';

/** BSN of a person or RSIN of a company: nine digits, leading zeros kept. */
export const persoonsnummer: FieldParser<string> = (value) =>
  isElfproef(value)
    ? value
    : new Reason('moet een BSN of RSIN zijn: negen cijfers die de elfproef doorstaan');

export const kvkNummer = pattern(/^\d{8}$/, '8 cijfers');

/** Digits with an optional country code; spaces and hyphens allowed. */
export const telefoon: FieldParser<string> = (value) =>
  /^\+?[\d -]{8,20}$/.test(value) ? value : new Reason('moet een telefoonnummer zijn');

export const email: FieldParser<string> = (value) =>
  value.length <= 254 && /^[^\s@;]+@[^\s@;]+\.[^\s@;]+$/.test(value)
    ? value
    : new Reason('moet een e-mailadres zijn');
