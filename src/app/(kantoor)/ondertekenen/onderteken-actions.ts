'use server';

import { formInput, readText } from '@/app/action-form/form-input';
import { returnBrief, signBrief } from '@/domain/contacten/send-brief';
import { action } from '@/platform/action';
import { readRecordId } from './read-record-id';

const toegang = { wie: 'medewerker', verb: 'brief.ondertekenen', bereik: 'gemeente' } as const;
const doel = 'brief-ondertekenen';

export const signBriefAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const id = readRecordId(typed, refuse);
    return id ? { id, vingerafdruk: (typed.vingerafdruk ?? '').slice(0, 64) } : null;
  }),
  run: async (write, input) => {
    await signBrief(write, input);
    return { naar: '/ondertekenen?gelukt=ondertekend' };
  },
});

export const returnBriefAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const id = readRecordId(typed, refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    return id && reden ? { id, reden } : null;
  }),
  run: async (write, input) => {
    await returnBrief(write, input);
    return { naar: '/ondertekenen?gelukt=teruggestuurd' };
  },
});
