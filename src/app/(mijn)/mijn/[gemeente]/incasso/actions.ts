'use server';

import { formInput, readRecord } from '@/app/action-form/form-input';
import { machtigingInvoer } from '@/app/incasso/incasso-velden';
import { giveMachtiging } from '@/domain/incasso/give-machtiging';
import { withdrawMachtiging } from '@/domain/incasso/withdraw-machtiging';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

// A mandate is of who has the account: nobody gives one for another.
const toegang = { wie: 'burger' } as const;
const doel = 'eigen-incasso';

const incassoPath = (write: Write, gelukt: 'aan' | 'uit'): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/incasso?gelukt=${gelukt}`;

export const giveMachtigingAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: machtigingInvoer(false),
  run: async (write, input) => {
    await giveMachtiging(write, input);
    return { naar: incassoPath(write, 'aan') };
  },
});

export const withdrawMachtigingAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => readRecord(typed, refuse)),
  run: async (write, input) => {
    await withdrawMachtiging(write, input);
    return { naar: incassoPath(write, 'uit') };
  },
});
