import type { LocalDate } from '@/platform/local-date';

/** The parts of a name as the BRP keeps them apart; a company has only a geslachtsnaam. */
export type Naam = {
  voornamen: string | null;
  voorletters: string | null;
  voorvoegsel: string | null;
  geslachtsnaam: string;
};

/** "A.B. van der Berg": initials, prefix, surname. */
export function formatNaam(naam: Naam): string {
  return [naam.voorletters, naam.voorvoegsel, naam.geslachtsnaam].filter((part) => part).join(' ');
}

export type AdresRegel = {
  straat: string;
  huisnummer: number;
  huisletter: string;
  toevoeging: string;
  postcode: string;
  woonplaats: string;
};

/** "Grotestraat 14 A-2, 7622 AB Borne". */
export function formatAdres(adres: AdresRegel): string {
  const nummer = [`${adres.huisnummer}${adres.huisletter ? ` ${adres.huisletter}` : ''}`, adres.toevoeging]
    .filter((part) => part)
    .join('-');
  return `${adres.straat} ${nummer}, ${formatPostcode(adres.postcode)} ${adres.woonplaats}`;
}

/** "7622AB" as people write it: "7622 AB". */
export const formatPostcode = (postcode: string): string =>
  /^\d{4}[A-Z]{2}$/.test(postcode) ? `${postcode.slice(0, 4)} ${postcode.slice(4)}` : postcode;

/** A BSN or RSIN on a screen before anybody asked for it with a reason: the last three digits. */
export const maskNummer = (nummer: string): string => `•••• ${nummer.slice(-3)}`;

/** Whole years on a date; null when the birth date is not known. */
export function leeftijd(geboortedatum: LocalDate | null, opDatum: LocalDate): number | null {
  if (geboortedatum === null) return null;
  const years = Number(opDatum.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  // A birthday of 29 February comes on 1 March in other years: the text comparison says just that.
  return opDatum.slice(5) < geboortedatum.slice(5) ? years - 1 : years;
}
