'use server';

import { formInput, readChoice, readDate, readOptionalText, readRecord } from '@/app/action-form/form-input';
import { decideWozVaststelling } from '@/domain/objecten/decide-woz-vaststelling';
import { proposeWozVaststelling } from '@/domain/objecten/propose-woz-vaststelling';
import { VOORSTELSOORTEN } from '@/domain/objecten/woz-vaststelling';
import { action } from '@/platform/action';
import { gemeenteSleutel } from './paths';
import { wozPath } from './woz-words';

const voorstellen = { wie: 'medewerker', verb: 'woz.voorstellen', bereik: 'gemeente' } as const;
const vaststellen = { wie: 'medewerker', verb: 'woz.vaststellen', bereik: 'gemeente' } as const;
const doel = 'woz-waarden';
const MAX_TEKST = 2000;

/** Puts the values of a belastingjaar before the heffingsambtenaar. */
export const proposeWozAction = action({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const belastingjaar = /^[12][0-9]{3}$/.test(typed.belastingjaar ?? '')
      ? Number(typed.belastingjaar)
      : null;
    if (belastingjaar === null) refuse('formulier', 'fouten.verplicht');
    const soort = readChoice(typed, 'soort', VOORSTELSOORTEN, refuse);
    const dagtekening = readDate(typed, 'dagtekening', refuse);
    const toelichting = readOptionalText(typed, 'toelichting', MAX_TEKST, refuse);
    return belastingjaar && soort && dagtekening ? { belastingjaar, soort, dagtekening, toelichting } : null;
  }),
  run: async (write, input) => {
    const id = await proposeWozVaststelling(write, input);
    return { naar: `${wozPath(gemeenteSleutel(write), id)}?gelukt=voorgesteld` };
  },
});

/** The heffingsambtenaar decides. */
export const decideWozAction = action({
  toegang: vaststellen,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['vaststellen', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', MAX_TEKST, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    await decideWozVaststelling(write, input);
    return { naar: `${wozPath(gemeenteSleutel(write), input.id)}?gelukt=${input.besluit}` };
  },
});

/** Who proposed it takes it back. */
export const withdrawWozAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideWozVaststelling(write, { ...input, besluit: 'intrekken', reden: null });
    return { naar: `${wozPath(gemeenteSleutel(write), input.id)}?gelukt=intrekken` };
  },
});
