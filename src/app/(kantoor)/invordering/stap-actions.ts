'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import {
  formInput,
  readChoice,
  readDate,
  readOptionalText,
  readRecord,
  readText,
} from '@/app/action-form/form-input';
import { askStap } from '@/domain/invordering/ask-stap';
import { decideStapvoorstel } from '@/domain/invordering/decide-stapvoorstel';
import { PADSTAPPEN } from '@/domain/invordering/invorderingspad';
import { action } from '@/platform/action';
import { vorderingPath } from './vordering-words';

const doel = 'invordering';
const KORT = 10;

/** Takes one step for one claim, or proposes it where the gemeente asks a second person. */
export const askStapAction = action({
  toegang: { wie: 'medewerker', verb: 'invordering.voorbereiden', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const aanslag = z.guid().safeParse(typed.aanslag);
    const stap = readChoice(typed, 'stap', PADSTAPPEN, refuse);
    const dagtekening = readDate(typed, 'dagtekening', refuse);
    const toelichting = readText(typed, 'toelichting', 500, refuse);
    if (toelichting !== null && toelichting.length < KORT) refuse('toelichting', 'fouten.kort');
    return aanslag.success && stap && dagtekening && toelichting !== null
      ? { aanslagId: aanslag.data, stap, dagtekening, toelichting }
      : null;
  }),
  run: async (write, input) => {
    const uitkomst = await askStap(write, input);
    return { naar: `${vorderingPath(gemeenteSleutel(write), input.aanslagId)}?gelukt=${uitkomst}` };
  },
});

const ofAanslag = (typed: Record<string, string>) => {
  const aanslag = z.guid().safeParse(typed.aanslag);
  return aanslag.success ? aanslag.data : null;
};

/** The second person lets the step be taken, or says why not. */
export const decideStapvoorstelAction = action({
  toegang: { wie: 'medewerker', verb: 'invordering.akkoord', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const aanslagId = ofAanslag(typed);
    const besluit = readChoice(typed, 'besluit', ['zetten', 'afwijzen'] as const, refuse);
    const besluitReden = readOptionalText(typed, 'besluitReden', 500, refuse);
    if (besluit === 'afwijzen' && besluitReden === null) refuse('besluitReden', 'fouten.verplicht');
    return record && aanslagId && besluit ? { ...record, aanslagId, besluit, besluitReden } : null;
  }),
  run: async (write, { aanslagId, ...input }) => {
    await decideStapvoorstel(write, input);
    const gelukt = input.besluit === 'zetten' ? 'gezet' : 'afgewezen';
    return { naar: `${vorderingPath(gemeenteSleutel(write), aanslagId)}?gelukt=${gelukt}` };
  },
});

/** Who proposed the step takes the proposal back. */
export const withdrawStapvoorstelAction = action({
  toegang: { wie: 'medewerker', verb: 'invordering.voorbereiden', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const aanslagId = ofAanslag(typed);
    return record && aanslagId ? { ...record, aanslagId } : null;
  }),
  run: async (write, { aanslagId, ...record }) => {
    await decideStapvoorstel(write, { ...record, besluit: 'intrekken', besluitReden: null });
    return { naar: `${vorderingPath(gemeenteSleutel(write), aanslagId)}?gelukt=ingetrokken` };
  },
});
