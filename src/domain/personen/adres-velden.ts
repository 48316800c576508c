import { type FieldParser, letterText, Reason, whole } from '@/platform/csv-format';

/** A Dutch postcode, with or without a space, as "7511AB". SA, SD and SS are never issued. */
export const postcode: FieldParser<string> = (value) => {
  const compact = value.replace(' ', '').toUpperCase();
  return /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/.test(compact)
    ? compact
    : new Reason('moet een postcode zijn (1234AB)');
};

export const huisnummer = whole(1, 99_999);

/** One letter, in capitals so that 12a and 12A are one address. */
export const huisletter: FieldParser<string> = (value) =>
  /^[A-Za-z]$/.test(value) ? value.toUpperCase() : new Reason('moet een letter zijn');

export const toevoeging: FieldParser<string> = (value) => {
  const short = letterText(4)(value);
  return short instanceof Reason ? short : short.toUpperCase();
};
