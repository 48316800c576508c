import { digits, type FieldParser, Reason, text, whole } from '@/platform/csv-format';

/** A Dutch postcode, with or without a space, as "7511AB". SA, SD and SS are never issued. */
export const postcode: FieldParser<string> = (value) => {
  const compact = value.replace(' ', '').toUpperCase();
  return /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/.test(compact)
    ? compact
    : new Reason(
        'moet een postcode zijn (1234AB); een adres in het buitenland staat met land en adresregels in het bestand personen',
      );
};

export const huisnummer = whole(1, 99_999);

/** One letter, in capitals so that 12a and 12A are one address. */
export const huisletter: FieldParser<string> = (value) =>
  /^[A-Za-z]$/.test(value) ? value.toUpperCase() : new Reason('moet een letter zijn');

/** As the BAG writes it ("bis", "III"). */
export const toevoegingGeschreven = text(4);

/** As other files refer to it: capitals or not, it is the same address. */
export const toevoeging: FieldParser<string> = (value) => {
  const short = toevoegingGeschreven(value);
  return short instanceof Reason ? short : short.toUpperCase();
};

export const bagId = digits(/^\d{16}$/, '16 cijfers');
