'use server';

import { formInput, readText } from '@/app/action-form/form-input';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { withdrawMachtiging } from '@/domain/vertegenwoordigingen/revoke-machtiging';
import { action } from '@/platform/action';
import { readId } from './read-id';

/** Stops at the desk what the citizen gave himself, at his asking. */
export const withdrawMachtigingAction = action({
  toegang: { wie: 'medewerker', verb: 'vertegenwoordiging.vastleggen', bereik: 'gemeente' },
  doel: 'vertegenwoordiging-vastleggen',
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const id = readId(typed, 'id', refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    return persoonId && id && reden ? { persoonId, id, reden, gemeente: typed.gemeente ?? '' } : null;
  }),
  run: async (write, { gemeente, ...input }) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await withdrawMachtiging(write, input);
    return { naar: `/balie/${gemeente}/klant/${input.persoonId}/vertegenwoordiging?gelukt=beeindigd` };
  },
});
