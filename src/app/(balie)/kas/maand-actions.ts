'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput } from '@/app/action-form/form-input';
import { kasPath } from '@/app/kas/kas-words';
import { placeOverboeking } from '@/domain/kas/place-overboeking';
import { remitMaand } from '@/domain/kas/remit-maand';
import { undoOverboeking } from '@/domain/kas/undo-overboeking';
import { action } from '@/platform/action';
import { toLocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { readId } from '../balie/read-id';
import { readReden, readRedenOfNiets } from './kas-input';

const naarMaand = (write: Write, maand: string, gelukt: string) => ({
  naar: `${kasPath(gemeenteSleutel(write), 'maand', maand)}?gelukt=${gelukt}`,
});
const MAAND = /^\d{4}-(0[1-9]|1[0-2])$/;
const plaatsen = { wie: 'medewerker', verb: 'ontvangst.verwerken', bereik: 'gemeente' } as const;

export const remitMaandAction = action({
  toegang: { wie: 'medewerker', verb: 'kas.ontvangen', bereik: 'gemeente' },
  doel: 'kas-ontvangen',
  input: z.object({ maand: z.string().regex(MAAND, 'formulier.niet-gevonden') }),
  run: async (write, { maand }) => {
    await remitMaand(write, toLocalDate(`${maand}-01`));
    return naarMaand(write, maand, 'vastgesteld');
  },
});

export const placeOverboekingAction = action({
  toegang: plaatsen,
  doel: 'ontvangsten-verwerken',
  input: formInput((typed, refuse) => {
    const afdrachtId = readId(typed, 'afdrachtId', refuse);
    const ontvangst = z.guid().safeParse(typed.ontvangstId);
    if (!ontvangst.success) refuse('ontvangstId', 'fouten.kies');
    const reden = readRedenOfNiets(typed, 'reden', refuse);
    const maand = MAAND.test(typed.maand ?? '') ? (typed.maand ?? '') : null;
    return afdrachtId && ontvangst.success && maand
      ? { afdrachtId, ontvangstId: ontvangst.data, reden, maand }
      : null;
  }),
  run: async (write, { maand, ...vraag }) => {
    await placeOverboeking(write, vraag);
    return naarMaand(write, maand, 'geplaatst');
  },
});

export const undoOverboekingAction = action({
  toegang: plaatsen,
  doel: 'ontvangsten-verwerken',
  input: formInput((typed, refuse) => {
    const overboeking = z.guid().safeParse(typed.overboekingId);
    if (!overboeking.success) refuse('overboekingId', 'fouten.kies');
    const reden = readReden(typed, 'reden', refuse);
    const maand = MAAND.test(typed.maand ?? '') ? (typed.maand ?? '') : null;
    return overboeking.success && reden && maand ? { overboekingId: overboeking.data, reden, maand } : null;
  }),
  run: async (write, { maand, ...vraag }) => {
    await undoOverboeking(write, vraag);
    return naarMaand(write, maand, 'afgehaald');
  },
});
