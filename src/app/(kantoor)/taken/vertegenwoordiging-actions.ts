'use server';

import { readId } from '@/app/(balie)/balie/read-id';
import { formInput, readOptionalText } from '@/app/action-form/form-input';
import { decideVertegenwoordiging } from '@/domain/vertegenwoordigingen/decide-vertegenwoordiging';
import { action } from '@/platform/action';

/** Says whether the evidence of who acts for somebody is right. */
export const decideVertegenwoordigingAction = action({
  toegang: { wie: 'medewerker', verb: 'vertegenwoordiging.bevestigen', bereik: 'gemeente' },
  doel: 'taken-doen',
  input: formInput((typed, refuse) => {
    const id = readId(typed, 'id', refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return id ? { id, klopt: typed.knop !== 'niet', reden } : null;
  }),
  run: async (write, input) => {
    await decideVertegenwoordiging(write, input);
    return { naar: '/taken?gelukt=gecontroleerd' };
  },
});
