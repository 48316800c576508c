import { endOfMonth, type LocalDate, toLocalDate } from '@/platform/local-date';

/** An address in the Netherlands. */
export type AdresRegel = {
  straat: string;
  huisnummer: number;
  huisletter: string;
  toevoeging: string;
  /** Null where none was given out. */
  postcode: string | null;
  woonplaats: string;
};

/** Lines and a country as the BRP delivers them. */
export type BuitenlandsAdres = { regels: string[]; land: string };

export type Adres = AdresRegel | BuitenlandsAdres;

/** What the database keeps of an address, whichever kind it is. */
export type AdresRij = { [K in keyof AdresRegel]: AdresRegel[K] | null } & {
  schrijfwijze: string | null;
  land: string | null;
  regel1: string | null;
  regel2: string | null;
  regel3: string | null;
};

/** The address in a row; null for a row that is none (an outer join that found nothing). */
export function adresOf(rij: AdresRij): Adres | null {
  const { straat, huisnummer, postcode, woonplaats, land } = rij;
  if (land !== null) return { land, regels: [rij.regel1, rij.regel2, rij.regel3].filter((r) => r !== null) };
  if (straat === null || huisnummer === null || woonplaats === null) return null;
  const toevoeging = rij.schrijfwijze ?? rij.toevoeging ?? '';
  return { straat, huisnummer, huisletter: rij.huisletter ?? '', toevoeging, postcode, woonplaats };
}

/** "Grotestraat 14 A2": street and number as the BRP writes adresregel 1 ("400 LToe", "35 III", "555 B73c"). */
export const straatregel = ({ straat, huisnummer, huisletter, toevoeging }: AdresRegel): string =>
  [straat, huisnummer, `${huisletter}${toevoeging}`].filter((part) => part !== '').join(' ');

/** "Grotestraat 14 A2, 7622 AB Borne"; "Veldstraat 1 bus 4, 9000 Gent, Belgie". */
export function formatAdres(adres: Adres): string {
  if ('land' in adres) return [...adres.regels, adres.land].join(', ');
  const plaats = [adres.postcode === null ? '' : formatPostcode(adres.postcode), adres.woonplaats];
  return `${straatregel(adres)}, ${plaats.filter((part) => part !== '').join(' ')}`;
}

/** What tells namesakes apart without the number: the street, and of an address abroad the country. */
export const straatOf = (adres: Adres): string => ('land' in adres ? adres.land : adres.straat);

/** "7622AB" as people write it: "7622 AB". */
export const formatPostcode = (postcode: string): string =>
  /^\d{4}[A-Z]{2}$/.test(postcode) ? `${postcode.slice(0, 4)} ${postcode.slice(4)}` : postcode;

/** A BSN or RSIN on a screen before anybody asked for it with a reason: the last three digits. */
export const maskNummer = (nummer: string): string => `•••• ${nummer.slice(-3)}`;

/**
 * Whole years that somebody has certainly completed on a date. Of a birth that is known in part ('JJJJ', 'JJJJ-MM') the
 * last day that it can have been counts: nobody is taken for older than he may be. Null when it is not known.
 */
export function leeftijd(geboortedatum: string | null, opDatum: LocalDate): number | null {
  if (geboortedatum === null) return null;
  const laatste = geboortedatum.length === 4 ? `${geboortedatum}-12` : geboortedatum;
  const dag = laatste.length === 7 ? endOfMonth(toLocalDate(`${laatste}-01`)) : laatste;
  const years = Number(opDatum.slice(0, 4)) - Number(dag.slice(0, 4));
  // A birthday of 29 February comes on 1 March in other years: the text comparison says just that.
  return opDatum.slice(5) < dag.slice(5) ? years - 1 : years;
}
