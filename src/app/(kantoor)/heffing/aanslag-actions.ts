'use server';

import { formInput, readText } from '@/app/action-form/form-input';
import { findAanslagId } from '@/domain/aanslagen/aanslag.queries';
import { action } from '@/platform/action';
import { Refused } from '@/platform/errors';
import { aanslagPath, gemeenteSleutel } from './paths';

/** To the aanslag with this number. Sent and never in an address: a number says whose it is. */
export const findAanslagAction = action({
  toegang: { wie: 'medewerker', verb: 'aanslag.zien', bereik: 'gemeente' },
  doel: 'aanslag',
  input: formInput((typed, refuse) => {
    const nummer = readText(typed, 'nummer', 40, refuse);
    return nummer === null ? null : { nummer };
  }),
  run: async (write, { nummer }) => {
    const id = await findAanslagId(write, write.gemeenteId, nummer);
    if (id === null) throw new Refused('aanslagen.fout.niet-gevonden', {}, 'nummer');
    return { naar: aanslagPath(gemeenteSleutel(write), id) };
  },
});
