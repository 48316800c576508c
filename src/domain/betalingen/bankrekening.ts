import type { LocalDate } from '@/platform/local-date';

/** What an account is for: tax money and the household of the kantoor never on one account (G-05, G-06). */
export const REKENINGDOELEN = ['belastinggeld', 'bedrijfsvoering'] as const;
export type Rekeningdoel = (typeof REKENINGDOELEN)[number];

export type Bankrekening = {
  id: string;
  iban: string;
  naam: string;
  doel: Rekeningdoel;
  vanaf: LocalDate;
  /** First day on which it no longer holds. */
  tot: LocalDate | null;
};

/** Whether the account holds on this day. */
export const geldtOp = ({ vanaf, tot }: Pick<Bankrekening, 'vanaf' | 'tot'>, dag: LocalDate): boolean =>
  vanaf <= dag && (tot === null || dag < tot);

/** Why an account cannot be entered beside these: a day has one purpose per account. */
export const bestaatAl = (
  nieuw: Pick<Bankrekening, 'iban' | 'vanaf'>,
  andere: readonly Bankrekening[],
): boolean => andere.some((een) => een.iban === nieuw.iban && (een.tot === null || een.tot > nieuw.vanaf));
