import { addDays, type LocalDate } from '@/platform/local-date';

/** Asking the gemeente where the heirs of somebody can be written to (B-03). Pure. */

export type Verzoekstatus = 'open' | 'adres' | 'onbekend' | 'vervallen';

/** Where heirs can be reached, as the gemeente tells it. */
export type Ervenadres = {
  straat: string;
  huisnummer: number;
  huisletter: string;
  toevoeging: string;
  postcode: string;
  woonplaats: string;
};

type Weigering = { ok: false; reden: string };
const weiger = (reden: string): Weigering => ({ ok: false, reden: `erven.fout.${reden}` });

/** Whether it may be asked, and until when the gemeente has: the weeks that were agreed with it. */
export function planVerzoek(
  {
    overleden,
    bereikbaar,
    loopt,
    weken,
  }: { overleden: boolean; bereikbaar: boolean; loopt: boolean; weken: number | null },
  vandaag: LocalDate,
): { ok: true; uiterlijk: LocalDate } | Weigering {
  if (!overleden) return weiger('leeft');
  if (loopt) return weiger('loopt-al');
  if (bereikbaar) return weiger('bekend');
  if (weken === null) return weiger('geen-termijn');
  return { ok: true, uiterlijk: addDays(vandaag, 7 * weken) };
}

/** Whether an answer still changes anything. */
export const planAntwoord = (status: Verzoekstatus): { ok: true } | Weigering =>
  status === 'open' ? { ok: true } : weiger('al-beantwoord');
