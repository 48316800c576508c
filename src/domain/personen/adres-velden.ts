import { digits, type FieldParser, type LoadCheck, letterText, Reason, whole } from '@/platform/csv-format';

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
export const toevoegingGeschreven = letterText(4);

/** As other files refer to it: capitals or not, it is the same address. */
export const toevoeging: FieldParser<string> = (value) => {
  const short = toevoegingGeschreven(value);
  return short instanceof Reason ? short : short.toUpperCase();
};

export const bagId = digits(/^\d{16}$/, '16 cijfers');

/** Whether a row of `adres a` is the address that a staged line names. Never true where there is no postcode. */
export const sameAddress = (prefix: '' | 'post_' | 'vorig_' = ''): string =>
  `a.postcode = s.${prefix}postcode and a.huisnummer = s.${prefix}huisnummer
     and a.huisletter = s.${prefix}huisletter and a.toevoeging = s.${prefix}toevoeging`;

/** Refuses a line of which the address, by postcode and number, is not known in the gemeente. */
export const unknownAddress = (prefix: '' | 'post_' | 'vorig_'): LoadCheck => ({
  column: `${prefix}postcode`,
  reason: 'verwijst naar een adres dat in deze gemeente niet bekend is',
  sql: `select s.regel from csv_stage s
         where s.${prefix}postcode is not null and not exists (select from adres a
                where a.gemeente_id = :gemeente and ${sameAddress(prefix)})`,
});

/** The same of an address without postcode. */
export const unknownBag: LoadCheck = {
  column: 'bag_id',
  reason: 'verwijst naar een adres zonder postcode dat in deze gemeente niet bekend is',
  sql: `select s.regel from csv_stage s
         where s.bag_id is not null and not exists (select from adres a
                where a.gemeente_id = :gemeente and a.postcode is null and a.bag_id = s.bag_id)`,
};
