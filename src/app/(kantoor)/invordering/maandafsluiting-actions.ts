'use server';

import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput, readChoice, readOptionalText, readRecord } from '@/app/action-form/form-input';
import { decideMaandafsluiting } from '@/domain/grootboek/decide-maandafsluiting';
import { readMaand } from '@/domain/grootboek/maand';
import { proposeMaandafsluiting } from '@/domain/grootboek/propose-maandafsluiting';
import { action } from '@/platform/action';
import { maandenPath } from './maandafsluiting-words';

const voorstellen = { wie: 'medewerker', verb: 'maand.voorstellen', bereik: 'gemeente' } as const;
const sluiten = { wie: 'medewerker', verb: 'maand.sluiten', bereik: 'gemeente' } as const;
const doel = 'aansluiting';

/** Proposes to close the month that is next. */
export const proposeMaandafsluitingAction = action({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const maand = readMaand(typed.maand ?? '');
    if (maand === null) refuse('maand', 'fouten.kies');
    return maand === null ? null : { maand };
  }),
  run: async (write, input) => {
    await proposeMaandafsluiting(write, input);
    return { naar: `${maandenPath(gemeenteSleutel(write))}?gelukt=voorgesteld` };
  },
});

/** The second person closes the month, or refuses. */
export const decideMaandafsluitingAction = action({
  toegang: sluiten,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['sluiten', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    await decideMaandafsluiting(write, input);
    const gelukt = input.besluit === 'sluiten' ? 'gesloten' : 'afgewezen';
    return { naar: `${maandenPath(gemeenteSleutel(write))}?gelukt=${gelukt}` };
  },
});

/** Who proposed it takes it back. */
export const withdrawMaandafsluitingAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideMaandafsluiting(write, { ...input, besluit: 'intrekken', reden: null });
    return { naar: `${maandenPath(gemeenteSleutel(write))}?gelukt=ingetrokken` };
  },
});
