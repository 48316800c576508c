import { addMonths, type LocalDate } from '@/platform/local-date';
import { dated, valueOn } from '../dated';
import { isSepaIban, vraagtAdres } from '../sepa';

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

/** Whether a direct debit can be taken from an account with this IBAN without more of its holder. */
export const isIncasseerbaar = (iban: string): boolean => isSepaIban(iban) && !vraagtAdres(iban);
