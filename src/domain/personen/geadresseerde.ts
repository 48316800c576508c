import type { LocalDate } from '@/platform/local-date';
import { type Adres, formatPostcode, straatregel } from './persoon';

export type GedateerdAdres = Adres & {
  soort: 'woon' | 'post' | 'vestiging';
  vanaf: LocalDate;
  tot: LocalDate | null;
};

/** Whether something with a first day and a first day on which it holds no longer holds on a day. */
export const geldigOp = (
  { vanaf, tot }: { vanaf: LocalDate; tot: LocalDate | null },
  dag: LocalDate,
): boolean => vanaf <= dag && (tot === null || dag < tot);

/**
 * The address to write to on a day: a postadres goes before where somebody lives or is established. When none holds
 * that day the latest known is used: a letter that comes back says more than one that was never sent. Null when no
 * address was ever known.
 */
export function schrijfadresOp(adressen: readonly GedateerdAdres[], dag: LocalDate): GedateerdAdres | null {
  const voorkeur = (a: GedateerdAdres) => (a.soort === 'post' ? 0 : 1);
  const geldig = adressen
    .filter((a) => geldigOp(a, dag))
    .sort((a, b) => voorkeur(a) - voorkeur(b) || (a.vanaf < b.vanaf ? 1 : -1));
  const laatste = [...adressen].sort((a, b) => (a.vanaf < b.vanaf ? 1 : -1));
  return geldig[0] ?? laatste[0] ?? null;
}

/**
 * What stands in the window of the envelope: to whom, then the address with postcode, two spaces and place in capitals;
 * abroad the lines as they were given and the country in capitals.
 */
export function vensterregels(aan: readonly string[], adres: Adres): string[] {
  const capitals = (text: string) => text.toLocaleUpperCase('nl-NL');
  if ('land' in adres) return [...aan, ...adres.regels, capitals(adres.land)];
  const postcode = adres.postcode === null ? '' : `${formatPostcode(adres.postcode)}\u00a0\u00a0`;
  return [...aan, straatregel(adres), `${postcode}${capitals(adres.woonplaats)}`];
}
