'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput, readChoice, readText } from '@/app/action-form/form-input';
import { judgeBevinding } from '@/domain/inzagecontrole/judge-bevinding';
import { OORDELEN } from '@/domain/inzagecontrole/oordeel';
import { action } from '@/platform/action';
import { bevindingPath } from './inzage-words';

/** Judges one finding. */
export const judgeBevindingAction = action({
  toegang: { wie: 'medewerker', verb: 'inzagecontrole.beoordelen', bereik: 'gemeente' },
  doel: 'inzagecontrole',
  input: formInput((typed, refuse) => {
    const id = z.guid().safeParse(typed.id).data ?? null;
    const oordeel = readChoice(typed, 'oordeel', OORDELEN, refuse);
    const reden = readText(typed, 'reden', 2000, refuse);
    return id && oordeel && reden ? { id, oordeel, reden } : null;
  }),
  run: async (write, input) => {
    await judgeBevinding(write, input);
    return { naar: `${bevindingPath(gemeenteSleutel(write), input.id)}?gelukt=beoordeeld` };
  },
});
