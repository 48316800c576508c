import { getBankTotEnMet } from './bank.queries';

/** Up to which day the statements of the bank are in, for the folders that come later. */
export const readBankTotEnMet = getBankTotEnMet;
