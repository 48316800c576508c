import type { Zaaksoort } from '@/domain/zaken/zaak';

/** The dossier of a case. */
export const zaakPath = (gemeente: string, zaak: { soort: Zaaksoort; id: string }, gelukt?: string): string =>
  `/zaken/${gemeente}/${zaak.soort}/${zaak.id}${gelukt === undefined ? '' : `?gelukt=${gelukt}`}`;
