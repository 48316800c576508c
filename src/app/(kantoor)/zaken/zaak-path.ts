import type { Zaaksoort } from '@/domain/zaken/zaak';

/** The dossier of a case. */
export const zaakPath = (gemeente: string, zaak: { soort: Zaaksoort; id: string }, gelukt?: string): string =>
  `/zaken/${gemeente}/${zaak.soort}/${zaak.id}${gelukt === undefined ? '' : `?gelukt=${gelukt}`}`;

/** What objections of a period led to, and the objections themselves. */
export function bezwaarresultaatPath(
  gemeente: string,
  vraag: Readonly<Record<string, string | undefined>>,
): string {
  const gevuld = Object.entries(vraag).filter((paar): paar is [string, string] => paar[1] !== undefined);
  return `/zaken/${gemeente}/bezwaarresultaat?${new URLSearchParams(gevuld)}`;
}
