'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import {
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { BUITENLANDRESULTATEN } from '@/domain/invordering/buitenland';
import { endTransferAbroad, transferAbroad } from '@/domain/invordering/transfer-abroad';
import { action } from '@/platform/action';
import { vorderingPath } from './vordering-words';

const toegang = { wie: 'medewerker', verb: 'buitenland.vastleggen', bereik: 'gemeente' } as const;
const doel = 'invordering';
const KORT = 5;

/** From which letter or form it appears: long enough to be looked up. */
function readBewijs(typed: Typed, refuse: Refuse): string | null {
  const bewijs = readText(typed, 'bewijs', 500, refuse);
  if (bewijs !== null && bewijs.length < KORT) refuse('bewijs', 'fouten.kort');
  return bewijs;
}

/** Writes down that a claim, or all of its person, went to the authority of another country. */
export const transferAbroadAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const aanslag = z.guid().safeParse(typed.aanslag);
    const omvang = readChoice(typed, 'omvang', ['deze', 'alles'] as const, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const land = readText(typed, 'land', 60, refuse);
    const autoriteit = readText(typed, 'autoriteit', 200, refuse);
    const kenmerk = readText(typed, 'kenmerk', 60, refuse);
    const bewijs = readBewijs(typed, refuse);
    return aanslag.success && omvang && dag && land && autoriteit && kenmerk && bewijs
      ? { aanslagId: aanslag.data, omvang, dag, land, autoriteit, kenmerk, bewijs }
      : null;
  }),
  run: async (write, input) => {
    await transferAbroad(write, input);
    return { naar: `${vorderingPath(gemeenteSleutel(write), input.aanslagId)}?gelukt=overgedragen` };
  },
});

/** Writes down what came of it. */
export const endTransferAbroadAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const overdracht = z.guid().safeParse(typed.overdracht);
    const soort = readChoice(typed, 'soort', BUITENLANDRESULTATEN, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const bewijs = readBewijs(typed, refuse);
    return overdracht.success && soort && dag && bewijs ? { id: overdracht.data, soort, dag, bewijs } : null;
  }),
  run: async (write, input) => {
    const aanslagId = await endTransferAbroad(write, input);
    return { naar: `${vorderingPath(gemeenteSleutel(write), aanslagId)}?gelukt=buitenland-terug` };
  },
});
