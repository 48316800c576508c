'use server';

import { formInput, readText } from '@/app/action-form/form-input';
import { pogingInput, taakOnly, taakWithReden } from '@/app/taken/taak-input';
import { claimTaak, releaseTaak } from '@/domain/taken/claim-taak';
import { answerTaak } from '@/domain/vragen/answer-taak';
import { closeTaak } from '@/domain/vragen/close-taak';
import { recordContactpoging } from '@/domain/vragen/record-contactpoging';
import { refineOnderwerp } from '@/domain/vragen/refine-onderwerp';
import { markMisrouted, returnTaak } from '@/domain/vragen/return-taak';
import { action } from '@/platform/action';
import { readId } from '../balie/read-id';
import { rijPath, taakPath } from './taak-path';

// The frontoffice works on tasks as well: those that came back and those that the website brings.
const toegang = { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'gemeente' } as const;
const doel = 'serviceteam-werken';

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
    return { naar: rijPath(write, 'losgelaten') };
  },
});

export const recordPogingAction = action({
  toegang,
  doel,
  input: pogingInput,
  run: async (write, input) => {
    await recordContactpoging(write, input);
    return { naar: taakPath(write, input.taakId, 'poging') };
  },
});

export const answerTaakAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const taakId = readId(typed, 'taakId', refuse);
    const antwoord = readText(typed, 'antwoord', 4000, refuse);
    return taakId && antwoord ? { taakId, antwoord } : null;
  }),
  run: async (write, input) => {
    await answerTaak(write, input);
    return { naar: rijPath(write, 'beantwoord') };
  },
});

export const refineOnderwerpAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const taakId = readId(typed, 'taakId', refuse);
    const onderwerp = readText(typed, 'onderwerp', 60, () => refuse('onderwerp', 'fouten.kies'));
    return taakId && onderwerp ? { taakId, onderwerp } : null;
  }),
  run: async (write, input) => {
    await refineOnderwerp(write, input);
    return { naar: taakPath(write, input.taakId, 'onderwerp') };
  },
});

export const returnTaakAction = action({
  toegang,
  doel,
  input: taakWithReden,
  run: async (write, input) => {
    await returnTaak(write, input);
    return { naar: rijPath(write, 'teruggestuurd') };
  },
});

export const markMisroutedAction = action({
  toegang,
  doel,
  input: taakWithReden,
  run: async (write, input) => {
    await markMisrouted(write, input);
    return { naar: rijPath(write, 'teruggestuurd') };
  },
});

export const closeTaakAction = action({
  toegang,
  doel,
  input: taakOnly,
  run: async (write, { taakId }) => {
    await closeTaak(write, taakId);
    return { naar: rijPath(write, 'afgesloten') };
  },
});
