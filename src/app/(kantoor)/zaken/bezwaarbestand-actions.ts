'use server';

import {
  formInput,
  readChoice,
  readDate,
  readFormKey,
  readOptionalDate,
  readOptionalText,
  readText,
} from '@/app/action-form/form-input';
import { TOELICHTING_MAX } from '@/domain/bezwaren/bezwaarvelden';
import { BESTANDKANALEN, openBezwaarbestand } from '@/domain/bezwaren/open-bezwaarbestand';
import { action } from '@/platform/action';
import { bestandPath } from './bezwaarbestand-words';

/** Records the letter of a bureau, and goes on to its file. */
export const openBezwaarbestandAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.vastleggen', bereik: 'gemeente' },
  doel: 'bezwaar-vastleggen',
  input: formInput((typed, refuse) => {
    const gemachtigde = readText(typed, 'gemachtigde', 100, refuse);
    const nummer = readOptionalText(typed, 'nummer', 20, refuse);
    const kanaal = readChoice(typed, 'kanaal', BESTANDKANALEN, refuse);
    const ontvangenOp = readDate(typed, 'ontvangen', refuse);
    const terPost = readOptionalDate(typed, 'terPost', refuse);
    const toelichting = readText(typed, 'toelichting', TOELICHTING_MAX, refuse);
    const clientSleutel = readFormKey(typed, refuse);
    if (!gemachtigde || !kanaal || !ontvangenOp || !toelichting || !clientSleutel) return null;
    return {
      gemeente: typed.gemeente ?? '',
      ...{ gemachtigde, nummer, kanaal, ontvangenOp, terPost, toelichting, clientSleutel },
    };
  }),
  run: async (write, { gemeente, ...brief }) => {
    const { id } = await openBezwaarbestand(write, brief);
    return { naar: bestandPath(gemeente, id) };
  },
});
