import type { Team } from '../taken/taak';
import { readStukcode } from './afdrukopdracht';

/** A letter that came back, and what that means for the next one to the same address. Pure. */

export const RETOURREDENEN = ['onbekend', 'vertrokken', 'geweigerd', 'adres-onvolledig'] as const;
export type Retourreden = (typeof RETOURREDENEN)[number];

/** How a letter is told: by what stands on its envelope, by the id in the list, or by the number of an aanslag. */
export type Retourcode =
  | { soort: 'stuk'; nummer: string; volgnummer: number }
  | { soort: 'document'; id: string }
  | { soort: 'aanslag'; nummer: string };

/** What was typed or scanned; null when it can be none of them. */
export function readRetourcode(text: string): Retourcode | null {
  const netjes = text.trim();
  const stuk = readStukcode(netjes);
  if (stuk) return { soort: 'stuk', ...stuk };
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(netjes))
    return { soort: 'document', id: netjes.toLowerCase() };
  return /^[0-9][0-9A-Za-z.-]{5,29}$/.test(netjes) ? { soort: 'aanslag', nummer: netjes } : null;
}

const VAN_INNEN = new Set([
  'herinnering',
  'aanmaning',
  'dwangbevel',
  'vooraankondiging',
  'vordering-kennisgeving',
  'overheidsvordering-kennisgeving',
  'hernieuwd-bevel',
  'regeling-toegekend',
  'regeling-termijn-gemist',
  'regeling-afgewezen',
  'regeling-beeindigd',
  'verrekening',
  'incasso-mislukt',
  'invordering-stopt',
  'invordering-stopt-langer',
  'invordering-gaat-verder',
  'vordering-insolventie',
  'aanvulling-kwijtschelding',
  'besluit-kwijtschelding',
  'toetsuitslag-kwijtschelding',
]);

/** Who looks for the address: who wrote the letter and knows why it must arrive. */
export const teamVoorRetour = (documentsoort: string): Team =>
  VAN_INNEN.has(documentsoort) ? 'innen' : 'heffen';

/** The two lines that say where a letter goes; null for what has no two. Who it is for stands above them. */
export function plekVan(regels: readonly string[]): { straat: string; plaats: string } | null {
  const [straat, plaats] = regels.slice(-2);
  return straat === undefined || plaats === undefined ? null : { straat, plaats };
}
