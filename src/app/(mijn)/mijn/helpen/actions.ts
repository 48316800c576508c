'use server';

import { z } from 'zod';
import { formInput, readText } from '@/app/action-form/form-input';
import { acceptMachtiging, declineMachtiging } from '@/domain/vertegenwoordigingen/answer-machtiging';
import { stopHelp } from '@/domain/vertegenwoordigingen/revoke-machtiging';
import { typeMachtigingscode } from '@/domain/vertegenwoordigingen/type-machtigingscode';
import { action } from '@/platform/action';

const toegang = { wie: 'burger', namens: 'kiezen' } as const;
const doel = 'hulp-aannemen';

/** A helper types a code over; a wrong one is counted, so its no stays written. */
export const typeMachtigingscodeAction = action({
  toegang,
  doel,
  limiet: 'codes',
  input: formInput((typed, refuse) => {
    const code = readText(typed, 'code', 30, refuse);
    return code ? { code, gemeente: typed.gemeente ?? '' } : null;
  }),
  run: async (write, { code, gemeente }) => {
    const getypt = await typeMachtigingscode(write, code);
    return getypt.ok
      ? { naar: `/mijn/helpen/${gemeente}/${getypt.id}` }
      : { weigering: { sleutel: getypt.reden, veld: 'code' } };
  },
});

const gekozen = z.object({
  gemeente: z.string(),
  id: z.guid('formulier.niet-gevonden'),
  knop: z.enum(['ja', 'nee']).catch('ja'),
});

/** Yes: from now on he can choose this person; or no. */
export const answerMachtigingAction = action({
  toegang,
  doel,
  input: gekozen,
  run: async (write, { id, knop }) => {
    await (knop === 'nee' ? declineMachtiging(write, id) : acceptMachtiging(write, id));
    return { naar: knop === 'nee' ? '/mijn/helpen' : '/mijn/voor-wie' };
  },
});

/** No longer: he sees nothing of this person any more. */
export const stopHelpAction = action({
  toegang,
  doel,
  input: z.object({ gemeente: z.string(), id: z.guid('formulier.niet-gevonden') }),
  run: async (write, { id }) => {
    await stopHelp(write, id);
    return { naar: '/mijn/voor-wie' };
  },
});
