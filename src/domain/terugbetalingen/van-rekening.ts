import { loadBankregel as regel, loadVanRekening as rekening } from './terugbetaling.store';

/** The account of the kantoor from which is paid on a day, for the folders that come later. */
export const loadVanRekening = rekening;
/** A line of the bank that bears our reference, as it stands under the lock on receipts. */
export const loadBankregel = regel;
