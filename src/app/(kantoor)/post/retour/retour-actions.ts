'use server';

import { readRecordId } from '@/app/(kantoor)/ondertekenen/read-record-id';
import { formInput, readChoice, readText } from '@/app/action-form/form-input';
import { askRegister } from '@/domain/post/ask-register';
import { recordRetour } from '@/domain/post/record-retour';
import { releaseAdresstop } from '@/domain/post/release-adresstop';
import { RETOURREDENEN, readRetourcode } from '@/domain/post/retour';
import { takeOverAntwoord } from '@/domain/post/take-over-antwoord';
import { action } from '@/platform/action';

const toegang = { wie: 'medewerker', verb: 'retour.behandelen', bereik: 'gemeente' } as const;
const doel = 'post-retour';

/** Records that a letter came back, by what stands on it. */
export const recordRetourAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const text = readText(typed, 'code', 60, refuse);
    const code = text === null ? null : readRetourcode(text);
    if (text !== null && code === null) refuse('code', 'fouten.code');
    const reden = readChoice(typed, 'reden', RETOURREDENEN, refuse);
    return code && reden ? { code, reden } : null;
  }),
  run: async (write, input) => {
    const { nieuw } = await recordRetour(write, input);
    return { melding: nieuw ? 'gelukt.retour' : 'gelukt.retour-weer' };
  },
});

/** Lets letters go to an address again from which one came back, with why. */
export const releaseAdresstopAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const id = readRecordId(typed, refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    if (reden !== null && reden.length < 10) refuse('reden', 'fouten.kort');
    return id && reden ? { id, reden } : null;
  }),
  run: async (write, input) => {
    await releaseAdresstop(write, input);
    return { melding: 'gelukt.vrijgegeven' };
  },
});

/** Asks the BRP or the KVK where somebody is whose letter came back. */
export const askRegisterAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => readRecordId(typed, refuse)),
  run: async (write, id) => {
    await askRegister(write, id);
    return { melding: 'gelukt.register' };
  },
});

/** Takes over what the register answered. */
export const takeOverAntwoordAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => readRecordId(typed, refuse)),
  run: async (write, id) => {
    await takeOverAntwoord(write, id);
    return { melding: 'gelukt.overgenomen' };
  },
});
