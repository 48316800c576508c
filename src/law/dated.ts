import type { LocalDate } from '@/platform/local-date';
import { addDays, toLocalDate } from '@/platform/local-date';
import type { Bron } from './bron';
import { LawError } from './law-error';

/** How sure we are of a value: read in the law itself, taken from a contract, or still to be confirmed ([K]). */
export type Zekerheid = 'geverifieerd' | 'contract' | 'te-bevestigen';

export type Venster<T> = {
  /** First day on which the value holds (inclusive). */
  vanaf: LocalDate;
  /** First day on which it no longer holds (exclusive); null = no end known. */
  tot: LocalDate | null;
  waarde: T;
  bron: Bron;
  gecontroleerdOp: LocalDate;
  zekerheid: Zekerheid;
};

export type DatedParameter<T> = {
  naam: string;
  /** What the value is and in which unit, in Dutch: "centen", "weken", "procent per jaar". */
  eenheid: string;
  vensters: readonly Venster<T>[];
};

type VensterInput<T> = {
  vanaf: string;
  tot?: string;
  waarde: T;
  bron: Bron;
  gecontroleerdOp: string;
  zekerheid: Zekerheid;
};

const register: DatedParameter<unknown>[] = [];

/**
 * Declares a dated parameter. Windows are half-open, ordered and may not overlap; a gap is allowed and means
 * "not known", never "as before". A new year is a new window, never an edit of an old one.
 * Throws RangeError at load when windows overlap or are out of order.
 */
export function dated<T>(naam: string, eenheid: string, input: VensterInput<T>[]): DatedParameter<T> {
  const vensters = input.map((v) => ({
    ...v,
    vanaf: toLocalDate(v.vanaf),
    tot: v.tot === undefined ? null : toLocalDate(v.tot),
    gecontroleerdOp: toLocalDate(v.gecontroleerdOp),
  }));
  vensters.forEach((venster, i) => {
    const next = vensters[i + 1];
    const ends = venster.tot;
    if (ends !== null && ends <= venster.vanaf)
      throw new RangeError(`${naam}: window ${venster.vanaf} is empty`);
    if (next && (ends === null || ends > next.vanaf))
      throw new RangeError(`${naam}: overlap at ${next.vanaf}`);
  });
  const parameter = { naam, eenheid, vensters };
  register.push(parameter);
  return parameter;
}

const dagVoor = (date: LocalDate): LocalDate => addDays(date, -1);

/** "van 2024-01-01 tot en met 2026-12-31", joined over windows that follow on each other. */
function describePerioden(parameter: DatedParameter<unknown>): string {
  const perioden: { vanaf: LocalDate; tot: LocalDate | null }[] = [];
  for (const { vanaf, tot } of parameter.vensters) {
    const vorige = perioden.at(-1);
    if (vorige?.tot === vanaf) vorige.tot = tot;
    else perioden.push({ vanaf, tot });
  }
  return perioden
    .map(({ vanaf, tot }) => (tot === null ? `vanaf ${vanaf}` : `van ${vanaf} tot en met ${dagVoor(tot)}`))
    .join(', ');
}

/** The window of a parameter on a date. Throws LawError 'geen-parameter' with name and date outside every window. */
export function windowOn<T>(parameter: DatedParameter<T>, datum: LocalDate): Venster<T> {
  const venster = parameter.vensters.find((v) => v.vanaf <= datum && (v.tot === null || datum < v.tot));
  if (!venster) {
    throw new LawError(
      'geen-parameter',
      `Voor "${parameter.naam}" is op ${datum} geen waarde bekend. ` +
        `Kies een datum waarvoor die bekend is: ${describePerioden(parameter)}.`,
    );
  }
  return venster;
}

/** The newest window of a parameter, for a question that has no date. Throws LawError 'geen-parameter' for none. */
export function newestWindow<T>(parameter: DatedParameter<T>): Venster<T> {
  const venster = parameter.vensters.at(-1);
  if (!venster) throw new LawError('geen-parameter', `Voor "${parameter.naam}" is geen waarde bekend.`);
  return venster;
}

/** The value of a parameter on a date. Throws like windowOn. */
export const valueOn = <T>(parameter: DatedParameter<T>, datum: LocalDate): T =>
  windowOn(parameter, datum).waarde;

/** Every parameter declared so far, in order of declaration: for `reken -- --parameters` and for tests. */
export const listParameters = (): readonly DatedParameter<unknown>[] => register;
