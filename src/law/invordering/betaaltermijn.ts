import { addDays, addMonths, dateOf, endOfMonth, type LocalDate, partsOf } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { LawError } from '../law-error';
import { gemeentewet, iw, leidraad } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';

/** Invorderingswet 9, lid 1: weeks to pay an aanslag when the verordening says nothing else. */
export const betaaltermijnWeken = dated('betaaltermijn van een aanslag', 'weken', [
  {
    vanaf: '2020-01-01',
    waarde: 6,
    bron: iw('9, eerste lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Invorderingswet 9, lid 2: days to pay a naheffingsaanslag. */
export const naheffingDagen = dated('betaaltermijn van een naheffingsaanslag', 'dagen', [
  {
    vanaf: '2020-01-01',
    waarde: 14,
    bron: iw('9, tweede lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Invorderingswet 9: months to pay a navorderingsaanslag. */
export const navorderingMaanden = dated('betaaltermijn van een navorderingsaanslag', 'maanden', [
  { vanaf: '2020-01-01', waarde: 1, bron: iw('9'), gecontroleerdOp: '2026-11-21', zekerheid: 'geverifieerd' },
]);

/** Months after the month of the dagtekening in which the two usual terms end (model-verordening VNG). */
export const tweeTermijnenMaanden = dated<readonly number[]>(
  'twee betaaltermijnen',
  'maanden na die van de dagtekening',
  [
    {
      vanaf: '2020-01-01',
      waarde: [1, 3],
      bron: gemeentewet('250, eerste lid'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'te-bevestigen',
    },
  ],
);

/** How an aanslag is paid. The verordening of the gemeente chooses (Gemeentewet 250, lid 1). */
export type Betaalschema =
  | 'zes-weken'
  | 'twee-termijnen'
  | 'naheffing'
  | 'navordering'
  | 'terstond'
  | { maandtermijnen: number };

const inMonth = (date: LocalDate, months: number): LocalDate => {
  const { year, month } = partsOf(date);
  return endOfMonth(dateOf(year, month + months, 1));
};

/** Leidraad 9.5: dated on the last day of a month, the term of a month ends on the last day of the next month. */
function endOfMonthTerm(dagtekening: LocalDate, maanden: number): LocalDate {
  return dagtekening === endOfMonth(dagtekening)
    ? inMonth(dagtekening, maanden)
    : addMonths(dagtekening, maanden);
}

function zesWeken(dagtekening: LocalDate): Uitkomst<LocalDate[]> {
  const weken = windowOn(betaaltermijnWeken, dagtekening);
  const dag = addDays(dagtekening, weken.waarde * 7);
  const waarden = { dagtekening: { datum: dagtekening }, weken: weken.waarde, dag: { datum: dag } };
  return { waarde: [dag], uitleg: [stapUit(weken, 'termijnen.betalen.weken', waarden)] };
}

function tweeTermijnen(dagtekening: LocalDate): Uitkomst<LocalDate[]> {
  const maanden = windowOn(tweeTermijnenMaanden, dagtekening);
  const dagen = maanden.waarde.map((months) => inMonth(dagtekening, months));
  const uitleg = dagen.map((dag, i) =>
    stapUit(maanden, 'termijnen.betalen.einde-maand', {
      nummer: i + 1,
      dagtekening: { datum: dagtekening },
      dag: { datum: dag },
    }),
  );
  return { waarde: dagen, uitleg };
}

function naheffing(dagtekening: LocalDate): Uitkomst<LocalDate[]> {
  const dagen = windowOn(naheffingDagen, dagtekening);
  const dag = addDays(dagtekening, dagen.waarde);
  const waarden = { dagtekening: { datum: dagtekening }, dagen: dagen.waarde, dag: { datum: dag } };
  return { waarde: [dag], uitleg: [stapUit(dagen, 'termijnen.betalen.dagen', waarden)] };
}

function navordering(dagtekening: LocalDate): Uitkomst<LocalDate[]> {
  const maanden = windowOn(navorderingMaanden, dagtekening);
  const dag = endOfMonthTerm(dagtekening, maanden.waarde);
  const waarden = { dagtekening: { datum: dagtekening }, maanden: maanden.waarde, dag: { datum: dag } };
  return { waarde: [dag], uitleg: [makeStap('termijnen.betalen.maand', waarden, leidraad('9.5'))] };
}

function maandtermijnen(dagtekening: LocalDate, aantal: number): Uitkomst<LocalDate[]> {
  if (!Number.isSafeInteger(aantal) || aantal < 1)
    throw new LawError('ongeldige-invoer', 'Het aantal maandtermijnen is geen geheel getal van 1 of meer.');
  const dagen = Array.from({ length: aantal }, (_, i) => inMonth(dagtekening, i + 1));
  const laatste = dagen.at(-1) ?? dagtekening;
  const waarden = { aantal, eerste: { datum: inMonth(dagtekening, 1) }, laatste: { datum: laatste } };
  return {
    waarde: dagen,
    uitleg: [makeStap('termijnen.betalen.maandtermijnen', waarden, gemeentewet('250, eerste lid'))],
  };
}

function bySchema(dagtekening: LocalDate, schema: Betaalschema): Uitkomst<LocalDate[]> {
  if (typeof schema === 'object') return maandtermijnen(dagtekening, schema.maandtermijnen);
  switch (schema) {
    case 'zes-weken':
      return zesWeken(dagtekening);
    case 'twee-termijnen':
      return tweeTermijnen(dagtekening);
    case 'naheffing':
      return naheffing(dagtekening);
    case 'navordering':
      return navordering(dagtekening);
    case 'terstond': {
      const waarden = { dag: { datum: dagtekening } };
      return {
        waarde: [dagtekening],
        uitleg: [makeStap('termijnen.betalen.terstond', waarden, gemeentewet('234, achtste lid'))],
      };
    }
  }
}

const noAtw: Stap = makeStap('termijnen.betalen.geen-atw', {}, iw('9, tiende lid'));

/**
 * The days on or before which an aanslag (or its terms) must be paid. A vervaldag on a free day stays there: the
 * Algemene termijnenwet does not hold for Invorderingswet 9 (lid 10), while the term to object does move.
 * Throws LawError: 'ongeldige-invoer' for no whole number of terms, 'geen-parameter' before 2020.
 */
export function vervaldagen(dagtekening: LocalDate, schema: Betaalschema): Uitkomst<LocalDate[]> {
  const { waarde, uitleg } = bySchema(dagtekening, schema);
  return { waarde, uitleg: [...uitleg, noAtw] };
}
