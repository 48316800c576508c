import type { LocalDate } from '@/platform/local-date';

/** A last day in a case: whose, from which rule, met or missed. Pure. */

export type TermijnEigenaar = 'kantoor' | 'gemeente' | 'belanghebbende';
export type TermijnStand = 'loopt' | 'gehaald' | 'te-laat' | 'vervallen';
export type TermijnHandeling = 'verdaagd' | 'opgeschort' | 'verlengd';

export type Termijn = {
  id: string;
  zaakId: string;
  soort: string;
  eigenaar: TermijnEigenaar;
  regel: string;
  bron: string;
  feiten: Readonly<Record<string, unknown>>;
  begin: LocalDate;
  uiterlijk: LocalDate;
  stand: TermijnStand;
  gemistOp: Date | null;
  versie: number;
};

/** Days before its last day that a term is warned about. */
export const WAARSCHUW_DAGEN = 7;

/** Whether this act may move the term to that day. A decision is postponed once, and no term is ever made shorter. */
export function planWijziging(
  termijn: Pick<Termijn, 'stand' | 'uiterlijk'>,
  handeling: TermijnHandeling,
  uiterlijk: LocalDate,
  alVerdaagd: boolean,
): { ok: true } | { ok: false; reden: string } {
  if (termijn.stand !== 'loopt') return { ok: false, reden: 'zaken.fout.termijn-klaar' };
  if (handeling === 'verdaagd' && alVerdaagd) return { ok: false, reden: 'zaken.fout.al-verdaagd' };
  if (uiterlijk <= termijn.uiterlijk) return { ok: false, reden: 'zaken.fout.termijn-korter' };
  return { ok: true };
}

/** How a term ends that is settled: what was missed can only be done too late. */
export const eindstand = (
  termijn: Pick<Termijn, 'gemistOp' | 'uiterlijk'>,
  uitkomst: 'gehaald' | 'vervallen',
  vandaag: LocalDate,
): TermijnStand => {
  if (uitkomst === 'vervallen') return 'vervallen';
  return termijn.gemistOp !== null || vandaag > termijn.uiterlijk ? 'te-laat' : 'gehaald';
};
