import type { LocalDate } from '@/platform/local-date';
import { type AdresRegel, formatNaam, formatPostcode, type Naam } from './persoon';

export type GedateerdAdres = AdresRegel & {
  soort: 'woon' | 'post' | 'vestiging';
  vanaf: LocalDate;
  tot: LocalDate | null;
};

/**
 * The address to write to on a day: a postadres goes before where somebody lives or is established. When none holds
 * that day the latest known is used: a letter that comes back says more than one that was never sent. Null when no
 * address was ever known.
 */
export function schrijfadresOp(adressen: readonly GedateerdAdres[], dag: LocalDate): GedateerdAdres | null {
  const voorkeur = (a: GedateerdAdres) => (a.soort === 'post' ? 0 : 1);
  const geldig = adressen
    .filter((a) => a.vanaf <= dag && (a.tot === null || dag < a.tot))
    .sort((a, b) => voorkeur(a) - voorkeur(b) || (a.vanaf < b.vanaf ? 1 : -1));
  const laatste = [...adressen].sort((a, b) => (a.vanaf < b.vanaf ? 1 : -1));
  return geldig[0] ?? laatste[0] ?? null;
}

/** Name and address as they stand in the window of the envelope: postcode, two spaces, place in capitals. */
export function vensterregels(naam: Naam, adres: AdresRegel): string[] {
  const nummer = [`${adres.huisnummer}${adres.huisletter ? ` ${adres.huisletter}` : ''}`, adres.toevoeging]
    .filter((part) => part)
    .join('-');
  return [
    formatNaam(naam),
    `${adres.straat} ${nummer}`,
    `${formatPostcode(adres.postcode)}\u00a0\u00a0${adres.woonplaats.toLocaleUpperCase('nl-NL')}`,
  ];
}
