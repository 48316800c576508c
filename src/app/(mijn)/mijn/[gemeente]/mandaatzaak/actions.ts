'use server';

import { z } from 'zod';
import { formInput } from '@/app/action-form/form-input';
import { withdrawMandaatzaak } from '@/domain/mandaatzaken/withdraw-mandaatzaak';
import { action } from '@/platform/action';

/** Takes back what somebody asked about an aanslag of the gemeente itself. */
export const withdrawMandaatzaakAction = action({
  toegang: { wie: 'burger' },
  doel: 'eigen-mandaatzaak',
  input: formInput((typed, refuse) => {
    const zaakId = z.guid().safeParse(typed.zaak);
    if (!zaakId.success) refuse('formulier', 'formulier.niet-gevonden');
    if (typed['zeker-ja'] !== 'ja') refuse('zeker', 'mandaatzaak.fout.zeker');
    return zaakId.success ? { zaakId: zaakId.data } : null;
  }),
  run: async (write, input) => {
    await withdrawMandaatzaak(write, input);
    const { ctx, gemeenteId } = write;
    const sleutel = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.sleutel;
    return { naar: `/mijn/${sleutel}/zaken/${input.zaakId}` };
  },
});
