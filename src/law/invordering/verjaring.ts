import { addDays, addMonths, daysBetween, type LocalDate } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { LawError } from '../law-error';
import { awb } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';

/** Awb 4:104 and 4:110: years after which the right to collect lapses, and the longest new term after a stuiting. */
export const verjaringJaren = dated('verjaring van het recht tot invordering', 'jaren', [
  {
    vanaf: '2009-07-01',
    waarde: 5,
    bron: awb('4:104'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** What starts the term anew (Awb 4:105, 4:106; Invorderingswet 27, lid 1). */
export type Stuitingsgrond =
  | 'daad-van-rechtsvervolging'
  | 'erkenning'
  | 'aanmaning'
  | 'verrekening'
  | 'dwangbevel'
  | 'tenuitvoerlegging'
  | 'schriftelijke-mededeling';

/** What makes the term longer by its own duration (Awb 4:111): uitstel is here, and interrupts nothing (C15). */
export type Verlengingsgrond = 'uitstel' | 'surseance' | 'faillissement' | 'schuldsanering' | 'schorsing';

export type VerjaringGebeurtenis =
  | { soort: 'stuiting'; datum: LocalDate; grond: Stuitingsgrond }
  /** `tot` is the last day of the time that counts extra. */
  | { soort: 'verlenging'; van: LocalDate; tot: LocalDate; grond: Verlengingsgrond };

/** A running term of limitation: its first and its last day. */
export type Verjaringstermijn = { begin: LocalDate; laatsteDag: LocalDate };

/** Awb 4:104: five years after the term to pay has passed. */
export function startVerjaring(laatsteVervaldag: LocalDate): Verjaringstermijn {
  const jaren = windowOn(verjaringJaren, laatsteVervaldag);
  return { begin: addDays(laatsteVervaldag, 1), laatsteDag: addMonths(laatsteVervaldag, jaren.waarde * 12) };
}

/** Awb 4:111: the same term, longer by so many days. */
export const extend = (termijn: Verjaringstermijn, dagen: number): Verjaringstermijn => ({
  ...termijn,
  laatsteDag: addDays(termijn.laatsteDag, dagen),
});

/** Awb 4:110: a new term from the day after the act. An act after the term has run out starts nothing: null. */
export function restart(termijn: Verjaringstermijn, datum: LocalDate): Verjaringstermijn | null {
  return datum > termijn.laatsteDag ? null : startVerjaring(datum);
}

type Verlenging = Extract<VerjaringGebeurtenis, { soort: 'verlenging' }>;

/** Adds the time of each extension that begins in the term; times that overlap count once. */
function withVerlengingen(termijn: Verjaringstermijn, verlengingen: readonly Verlenging[]) {
  let current = termijn;
  const uitleg: Stap[] = [];
  let countedUntil = addDays(termijn.begin, -1);
  for (const { van, tot, grond } of verlengingen) {
    const first = van > countedUntil ? van : addDays(countedUntil, 1);
    if (first > current.laatsteDag || tot < first) continue;
    const dagen = daysBetween(first, tot) + 1;
    current = extend(current, dagen);
    countedUntil = tot;
    const waarden = {
      grond: { keuze: grond },
      van: { datum: first },
      tot: { datum: tot },
      dagen,
      dag: { datum: current.laatsteDag },
    };
    uitleg.push(makeStap('termijnen.verjaring.verlengd', waarden, awb('4:111')));
  }
  return { termijn: current, uitleg };
}

function checkVerlengingen(verlengingen: readonly Verlenging[]): void {
  const wrong = verlengingen.find(({ van, tot }) => tot < van);
  if (wrong)
    throw new LawError('ongeldige-invoer', `De verlenging vanaf ${wrong.van} eindigt voor haar begin.`);
}

/**
 * Last day on which an aanslag can be collected, after everything that lengthened the term or started it anew.
 * Five years from the day after the last vervaldag; no Algemene termijnenwet (a term of years).
 * Throws LawError: 'ongeldige-invoer' for an extension that ends before it begins, 'geen-parameter' before 2009-07.
 */
export function verjaring(
  laatsteVervaldag: LocalDate,
  gebeurtenissen: readonly VerjaringGebeurtenis[],
): Uitkomst<Verjaringstermijn> {
  const verlengingen = gebeurtenissen
    .filter((g) => g.soort === 'verlenging')
    .sort((a, b) => a.van.localeCompare(b.van));
  checkVerlengingen(verlengingen);
  const stuitingen = gebeurtenissen
    .filter((g) => g.soort === 'stuiting')
    .sort((a, b) => a.datum.localeCompare(b.datum));
  const jaren = windowOn(verjaringJaren, laatsteVervaldag);
  let termijn = startVerjaring(laatsteVervaldag);
  const begin = {
    vervaldag: { datum: laatsteVervaldag },
    jaren: jaren.waarde,
    dag: { datum: termijn.laatsteDag },
  };
  const uitleg = [stapUit(jaren, 'termijnen.verjaring.begin', begin)];
  for (const { datum, grond } of stuitingen) {
    const sofar = withVerlengingen(termijn, verlengingen);
    const next = restart(sofar.termijn, datum);
    if (next === null) {
      const waarden = { grond: { keuze: grond }, datum: { datum }, dag: { datum: sofar.termijn.laatsteDag } };
      uitleg.push(makeStap('termijnen.verjaring.te-late-stuiting', waarden, awb('4:110')));
      continue;
    }
    termijn = next;
    const waarden = {
      grond: { keuze: grond },
      datum: { datum },
      jaren: jaren.waarde,
      dag: { datum: next.laatsteDag },
    };
    uitleg.push(makeStap('termijnen.verjaring.gestuit', waarden, awb('4:110')));
  }
  const rest = withVerlengingen(termijn, verlengingen);
  uitleg.push(
    ...rest.uitleg,
    makeStap('termijnen.verjaring.laatste-dag', { dag: { datum: rest.termijn.laatsteDag } }, awb('4:104')),
  );
  return { waarde: rest.termijn, uitleg };
}
