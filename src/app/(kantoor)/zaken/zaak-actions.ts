'use server';

import { formInput } from '@/app/action-form/form-input';
import { action } from '@/platform/action';
import { readZaak } from './read-zaak';
import { releaseZaak, takeZaak } from './take-zaak';
import { zaakPath } from './zaak-path';

/** Takes a case, or gives it back to the list: for who may handle this kind in this gemeente. */
export const assignZaakAction = action({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    return zaak && { ...zaak, gemeente: typed.gemeente ?? '', los: typed.los === 'ja' };
  }),
  run: async (write, { id, versie, gemeente, los }) => {
    const zaak = los ? await releaseZaak(write, { id, versie }) : await takeZaak(write, { id, versie });
    return { naar: zaakPath(gemeente, zaak, los ? 'losgelaten' : 'opgepakt') };
  },
});
