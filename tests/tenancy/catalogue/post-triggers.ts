import type { RuleTrigger } from './approval-triggers';

/** What holds letters on paper, what came back of them, and what a register was asked about it. */
export const POST_TRIGGERS: readonly RuleTrigger[] = [
  {
    table: 'afdrukstuk',
    calls: 'kohier.afdrukstuk_vast',
    type: 1 + 2 + 8 + 16,
    missing: 'nothing keeps a letter in its print order',
  },
  {
    table: 'afdrukopdracht',
    calls: 'kohier.afdrukopdracht_vast',
    type: 1 + 2 + 8 + 16,
    missing: 'nothing holds a print order',
  },
  {
    table: 'adresstop',
    calls: 'kohier.adresstop_vast',
    type: 1 + 2 + 8 + 16,
    missing: 'nothing holds what came back',
  },
  {
    table: 'registervraag',
    calls: 'kohier.registervraag_vast',
    type: 1 + 2 + 8 + 16,
    missing: 'nothing holds what a register was asked and answered',
  },
];
