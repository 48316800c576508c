'use server';

import { dateText, formInput } from '@/app/action-form/form-input';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { bankrekeningSchema, eindeSchema } from '@/domain/betalingen/bankrekening.schema';
import { endBankrekening } from '@/domain/betalingen/end-bankrekening';
import { kantoorAction } from '@/platform/action';
import { bankPath } from './bank-words';

const toegang = { wie: 'medewerker', verb: 'bankrekening.beheren', bereik: 'kantoor' } as const;
const doel = 'bankrekeningen-beheren';

export const addBankrekeningAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const read = bankrekeningSchema.safeParse({ ...typed, vanaf: dateText(typed, 'vanaf') });
    for (const { path, message } of read.error?.issues ?? []) refuse(String(path[0]), message);
    return read.data ?? null;
  }),
  run: async (write, invoer) => {
    await addBankrekening(write, invoer);
    return { naar: `${bankPath}?gelukt=nieuw` };
  },
});

export const endBankrekeningAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const read = eindeSchema.safeParse({ ...typed, tot: dateText(typed, 'tot') });
    for (const { path, message } of read.error?.issues ?? []) refuse(String(path[0]), message);
    return read.data ?? null;
  }),
  run: async (write, invoer) => {
    await endBankrekening(write, invoer);
    return { naar: `${bankPath}?gelukt=einde` };
  },
});
