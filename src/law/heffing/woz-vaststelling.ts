import { addDays, addMonths, dateOf, type LocalDate } from '@/platform/local-date';
import { dated, valueOn } from '../dated';
import { endOfTermijn } from '../kalender/atw';
import { wetWoz } from '../regelingen';

/** Wet WOZ 27, lid 2: years after the vaststelling within which a value that is too low can be revised. */
export const wozHerzieningJaren = dated('termijn voor herziening van een WOZ-waarde', 'jaren', [
  {
    vanaf: '2010-01-01',
    waarde: 5,
    bron: wetWoz('27, tweede lid'),
    gecontroleerdOp: '2026-11-30',
    zekerheid: 'te-bevestigen',
  },
]);

/** The first day on which a vaststelling is too old for a value of it to be revised on this day. */
export const herzieningVanaf = (dag: LocalDate): LocalDate =>
  addMonths(dag, -12 * valueOn(wozHerzieningJaren, dag));

/** Wet WOZ 18, lid 2: one year before the beginning of the calendar year for which the value is determined. */
export const waardepeildatumVan = (belastingjaar: number): LocalDate => dateOf(belastingjaar - 1, 1, 1);

/** Wet WOZ 24, lid 1: weeks after the beginning of the calendar year within which the beschikking is taken. */
export const wozBeschikkingWeken = dated('termijn voor de WOZ-beschikking', 'weken', [
  {
    vanaf: '2010-01-01',
    waarde: 8,
    bron: wetWoz('24, eerste lid'),
    gecontroleerdOp: '2026-11-30',
    zekerheid: 'geverifieerd',
  },
]);

/** The last day of that term; later nothing is void (24, lid 2). */
export function beschikkingUiterlijk(belastingjaar: number): LocalDate {
  const begin = dateOf(belastingjaar, 1, 1);
  return endOfTermijn(addDays(begin, -1), { aantal: valueOn(wozBeschikkingWeken, begin), eenheid: 'weken' })
    .waarde;
}
