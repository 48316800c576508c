'use server';

import { z } from 'zod';
import { formInput, readFormKey } from '@/app/action-form/form-input';
import { readTypedKlacht } from '@/app/klacht/klacht-velden';
import { submitKlacht } from '@/domain/klachten/file-klacht';
import { withdrawKlacht } from '@/domain/klachten/withdraw-klacht';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

// Of how somebody was treated he speaks himself: a representative has no part in it.
const toegang = { wie: 'burger' } as const;
const doel = 'eigen-klacht';

const zaakPad = (write: Write, zaakId: string): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/zaken/${zaakId}`;

/** Sends a complaint. */
export const submitKlachtAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const clientSleutel = readFormKey(typed, refuse);
    const velden = readTypedKlacht(typed);
    if (velden.tekst?.trim() === '') refuse('tekst', 'fouten.verplicht');
    return clientSleutel === null ? null : { velden, clientSleutel };
  }),
  run: async (write, input) => {
    const { zaakId } = await submitKlacht(write, input);
    return { naar: zaakPad(write, zaakId) };
  },
});

export const withdrawKlachtAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const zaakId = z.guid().safeParse(typed.zaak);
    if (!zaakId.success) refuse('formulier', 'formulier.niet-gevonden');
    if (typed['zeker-ja'] !== 'ja') refuse('zeker', 'klacht.fout.zeker');
    return zaakId.success ? { zaakId: zaakId.data } : null;
  }),
  run: async (write, input) => {
    await withdrawKlacht(write, input);
    return { naar: zaakPad(write, input.zaakId) };
  },
});
