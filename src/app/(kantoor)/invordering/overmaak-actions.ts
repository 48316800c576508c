'use server';

import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput, readChoice, readOptionalText, readRecord } from '@/app/action-form/form-input';
import { overmakenPath } from '@/app/overmaking/overmaking-words';
import { decideOvermaking } from '@/domain/overmakingen/decide-overmaking';
import { proposeOvermaking } from '@/domain/overmakingen/propose-overmaking';
import { sendOvermaking } from '@/domain/overmakingen/send-overmaking';
import { action } from '@/platform/action';
import { parseLocalDate } from '@/platform/local-date';

const voorbereiden = { wie: 'medewerker', verb: 'overmaking.voorbereiden', bereik: 'gemeente' } as const;
const besluiten = { wie: 'medewerker', verb: 'overmaking.besluiten', bereik: 'gemeente' } as const;
const doel = 'invordering';

/** Proposes to make over what stands there at the end of the period that was chosen. */
export const proposeOvermakingAction = action({
  toegang: voorbereiden,
  doel,
  input: formInput((typed, refuse) => {
    const totEnMet = parseLocalDate(typed.periode ?? '');
    if (totEnMet === null) refuse('periode', 'fouten.kies');
    return totEnMet === null ? null : { totEnMet };
  }),
  run: async (write, input) => {
    const id = await proposeOvermaking(write, input);
    return { naar: `${overmakenPath(gemeenteSleutel(write), id)}?gelukt=voorgesteld` };
  },
});

/** The second person decides. */
export const decideOvermakingAction = action({
  toegang: besluiten,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['goedkeuren', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    await decideOvermaking(write, input);
    const gelukt = input.besluit === 'goedkeuren' ? 'goedgekeurd' : 'afgewezen';
    return { naar: `${overmakenPath(gemeenteSleutel(write), input.id)}?gelukt=${gelukt}` };
  },
});

/** Who proposed it takes it back. */
export const withdrawOvermakingAction = action({
  toegang: voorbereiden,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideOvermaking(write, { ...input, besluit: 'intrekken', reden: null });
    return { naar: `${overmakenPath(gemeenteSleutel(write), input.id)}?gelukt=ingetrokken` };
  },
});

/** Makes the file of what was approved, and books it. */
export const sendOvermakingAction = action({
  toegang: voorbereiden,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    const gelukt = await sendOvermaking(write, input);
    return { naar: `${overmakenPath(gemeenteSleutel(write), input.id)}?gelukt=${gelukt}` };
  },
});
