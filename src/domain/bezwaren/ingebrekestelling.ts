import { isEinde, type Zaak } from '@/domain/zaken/zaak';
import type { LocalDate } from '@/platform/local-date';
import type { Weigering } from './bezwaar';

/** A notice that the office did not decide in time (Awb 4:17, lid 3, with 7:14). Pure. */

/** How one comes: in writing, so never by telephone. */
export const INGEBREKEKANALEN = ['balie', 'post', 'e-mail'] as const;
export type Ingebrekekanaal = (typeof INGEBREKEKANALEN)[number] | 'mijn';

export const AFZENDERS = ['belanghebbende', 'gemachtigde'] as const;
export type Afzender = (typeof AFZENDERS)[number];

export type Ingebrekestelling = {
  zaakId: string;
  ontvangenOp: LocalDate;
  kanaal: Ingebrekekanaal;
  door: Afzender;
  toelichting: string | null;
  /** What a person found of how late it came; null while nobody looked, which is in favour of who sent it. */
  onredelijkLaat: boolean | null;
  onredelijkLaatReden: string | null;
  beoordeeldDoor: string | null;
  /** Until the amount was fixed. */
  loopt: boolean;
  vastgelegdDoor: string;
};

const nee = (reden: string, veld?: string, waarden?: Record<string, string>): Weigering => ({
  ok: false,
  reden: `bezwaar.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
  ...(waarden === undefined ? {} : { waarden }),
});

/** What decides whether a notice can be taken in. */
export type Ingebrekefeiten = {
  soort: Zaak['soort'];
  fase: Zaak['fase'];
  /** The last day to decide, with all that moved it. */
  beslisdag: LocalDate;
  eerder: boolean;
  ontvangenOp: LocalDate;
  vandaag: LocalDate;
};

/**
 * Whether a notice of default can be taken in: about an objection that is not decided, once, and received after the last
 * day to decide. Before that day the office is not late, and while it waits for what is missing its time stands still.
 */
export function planIngebrekestelling(feiten: Ingebrekefeiten): { ok: true } | Weigering {
  const { soort, fase, beslisdag, eerder, ontvangenOp, vandaag } = feiten;
  // IW 1(2): what is asked of the ontvanger stands outside Awb 4.1.3.
  if (soort !== 'bezwaar') return nee('ingebreke-alleen-bezwaar');
  if (eerder) return nee('al-in-gebreke');
  if (isEinde(fase)) return nee('ingebreke-besloten');
  if (fase === 'aanvullen') return nee('ingebreke-staat-stil');
  if (ontvangenOp > vandaag) return nee('ontvangen-later', 'ontvangen');
  if (ontvangenOp <= beslisdag) return nee('ingebreke-te-vroeg', 'ontvangen', { beslisdag });
  return { ok: true };
}
