import { type FieldParser, pattern, Reason } from '@/platform/csv-format';
import { isElfproef } from '@/platform/elfproef';
import { readEmail, readTelefoon } from './contactgegeven';

/** BSN of a person or RSIN of a company: nine digits, leading zeros kept. */
export const persoonsnummer: FieldParser<string> = (value) =>
  isElfproef(value)
    ? value
    : new Reason('moet een BSN of RSIN zijn: negen cijfers die de elfproef doorstaan');

export const kvkNummer = pattern(/^\d{8}$/, '8 cijfers');

/** A telephone number as every door keeps it, or the likely cause why it is none. */
export const telefoon: FieldParser<string> = (value) => {
  const nummer = readTelefoon(value);
  if (nummer !== null) return nummer;
  if (/^\d[.,]\d+e\+?\d+$/i.test(value))
    return new Reason('is door een rekenblad veranderd in een getal: zet de kolom op tekst');
  if (/^[1-9]\d{8}$/.test(value))
    return new Reason('mist de eerste 0: waarschijnlijk heeft een rekenblad die weggelaten');
  return new Reason('moet een telefoonnummer zijn: tien cijfers, of met 00 of + en het land ervoor');
};

/** An e-mail address as every door keeps it. */
export const email: FieldParser<string> = (value) => {
  const adres = readEmail(value);
  if (adres !== null) return adres;
  if (/[<>]/.test(value)) return new Reason('moet alleen het e-mailadres zijn, zonder naam en haken');
  if ((value.match(/@/g) ?? []).length > 1)
    return new Reason('moet een e-mailadres zijn, en niet meer dan een');
  if (value.endsWith('.')) return new Reason('moet een e-mailadres zijn, zonder punt erachter');
  return new Reason('moet een e-mailadres zijn');
};
