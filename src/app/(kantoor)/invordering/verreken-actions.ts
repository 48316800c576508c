'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput, readChoice } from '@/app/action-form/form-input';
import { setOffTegoed } from '@/domain/terugbetalingen/set-off-tegoed';
import { action } from '@/platform/action';
import { verrekenPath } from './verreken-words';

/** Sets off what somebody gets with what he owes, of ourselves or because he asks for it. */
export const setOffAction = action({
  toegang: { wie: 'medewerker', verb: 'verrekening.doen', bereik: 'gemeente' },
  doel: 'invordering',
  input: formInput((typed, refuse) => {
    const persoonId = z.guid().safeParse(typed.persoon);
    if (!persoonId.success) refuse('persoon', 'fouten.kies');
    const waarom = readChoice(typed, 'waarom', ['zelf', 'verzoek'] as const, refuse);
    return persoonId.success && waarom
      ? { persoonId: persoonId.data, opVerzoek: waarom === 'verzoek' }
      : null;
  }),
  run: async (write, input) => {
    await setOffTegoed(write, input);
    return { naar: `${verrekenPath(gemeenteSleutel(write))}?gelukt=verrekend` };
  },
});
