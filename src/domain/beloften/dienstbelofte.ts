import type { Zekerheid } from '@/law/dated';
import type { LocalDate } from '@/platform/local-date';

/**
 * What an office says to all inwoners about its service (S0 Beloftes, T-01). Pure. A `belofte` is what one inwoner
 * was told; a `dienstbelofte` is the sentence it is held against.
 */

/** The figures that show whether one is kept; the last is for what no figure can show. */
export const METINGEN = [
  'terugbellen',
  'antwoord',
  'een-keer',
  'doorverbinden',
  'bijgewerkt',
  'niet-meetbaar',
] as const;
export type Meting = (typeof METINGEN)[number];

export type Dienstbelofte = {
  id: string;
  /** Null: a promise of the kantoor. */
  gemeenteId: number | null;
  tekst: string;
  meting: Meting;
  /** Why it cannot be measured, or what the figure leaves out. */
  toelichting: string | null;
  bron: string;
  zekerheid: Zekerheid;
  vanaf: LocalDate;
  /** The first day on which it is promised no longer. */
  tot: LocalDate | null;
  versie: number;
};

export type DienstbelofteInvoer = Omit<Dienstbelofte, 'id' | 'tot' | 'versie'>;
type Weigering = { ok: false; reden: string; veld: string };

const gelijk = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
/** Whether it is promised on a day. */
export const geldtOp = (rij: Pick<Dienstbelofte, 'vanaf' | 'tot'>, dag: LocalDate): boolean =>
  rij.vanaf <= dag && (rij.tot === null || dag < rij.tot);

/**
 * Whether a promise can be added: not to the past, with a reason where nothing measures it, and not beside the same
 * sentence of the same office on a day that both hold.
 */
export function planDienstbelofte(
  invoer: DienstbelofteInvoer,
  alle: readonly Dienstbelofte[],
  vandaag: LocalDate,
): { ok: true } | Weigering {
  if (invoer.vanaf < vandaag) return { ok: false, reden: 'weigering.verleden', veld: 'vanaf' };
  if (invoer.meting === 'niet-meetbaar' && invoer.toelichting === null)
    return { ok: false, reden: 'weigering.dienstbelofte-waarom', veld: 'toelichting' };
  const zelfde = alle.some(
    (rij) =>
      rij.gemeenteId === invoer.gemeenteId &&
      gelijk(rij.tekst, invoer.tekst) &&
      (rij.tot === null || rij.tot > invoer.vanaf),
  );
  return zelfde ? { ok: false, reden: 'weigering.dienstbelofte-bestaat', veld: 'tekst' } : { ok: true };
}

/**
 * Whether a promise can end on a day: not on one that is past, and only once. One that has not begun may end on its
 * first day: then it was never promised.
 */
export function planEinde(rij: Dienstbelofte, tot: LocalDate, vandaag: LocalDate): { ok: true } | Weigering {
  if (rij.tot !== null && rij.tot <= vandaag)
    return { ok: false, reden: 'weigering.dienstbelofte-voorbij', veld: 'tot' };
  if (tot < vandaag) return { ok: false, reden: 'weigering.verleden', veld: 'tot' };
  if (tot < rij.vanaf) return { ok: false, reden: 'weigering.einde-voor-begin', veld: 'tot' };
  return { ok: true };
}

/** Whose promises an inwoner of a gemeente has, and why. */
export type Geldend = { beloften: Dienstbelofte[]; reden: 'kantoor' | 'gemeente' | 'geen' };

/**
 * The promises that hold for a gemeente on a day. Under smaak 2 those of the kantoor and what the gemeente adds; under
 * any other the gemeente promises for itself (S0: "de gemeente gaat uit van de beloftes in haar eigen visie op
 * dienstverlening"), and where it entered nothing there is nothing to hold it to.
 */
export function geldendeDienstbeloften(
  alle: readonly Dienstbelofte[],
  gemeenteId: number,
  smaak: 1 | 2 | 'eigen' | null,
  dag: LocalDate,
): Geldend {
  const van = (wie: number | null) => alle.filter((rij) => rij.gemeenteId === wie && geldtOp(rij, dag));
  const eigen = van(gemeenteId);
  if (smaak === 2) return { beloften: [...van(null), ...eigen], reden: 'kantoor' };
  return { beloften: eigen, reden: eigen.length > 0 ? 'gemeente' : 'geen' };
}
