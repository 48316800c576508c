'use server';

import { formInput, readChoice, readOptionalText, readRecord } from '@/app/action-form/form-input';
import { decideRegeling } from '@/domain/invordering/decide-regeling';
import { action } from '@/platform/action';

/** A second person grants or refuses a regeling beyond the policy; a refusal says why. */
export const decideRegelingAction = action({
  toegang: { wie: 'medewerker', verb: 'regeling.besluiten', bereik: 'gemeente' },
  doel: 'betalingsregeling',
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['toegekend', 'afgewezen'] as const, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 1000, refuse);
    if (!record || !besluit) return null;
    if (besluit === 'toegekend') return { ...record, besluit };
    if (toelichting === null) refuse('toelichting', 'fouten.verplicht');
    return toelichting === null ? null : { ...record, besluit, toelichting };
  }),
  run: async (write, input) => {
    await decideRegeling(write, input);
    return { naar: '/invordering/regelingen' };
  },
});
