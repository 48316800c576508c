'use server';

import { readId } from '@/app/(balie)/balie/read-id';
import { formInput, readOptionalText, readText } from '@/app/action-form/form-input';
import { pogingInput, taakOnly, taakWithReden } from '@/app/taken/taak-input';
import { claimTaak, releaseTaak } from '@/domain/taken/claim-taak';
import { endTaak } from '@/domain/taken/end-taak';
import { handOverTaak, returnMisrouted } from '@/domain/taken/hand-over-taak';
import { recordPoging } from '@/domain/taken/record-poging';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

// Who may do a task is decided by what it is about: only who has it acts, and only who may see it takes it.
const toegang = { wie: 'medewerker', verb: 'taak.zien', bereik: 'gemeente' } as const;
const doel = 'taken-doen';

const taakPath = ({ ctx, gemeenteId }: Write, taakId: string, gelukt: string): string =>
  `/taken/${ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.sleutel ?? ''}/${taakId}?gelukt=${gelukt}`;
const lijstPath = (gelukt: string): string => `/taken?gelukt=${gelukt}`;

export const claimTaakAction = action({
  toegang,
  doel,
  input: taakOnly,
  run: async (write, { taakId }) => {
    await claimTaak(write, taakId);
    return { naar: taakPath(write, taakId, 'opgepakt') };
  },
});

export const releaseTaakAction = action({
  toegang,
  doel,
  input: taakOnly,
  run: async (write, { taakId }) => {
    await releaseTaak(write, taakId);
    return { naar: lijstPath('losgelaten') };
  },
});

export const handOverTaakAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const taakId = readId(typed, 'taakId', refuse);
    // Which teams there are is for the core to say, with a sentence of its own.
    const team = readText(typed, 'team', 40, refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    return taakId && team && reden ? { taakId, team, reden } : null;
  }),
  run: async (write, input) => {
    await handOverTaak(write, input);
    return { naar: lijstPath('overgedragen') };
  },
});

export const returnMisroutedAction = action({
  toegang,
  doel,
  input: taakWithReden,
  run: async (write, input) => {
    await returnMisrouted(write, input);
    return { naar: lijstPath('teruggestuurd') };
  },
});

export const recordPogingAction = action({
  toegang,
  doel,
  input: pogingInput,
  run: async (write, input) => {
    await recordPoging(write, input);
    return { naar: taakPath(write, input.taakId, 'poging') };
  },
});

export const endTaakAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const taakId = readId(typed, 'taakId', refuse);
    const antwoord = readOptionalText(typed, 'antwoord', 4000, refuse);
    const notitie = readOptionalText(typed, 'notitie', 2000, refuse);
    return taakId ? { taakId, antwoord, notitie } : null;
  }),
  run: async (write, input) => {
    await endTaak(write, input);
    return { naar: lijstPath('afgesloten') };
  },
});
