'use server';

import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput, readChoice, readOptionalText, readRecord } from '@/app/action-form/form-input';
import { fetchToetsantwoord } from '@/domain/toetslijsten/collect-toetsantwoorden';
import { decideToetslijst } from '@/domain/toetslijsten/decide-toetslijst';
import { fileInlichtingenbureau } from '@/domain/toetslijsten/inlichtingenbureau';
import { proposeToetslijst } from '@/domain/toetslijsten/propose-toetslijst';
import { action } from '@/platform/action';
import { toetslijstPath } from './toetslijst-words';

const voorstellen = { wie: 'medewerker', verb: 'toetslijst.voorstellen', bereik: 'gemeente' } as const;
const besluiten = { wie: 'medewerker', verb: 'toetslijst.besluiten', bereik: 'gemeente' } as const;
const doel = 'geautomatiseerde-kwijtschelding';

/** Makes the list of this month. */
export const proposeToetslijstAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(() => ({})),
  run: async (write) => {
    const id = await proposeToetslijst(write);
    return { naar: `${toetslijstPath(gemeenteSleutel(write), id)}?gelukt=voorgesteld` };
  },
});

/** The second person decides. */
export const decideToetslijstAction = action({
  toegang: besluiten,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['akkoord', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    await decideToetslijst(write, input);
    const gelukt = input.besluit === 'akkoord' ? 'akkoord' : 'afgewezen';
    return { naar: `${toetslijstPath(gemeenteSleutel(write), input.id)}?gelukt=${gelukt}` };
  },
});

/** Looks for the answer now. */
export const fetchToetsantwoordAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(readRecord),
  run: async (write, { id }) => {
    await fetchToetsantwoord(write, fileInlichtingenbureau(write.ctx.kantoorId), id);
    return { naar: `${toetslijstPath(gemeenteSleutel(write), id)}?gelukt=gelezen` };
  },
});
