'use server';

import { z } from 'zod';
import { formInput, readFormKey } from '@/app/action-form/form-input';
import { readTyped } from '@/app/melding/melding-velden';
import { readMeldingvelden } from '@/domain/meldingen/meldingvelden';
import { submitMelding } from '@/domain/meldingen/submit-melding';
import { withdrawMelding } from '@/domain/meldingen/withdraw-melding';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

const toegang = { wie: 'burger' } as const;
const doel = 'eigen-melding';

const base = (write: Write): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}`;

/** Sends a melding. All that is wrong is said at once, by field; the use case looks again. */
export const submitMeldingAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const clientSleutel = readFormKey(typed, refuse);
    const velden = readTyped(typed);
    const gelezen = readMeldingvelden(velden);
    if (!gelezen.ok) for (const { veld, reden } of gelezen.fouten) refuse(veld, reden);
    return clientSleutel === null ? null : { velden, clientSleutel };
  }),
  run: async (write, input) => {
    const { zaakId } = await submitMelding(write, input);
    return { naar: `${base(write)}/melden/ontvangen/${zaakId}` };
  },
});

export const withdrawMeldingAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const zaakId = z.guid().safeParse(typed.zaak);
    if (!zaakId.success) refuse('formulier', 'formulier.niet-gevonden');
    if (typed['zeker-ja'] !== 'ja') refuse('zeker', 'melding.fout.zeker');
    return zaakId.success ? { zaakId: zaakId.data } : null;
  }),
  run: async (write, input) => {
    await withdrawMelding(write, input);
    return { naar: `${base(write)}/zaken/${input.zaakId}` };
  },
});
