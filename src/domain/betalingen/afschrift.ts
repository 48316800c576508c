import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** A statement of the bank of one account, without its entries. */
export type Afschrift = {
  iban: string;
  /** What the bank calls it. */
  referentie: string;
  /** Its number in the row of statements, where the bank gives one. */
  nummer: number | null;
  pagina: number;
  begindag: LocalDate;
  einddag: LocalDate;
  beginsaldoCenten: Cents;
  eindsaldoCenten: Cents;
};

/** Why two statements do not follow on each other: a number is missing, or money moved between them. */
export type Gat = {
  iban: string;
  na: Pick<Afschrift, 'nummer' | 'einddag'>;
  voor: Pick<Afschrift, 'nummer' | 'begindag' | 'einddag'>;
  /** The numbers that are missing, where the bank numbers; both inclusive. */
  ontbreekt: { van: number; tot: number } | null;
  saldoSluit: boolean;
};

const inVolgorde = (a: Afschrift, b: Afschrift): number =>
  a.einddag.localeCompare(b.einddag) ||
  a.begindag.localeCompare(b.begindag) ||
  (a.nummer ?? 0) - (b.nummer ?? 0) ||
  a.pagina - b.pagina;

/** Whether the days of `a` lie within those of a longer statement: a week beside its days. */
const valtBinnen = (a: Afschrift, b: Afschrift): boolean =>
  a.begindag >= b.begindag && a.einddag <= b.einddag && (a.begindag > b.begindag || a.einddag < b.einddag);

/**
 * Where the statements of one account do not follow on each other, oldest first. In a new year the bank may begin its
 * numbers again; the balances then still tell.
 */
export function gatenTussen(afschriften: readonly Afschrift[]): Gat[] {
  const reeks = afschriften.filter((a) => !afschriften.some((b) => valtBinnen(a, b))).toSorted(inVolgorde);
  return reeks.flatMap((voor, i) => {
    const na = reeks[i - 1];
    if (!na) return [];
    const saldoSluit = na.eindsaldoCenten === voor.beginsaldoCenten;
    const ontbreekt =
      na.nummer !== null && voor.nummer !== null && voor.nummer > na.nummer + 1
        ? { van: na.nummer + 1, tot: voor.nummer - 1 }
        : null;
    return saldoSluit && ontbreekt === null ? [] : [{ iban: voor.iban, na, voor, ontbreekt, saldoSluit }];
  });
}

/**
 * Up to and including which day everything that this account received is known: before the first gap through which
 * money went, else the last day. Null without a statement.
 */
export function bekendTotEnMet(afschriften: readonly Afschrift[]): LocalDate | null {
  const gat = gatenTussen(afschriften).find(({ saldoSluit }) => !saldoSluit);
  if (gat) return gat.na.einddag;
  return (
    afschriften
      .map(({ einddag }) => einddag)
      .sort()
      .at(-1) ?? null
  );
}
