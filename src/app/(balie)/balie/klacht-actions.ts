'use server';

import { formInput, readChoice, readDate, readFormKey } from '@/app/action-form/form-input';
import { readTypedKlacht } from '@/app/klacht/klacht-velden';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { recordKlacht, VASTLEGKANALEN } from '@/domain/klachten/file-klacht';
import { action } from '@/platform/action';
import { klantPath } from './klant-path';
import { readId } from './read-id';

/** Records what somebody complains about, for the person whose file is open. */
export const recordKlachtAction = action({
  toegang: { wie: 'medewerker', verb: 'klacht.vastleggen', bereik: 'gemeente' },
  doel: 'klacht-vastleggen',
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const clientSleutel = readFormKey(typed, refuse);
    const kanaal = readChoice(typed, 'kanaal', VASTLEGKANALEN, refuse);
    const ontvangenOp = readDate(typed, 'ontvangen', refuse);
    const velden = readTypedKlacht(typed);
    if (velden.tekst?.trim() === '') refuse('tekst', 'fouten.verplicht');
    if (!persoonId || !clientSleutel || !kanaal || !ontvangenOp) return null;
    return { persoonId, clientSleutel, kanaal, ontvangenOp, velden };
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await recordKlacht(write, input);
    return { naar: klantPath(write, input.persoonId, 'klacht') };
  },
});
