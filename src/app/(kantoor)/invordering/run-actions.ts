'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput, readChoice, readDate, readRecord, readText } from '@/app/action-form/form-input';
import { changeInvorderrun } from '@/domain/invordering/change-invorderrun';
import { decideInvorderrun } from '@/domain/invordering/decide-invorderrun';
import { PADSTAPPEN } from '@/domain/invordering/invorderingspad';
import { startInvorderrun } from '@/domain/invordering/start-invorderrun';
import { withdrawStap } from '@/domain/invordering/withdraw-stap';
import { action } from '@/platform/action';
import { invorderrunsPath } from './run-words';
import { vorderingPath } from './vordering-words';

const maken = { wie: 'medewerker', verb: 'invordering.voorbereiden', bereik: 'gemeente' } as const;
const akkoord = { wie: 'medewerker', verb: 'invordering.akkoord', bereik: 'gemeente' } as const;
const doel = 'invordering';

/** Looks who is due for a step. */
export const startInvorderrunAction = action({
  toegang: maken,
  doel,
  input: formInput((typed, refuse) => {
    const stap = readChoice(typed, 'stap', PADSTAPPEN, refuse);
    const dagtekening = readDate(typed, 'dagtekening', refuse);
    return stap && dagtekening ? { stap, dagtekening } : null;
  }),
  run: async (write, input) => {
    const id = await startInvorderrun(write, input);
    return { naar: `${invorderrunsPath(gemeenteSleutel(write), id)}?gelukt=begonnen` };
  },
});

export const approveInvorderrunAction = action({
  toegang: akkoord,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideInvorderrun(write, { ...input, besluit: 'akkoord', reden: null });
    return { naar: `${invorderrunsPath(gemeenteSleutel(write), input.id)}?gelukt=akkoord` };
  },
});

const metReden = formInput((typed, refuse) => {
  const record = readRecord(typed, refuse);
  const reden = readText(typed, 'reden', 500, refuse);
  return record && reden ? { ...record, reden } : null;
});

export const rejectInvorderrunAction = action({
  toegang: akkoord,
  doel,
  input: metReden,
  run: async (write, input) => {
    await decideInvorderrun(write, { ...input, besluit: 'afwijzen' });
    return { naar: `${invorderrunsPath(gemeenteSleutel(write), input.id)}?gelukt=afgewezen` };
  },
});

export const withdrawInvorderrunAction = action({
  toegang: maken,
  doel,
  input: metReden,
  run: async (write, input) => {
    await changeInvorderrun(write, { ...input, doe: 'intrekken' });
    return { naar: `${invorderrunsPath(gemeenteSleutel(write), input.id)}?gelukt=ingetrokken` };
  },
});

/** Takes one claim out of a run by hand; maker and who decides may both. */
export const takeOutAction = action({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    const nummer = /^[1-9]\d{0,8}$/.test((typed.volgnummer ?? '').trim()) ? Number(typed.volgnummer) : null;
    if (nummer === null) refuse('volgnummer', 'fouten.getal');
    return record && reden && nummer !== null ? { ...record, reden, volgnummer: nummer } : null;
  }),
  run: async (write, input) => {
    await changeInvorderrun(write, { ...input, doe: 'uithalen' });
    return { naar: `${invorderrunsPath(gemeenteSleutel(write), input.id)}?gelukt=uitgehaald` };
  },
});

/** Takes a step back that should not have been taken, with what it cost. */
export const withdrawStapAction = action({
  toegang: akkoord,
  doel,
  input: formInput((typed, refuse) => {
    const id = z.guid().safeParse(typed.stap);
    const aanslagId = z.guid().safeParse(typed.aanslag);
    const reden = readText(typed, 'reden', 500, refuse);
    if (!id.success || !aanslagId.success) refuse('stap', 'fouten.kies');
    return id.success && aanslagId.success && reden
      ? { id: id.data, aanslagId: aanslagId.data, reden }
      : null;
  }),
  run: async (write, { aanslagId, ...input }) => {
    await withdrawStap(write, input);
    return { naar: vorderingPath(gemeenteSleutel(write), aanslagId) };
  },
});
