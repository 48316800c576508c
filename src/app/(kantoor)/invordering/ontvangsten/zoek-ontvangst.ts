import type { OntvangstZoek } from '@/domain/betalingen/ontvangst.queries';
import { legible } from '@/platform/text';

export const ONTVANGSTEN_PAD = '/invordering/ontvangsten';
/** Under which the question for the list is sealed: the list has no id of its own. */
export const ZOEK_ID = 'ontvangsten';

/** What somebody typed to find a receipt: an account, an amount, or words of its name or description. Null of nothing. */
export function readOntvangstZoek(getypt: string): OntvangstZoek | null {
  const tekst = legible(getypt).trim();
  const aaneen = tekst.replace(/\s/g, '').toUpperCase();
  if (/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(aaneen)) return { soort: 'rekening', iban: aaneen };
  const bedrag = /^€?\s*(-?)(\d{1,3}(?:\.\d{3})*|\d{1,9})(?:,(\d{2}))?$/.exec(tekst);
  if (bedrag) {
    const centen = BigInt((bedrag[2] ?? '').replaceAll('.', '')) * 100n + BigInt(bedrag[3] ?? '0');
    return { soort: 'bedrag', centen: bedrag[1] === '-' ? -centen : centen };
  }
  return tekst === '' ? null : { soort: 'tekst', tekst };
}
