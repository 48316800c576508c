import { addDays, addMonths, type LocalDate } from '@/platform/local-date';
import { dated, valueOn } from '../dated';
import { isBankwerkdag } from '../kalender/target';

const RULEBOOK = {
  regeling: 'SEPA Core Direct Debit Rulebook (EPC016-06)',
  vindplaats: '4.1 en 4.3',
};

/** A mandate of which nothing was collected for so many months is none any more. */
export const machtigingMaanden = dated('geldigheid van een machtiging na de laatste incasso', 'maanden', [
  {
    vanaf: '2009-11-01',
    waarde: 36,
    bron: RULEBOOK,
    gecontroleerdOp: '2026-11-29',
    zekerheid: 'te-bevestigen',
  },
]);

/** First day on which a mandate holds no longer when nothing is collected by it after `laatst`. */
export const verlooptOp = (laatst: LocalDate): LocalDate =>
  addMonths(laatst, valueOn(machtigingMaanden, laatst));

/** That day, or the first one after it on which banks settle: what falls on a closed day is collected later, never earlier. */
export function bankwerkdagVanaf(dag: LocalDate): LocalDate {
  let day = dag;
  while (!isBankwerkdag(day)) day = addDays(day, 1);
  return day;
}

/** So many days on which banks settle before a day; the day itself does not count. */
export function bankwerkdagenVoor(dag: LocalDate, aantal: number): LocalDate {
  let day = dag;
  for (let left = aantal; left > 0; ) {
    day = addDays(day, -1);
    if (isBankwerkdag(day)) left -= 1;
  }
  return day;
}

/** Countries of the EEA: of an account outside it the bank wants the address of the payer as well. */
const EER = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
);

/** Whether a direct debit can be taken from an account with this IBAN without more of its holder. */
export const isIncasseerbaar = (iban: string): boolean => EER.includes(iban.slice(0, 2));
