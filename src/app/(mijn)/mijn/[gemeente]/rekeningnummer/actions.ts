'use server';

import { formInput, readRecord } from '@/app/action-form/form-input';
import { readRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-velden';
import { changeRekening, confirmAndUse } from '@/domain/incasso/change-rekening';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

// Without `namens`: nobody puts another account in the place of somebody else's.
const toegang = { wie: 'burger' } as const;
const doel = 'eigen-rekeningnummer';
const path = (write: Write, gelukt: string): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/rekeningnummer?gelukt=${gelukt}`;

/** Another account, to pay to and to collect from. */
export const changeRekeningAction = action({
  toegang,
  doel,
  limiet: 'codes',
  input: formInput(readRekeningnummer),
  run: async (write, input) => ({ naar: path(write, await changeRekening(write, input)) }),
});

/** The name that the bank has is right. */
export const confirmRekeningnummerAction = action({
  toegang,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => ({ naar: path(write, await confirmAndUse(write, input)) }),
});
