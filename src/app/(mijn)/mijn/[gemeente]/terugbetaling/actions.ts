'use server';

import { formInput, readRecord } from '@/app/action-form/form-input';
import { readGegeven } from '@/app/terugbetaling/terugbetaling-velden';
import { confirmAndUse } from '@/domain/incasso/change-rekening';
import { giveRekening } from '@/domain/terugbetalingen/give-rekening';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

// Without `namens`: nobody sends the money of another to an account of his choice.
const toegang = { wie: 'burger' } as const;
const doel = 'eigen-terugbetaling';
const path = (write: Write, gelukt: string): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/terugbetaling?gelukt=${gelukt}`;

/** On which account somebody wants what is due back. */
export const giveRekeningAction = action({
  toegang,
  doel,
  limiet: 'codes',
  input: formInput((typed, refuse) => {
    const gegeven = readGegeven(typed, refuse);
    return gegeven && { gegeven };
  }),
  run: async (write, { gegeven }) => ({ naar: path(write, await giveRekening(write, gegeven)) }),
});

/** The name that the bank has is right. */
export const confirmRekeningAction = action({
  toegang,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => ({ naar: path(write, await confirmAndUse(write, input)) }),
});
