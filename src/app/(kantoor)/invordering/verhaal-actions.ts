'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput, readChoice, readDate, readOptionalText, readText } from '@/app/action-form/form-input';
import { recordVerhaalfeit } from '@/domain/invordering/record-verhaalfeit';
import { VERHAALFEITSOORTEN } from '@/domain/invordering/verhaalfeit';
import { readBedrag } from '@/domain/kwijtschelding/bedrag';
import { action } from '@/platform/action';
import { vorderingPath } from './vordering-words';

const KORT = 10;

/** Writes down what was found out, done or came of it after a dwangbevel. */
export const recordVerhaalfeitAction = action({
  toegang: { wie: 'medewerker', verb: 'verhaal.vastleggen', bereik: 'gemeente' },
  doel: 'invordering',
  input: formInput((typed, refuse) => {
    const aanslag = z.guid().safeParse(typed.aanslag);
    const soort = readChoice(typed, 'soort', VERHAALFEITSOORTEN, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const naam = readOptionalText(typed, 'naam', 200, refuse);
    const adres = readOptionalText(typed, 'adres', 300, refuse);
    const bedrag = (typed.bedrag ?? '').trim() === '' ? null : readBedrag(typed.bedrag ?? '');
    if (bedrag?.ok === false) refuse('bedrag', 'fouten.bedrag');
    const bewijs = readText(typed, 'bewijs', 1000, refuse);
    if (bewijs !== null && bewijs.length < KORT) refuse('bewijs', 'fouten.kort');
    return aanslag.success && soort && dag && bewijs !== null
      ? {
          aanslagId: aanslag.data,
          soort,
          dag,
          naam,
          adres,
          centen: bedrag?.ok ? bedrag.centen : null,
          bewijs,
        }
      : null;
  }),
  run: async (write, input) => {
    await recordVerhaalfeit(write, input);
    return { naar: `${vorderingPath(gemeenteSleutel(write), input.aanslagId)}?gelukt=vastgelegd` };
  },
});
