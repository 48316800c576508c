'use server';

import { z } from 'zod';
import { formInput, readChoice, readDate } from '@/app/action-form/form-input';
import { giveMachtiging } from '@/domain/vertegenwoordigingen/give-machtiging';
import { GRENZEN } from '@/domain/vertegenwoordigingen/machtiging';
import { revokeMachtiging } from '@/domain/vertegenwoordigingen/revoke-machtiging';
import { action } from '@/platform/action';
import { momentAt } from '@/platform/local-moment';

/** Here somebody is himself, whoever he acts for: nobody lets another help in the name of a third. */
const toegang = { wie: 'burger', namens: 'kiezen' } as const;
const doel = 'hulp-geven';

/** Makes a code, which the answer shows once. */
export const giveMachtigingAction = action({
  toegang,
  doel,
  limiet: 'codes',
  input: formInput((typed, refuse) => {
    const [waarvoor, zaak] = (typed.waarvoor ?? '').split(':');
    const grens = readChoice({ waarvoor: waarvoor ?? '' }, 'waarvoor', GRENZEN, refuse);
    const doen = readChoice(typed, 'doen', ['lezen', 'doen'], refuse);
    const laatsteDag = readDate(typed, 'laatsteDag', refuse);
    const zaakId = grens === 'zaak' ? z.guid().safeParse(zaak) : null;
    if (zaakId && !zaakId.success) refuse('waarvoor', 'machtiging.fout.zaak-onbekend');
    return grens && doen && laatsteDag
      ? {
          grens,
          doen: doen === 'doen',
          laatsteDag,
          zaakId: zaakId?.data ?? null,
        }
      : null;
  }),
  run: async (write, input) => {
    const { code, geldigTot } = await giveMachtiging(write, input);
    return {
      melding: 'geven.gelukt',
      waarden: { code, tot: momentAt(geldigTot.getTime()) },
    };
  },
});

/** Takes back a code or a mandate. */
export const revokeMachtigingAction = action({
  toegang,
  doel,
  input: z.object({
    gemeente: z.string(),
    id: z.guid('formulier.niet-gevonden'),
  }),
  run: async (write, { gemeente, id }) => {
    await revokeMachtiging(write, id);
    return { naar: `/mijn/${gemeente}/machtigen?gelukt=gestopt` };
  },
});
