'use server';

import { z } from 'zod';
import { formInput, readChoice, readDate, readOptionalDate, readText } from '@/app/action-form/form-input';
import { readZeker } from '@/app/action-form/zeker';
import { addOvereenkomst } from '@/domain/gemeenten/add-overeenkomst';
import { endOvereenkomst } from '@/domain/gemeenten/end-overeenkomst';
import { OVEREENKOMST_SOORTEN } from '@/domain/gemeenten/overeenkomst';
import { action } from '@/platform/action';
import { parseLocalDate } from '@/platform/local-date';
import { gemeentePath } from './paths';

const toegang = { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'gemeente' } as const;
const doel = 'overeenkomsten-beheren';

/** Euros as typed in whole cents, null when it is no amount. */
function readCenten(text: string): bigint | null {
  const match = /^(\d{1,10})(?:,(\d{2}))?$/.exec(text);
  return match ? BigInt(match[1] ?? '0') * 100n + BigInt(match[2] ?? '0') : null;
}

export const addOvereenkomstAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const soort = readChoice(typed, 'soort', OVEREENKOMST_SOORTEN, refuse);
    const naam = readText(typed, 'naam', 120, refuse);
    const vanaf = readDate(typed, 'vanaf', refuse);
    const tot = readOptionalDate(typed, 'tot', refuse);
    const ouder = z.guid().safeParse(typed.ouderId);
    const bedrag = (typed.vergoeding ?? '').trim();
    const vergoedingCenten = bedrag === '' ? null : readCenten(bedrag);
    if (bedrag !== '' && vergoedingCenten === null) refuse('vergoeding', 'fouten.bedrag');
    if (!soort || !naam || !vanaf) return null;
    return { soort, naam, vanaf, tot, ouderId: ouder.success ? ouder.data : null, vergoedingCenten };
  }),
  run: async (write, input) => {
    await addOvereenkomst(write, input);
    return { naar: `${gemeentePath(write, 'overeenkomsten')}?gelukt=overeenkomst` };
  },
});

export const endOvereenkomstAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const id = z.guid().safeParse(typed.id);
    if (!id.success) refuse('formulier', 'weigering.bestaat-niet');
    const tot = readDate(typed, 'tot', refuse);
    if (!readZeker(typed, refuse) || !id.success || !tot) return null;
    return { id: id.data, tot, getoondeTot: parseLocalDate(typed.getoondeTot ?? '') };
  }),
  run: async (write, input) => {
    await endOvereenkomst(write, input);
    return { naar: `${gemeentePath(write, 'overeenkomsten')}?gelukt=overeenkomst-einde` };
  },
});
