'use server';

import { formInput, readDate, readOptionalDate, readRecord, readText } from '@/app/action-form/form-input';
import { readZeker } from '@/app/action-form/zeker';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { decideAanslagrun, withdrawAanslagrun } from '@/domain/aanslagen/decide-aanslagrun';
import { retryBiljetten } from '@/domain/aanslagen/retry-biljetten';
import { startAanslagrun } from '@/domain/aanslagen/start-aanslagrun';
import { startBiljetten } from '@/domain/aanslagen/start-biljetten';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { action } from '@/platform/action';
import { gemeenteSleutel, runsPath } from './paths';

const maken = { wie: 'medewerker', verb: aanslagoplegging.verbs.maken, bereik: 'gemeente' } as const;
const akkoord = { wie: 'medewerker', verb: aanslagoplegging.verbs.akkoord, bereik: 'gemeente' } as const;
const doel = 'aanslagruns';

export const startAanslagrunAction = action({
  toegang: maken,
  doel,
  input: formInput((typed, refuse) => {
    const belastingsoorten = BELASTINGSOORTEN.filter((soort) => typed[`belastingsoorten-${soort}`] === 'ja');
    if (belastingsoorten.length === 0) refuse('belastingsoorten', 'weigering.run-geen-soort');
    const belastingjaar = /^20[0-9]{2}$/.test(typed.belastingjaar ?? '') ? Number(typed.belastingjaar) : null;
    if (belastingjaar === null) refuse('formulier', 'fouten.verplicht');
    const dagtekening = readDate(typed, 'dagtekening', refuse);
    const peildatum = readOptionalDate(typed, 'peildatum', refuse);
    if (belastingjaar === null || dagtekening === null) return null;
    return { belastingjaar, dagtekening, belastingsoorten, ...(peildatum === null ? {} : { peildatum }) };
  }),
  run: async (write, input) => {
    const id = await startAanslagrun(write, input);
    return { naar: `${runsPath(gemeenteSleutel(write), id)}?gelukt=run-begonnen` };
  },
});

export const approveRunAction = action({
  toegang: akkoord,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideAanslagrun(write, { ...input, besluit: 'akkoord', reden: null });
    return { naar: `${runsPath(gemeenteSleutel(write), input.id)}?gelukt=run-akkoord` };
  },
});

const metReden = formInput((typed, refuse) => {
  const record = readRecord(typed, refuse);
  const reden = readText(typed, 'reden', 500, refuse);
  return record && reden ? { ...record, reden } : null;
});

export const rejectRunAction = action({
  toegang: akkoord,
  doel,
  input: metReden,
  run: async (write, input) => {
    await decideAanslagrun(write, { ...input, besluit: 'afwijzen' });
    return { naar: `${runsPath(gemeenteSleutel(write), input.id)}?gelukt=run-afgewezen` };
  },
});

export const withdrawRunAction = action({
  toegang: maken,
  doel,
  input: metReden,
  run: async (write, input) => {
    await withdrawAanslagrun(write, input);
    return { naar: `${runsPath(gemeenteSleutel(write), input.id)}?gelukt=run-ingetrokken` };
  },
});

export const startBiljettenAction = action({
  toegang: maken,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    // Thousands of letters leave the building: nobody presses this by mistake.
    return readZeker(typed, refuse) ? record : null;
  }),
  run: async (write, { id }) => {
    await startBiljetten(write, id);
    return { naar: `${runsPath(gemeenteSleutel(write), id)}?gelukt=biljetten` };
  },
});

export const retryBiljettenAction = action({
  toegang: maken,
  doel,
  input: formInput(readRecord),
  run: async (write, { id }) => {
    await retryBiljetten(write, id);
    return { naar: `${runsPath(gemeenteSleutel(write), id)}?gelukt=biljetten-opnieuw` };
  },
});
