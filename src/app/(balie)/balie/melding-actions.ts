'use server';

import { formInput, readChoice, readDate, readFormKey } from '@/app/action-form/form-input';
import { readTyped } from '@/app/melding/melding-velden';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { readMeldingvelden } from '@/domain/meldingen/meldingvelden';
import { recordMelding, VASTLEGKANALEN } from '@/domain/meldingen/record-melding';
import { action } from '@/platform/action';
import { klantPath } from './klant-path';
import { readId } from './read-id';

/** Records what somebody reports to the office, for the person whose file is open. */
export const recordMeldingAction = action({
  toegang: { wie: 'medewerker', verb: 'melding.vastleggen', bereik: 'gemeente' },
  doel: 'melding-vastleggen',
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const clientSleutel = readFormKey(typed, refuse);
    const kanaal = readChoice(typed, 'kanaal', VASTLEGKANALEN, refuse);
    const ontvangenOp = readDate(typed, 'ontvangen', refuse);
    const velden = readTyped(typed);
    const gelezen = readMeldingvelden(velden);
    if (!gelezen.ok) for (const { veld, reden } of gelezen.fouten) refuse(veld, reden);
    if (!persoonId || !clientSleutel || !kanaal || !ontvangenOp) return null;
    return { persoonId, clientSleutel, kanaal, ontvangenOp, velden };
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await recordMelding(write, input);
    return { naar: klantPath(write, input.persoonId, 'melding') };
  },
});
