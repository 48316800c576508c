'use server';

import { z } from 'zod';
import { formInput, readChoice, readFormKey } from '@/app/action-form/form-input';
import { TEGEN } from '@/domain/administratief-beroep/administratief-beroep';
import { submitAdministratiefBeroep } from '@/domain/administratief-beroep/file-administratief-beroep';
import { withdrawAdministratiefBeroep } from '@/domain/administratief-beroep/withdraw-administratief-beroep';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

// Who acts for another does not do this on a screen yet: he writes a letter.
const toegang = { wie: 'burger' } as const;
const doel = 'eigen-administratief-beroep';

const zaakPad = (write: Write, zaakId: string): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/zaken/${zaakId}`;

/** Sends why somebody does not agree with a decision of his. */
export const submitAdministratiefBeroepAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const clientSleutel = readFormKey(typed, refuse);
    const tegen = readChoice(typed, 'tegen', TEGEN, refuse);
    const tegenId = z.guid().safeParse(typed.tegenId);
    if (!tegenId.success) refuse('formulier', 'formulier.niet-gevonden');
    const { gronden = '', telefoon = '' } = typed;
    if (gronden.trim() === '') refuse('gronden', 'fouten.verplicht');
    return clientSleutel && tegen && tegenId.success
      ? { clientSleutel, tegen, tegenId: tegenId.data, gronden, telefoon }
      : null;
  }),
  run: async (write, input) => {
    const { zaakId } = await submitAdministratiefBeroep(write, input);
    return { naar: zaakPad(write, zaakId) };
  },
});

export const withdrawAdministratiefBeroepAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const zaakId = z.guid().safeParse(typed.zaak);
    if (!zaakId.success) refuse('formulier', 'formulier.niet-gevonden');
    if (typed['zeker-ja'] !== 'ja') refuse('zeker', 'administratief-beroep.fout.zeker');
    return zaakId.success ? { zaakId: zaakId.data } : null;
  }),
  run: async (write, input) => {
    await withdrawAdministratiefBeroep(write, input);
    return { naar: zaakPad(write, input.zaakId) };
  },
});
