'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import {
  formInput,
  type Refuse,
  readOptionalText,
  readRecord,
  type Typed,
} from '@/app/action-form/form-input';
import { readMisdrukken } from '@/domain/post/afdrukopdracht';
import { confirmGeprint } from '@/domain/post/confirm-geprint';
import { makeAfdrukopdracht } from '@/domain/post/make-afdrukopdracht';
import { action } from '@/platform/action';
import { parseLocalDate } from '@/platform/local-date';
import { opdrachtPath } from './post-words';

const toegang = { wie: 'medewerker', verb: 'afdruk.maken', bereik: 'gemeente' } as const;
const doel = 'post-afdrukken';

/** Gathers the letters of a run, or the single ones of a day, that wait. */
export const makeAfdrukopdrachtAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const run = z.guid().safeParse(typed.run);
    const dag = parseLocalDate(typed.dag ?? '');
    if (run.success) return { groep: { runId: run.data } };
    if (dag === null) refuse('formulier', 'weigering.bestaat-niet');
    return dag === null ? null : { groep: { dag } };
  }),
  run: async (write, { groep }) => {
    const { id } = await makeAfdrukopdracht(write, groep);
    return { naar: opdrachtPath(gemeenteSleutel(write), id) };
  },
});

/** What came out of the printer, typed back; a difference is told and leaves the order open. */
export const confirmGeprintAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const stukken = readAantal(typed, 'stukken', refuse);
    const bladzijden = readAantal(typed, 'bladzijden', refuse);
    const misdrukt = readMisdrukken(readOptionalText(typed, 'misdrukt', 2000, refuse) ?? '');
    if (misdrukt === null) refuse('misdrukt', 'fouten.misdrukt');
    return record && stukken !== null && bladzijden !== null && misdrukt !== null
      ? { ...record, geteld: { stukken, bladzijden }, misdrukt }
      : null;
  }),
  run: async (write, input) => {
    const weigering = await confirmGeprint(write, input);
    return weigering === null ? { naar: opdrachtPath(gemeenteSleutel(write), input.id) } : { weigering };
  },
});

/** A number of pieces as it was typed, with or without a point between thousands. */
function readAantal(typed: Typed, naam: string, refuse: Refuse): number | null {
  const text = (typed[naam] ?? '').replace(/[\s.]/g, '');
  if (/^\d{1,8}$/.test(text)) return Number(text);
  refuse(naam, text === '' ? 'fouten.verplicht' : 'fouten.getal');
  return null;
}
