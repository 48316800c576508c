import { date, digits, type FieldParser, Reason } from '@/platform/csv-format';
import { isElfproef } from '@/platform/elfproef';
import { plainHyphens } from '@/platform/text';
import { readEmail, readTelefoon } from './contactgegeven';

/** BSN of a person or RSIN of a company: nine digits, leading zeros kept. */
export const persoonsnummer: FieldParser<string> = (value) => {
  const nummer = value.replaceAll(' ', '');
  return isElfproef(nummer)
    ? nummer
    : new Reason('moet een BSN of RSIN zijn: negen cijfers die de elfproef doorstaan');
};

export const kvkNummer = digits(/^\d{8}$/, '8 cijfers');

const UNKNOWN_PARTS = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?$/;
const NO_DATE = new Reason('moet een datum zijn (JJJJ-MM-DD), of wat ervan bekend is (JJJJ of JJJJ-MM)');

/**
 * A birth as the BRP delivers it: 'JJJJ-MM-DD', 'JJJJ-MM' or 'JJJJ', with zeros for what is not known, hyphens or none;
 * null when nothing is.
 */
export const geboorte: FieldParser<string | null> = (value) => {
  const match = UNKNOWN_PARTS.exec(plainHyphens(value));
  if (!match) return NO_DATE;
  const [, jaar = '', maand = '00', dag = '00'] = match;
  if (jaar === '0000') return maand === '00' && dag === '00' ? null : NO_DATE;
  if (dag !== '00') return maand === '00' ? NO_DATE : date(`${jaar}-${maand}-${dag}`);
  const known = maand === '00' ? jaar : `${jaar}-${maand}`;
  const first = date(`${jaar}-${maand === '00' ? '01' : maand}-01`);
  return first instanceof Reason ? first : known;
};

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
