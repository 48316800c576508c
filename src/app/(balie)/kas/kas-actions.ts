'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput, readChoice, readFormKey, readText } from '@/app/action-form/form-input';
import { readEuro } from '@/app/euro-input';
import { kasPath } from '@/app/kas/kas-words';
import { countKasdag } from '@/domain/kas/count-kasdag';
import { explainVerschil } from '@/domain/kas/explain-verschil';
import { MUTATIESOORTEN, WIJZEN } from '@/domain/kas/kas';
import { moveKasgeld } from '@/domain/kas/move-kasgeld';
import { recountKasdag } from '@/domain/kas/recount-kasdag';
import { reverseKwitantie } from '@/domain/kas/reverse-kwitantie';
import { signKasdag } from '@/domain/kas/sign-kasdag';
import { takeBetaling } from '@/domain/kas/take-betaling';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';
import { readId } from '../balie/read-id';
import { readEuroOfNiets, readReden, readTelling } from './kas-input';

const ontvangen = { wie: 'medewerker', verb: 'kas.ontvangen', bereik: 'gemeente' } as const;
const tekenen = { wie: 'medewerker', verb: 'kas.tekenen', bereik: 'gemeente' } as const;
const doel = 'kas-ontvangen';

const naarDag = (write: Write, kasdagId: string, gelukt: string) => ({
  naar: `${kasPath(gemeenteSleutel(write), 'dag', kasdagId)}?gelukt=${gelukt}`,
});
const naarKwitantie = (write: Write, id: string, gelukt: string) => ({
  naar: `${kasPath(gemeenteSleutel(write), 'kwitantie', id)}?gelukt=${gelukt}`,
});

export const takeBetalingAction = action({
  toegang: ontvangen,
  doel,
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoonId', refuse);
    const kasId = readId(typed, 'kasId', refuse);
    const wie = readChoice(typed, 'wie', ['zelf', 'ander'] as const, refuse);
    const wijze = readChoice(typed, 'wijze', WIJZEN, refuse);
    const bedragCenten = readEuro(typed, 'bedrag', refuse);
    const gegevenCenten = readEuroOfNiets(typed, 'gegeven', refuse);
    const sleutel = readFormKey(typed, refuse);
    const aanslagIds = Object.keys(typed).flatMap((naam) => {
      const [, id] = /^aanslag-([0-9a-f-]{36})$/.exec(naam) ?? [];
      return id !== undefined && typed[naam] === 'ja' ? [id] : [];
    });
    if (aanslagIds.length === 0) refuse('aanslag', 'kas.fout.niets-open');
    return persoonId && kasId && wie && wijze && bedragCenten !== null && sleutel && aanslagIds.length > 0
      ? {
          persoonId,
          kasId,
          wijze,
          doorAnder: wie === 'ander',
          bedragCenten,
          gegevenCenten,
          sleutel,
          aanslagIds,
        }
      : null;
  }),
  run: async (write, betaling) => naarKwitantie(write, await takeBetaling(write, betaling), 'betaald'),
});

export const reverseKwitantieAction = action({
  toegang: ontvangen,
  doel,
  input: formInput((typed, refuse) => {
    const kwitantieId = readId(typed, 'kwitantieId', refuse);
    const reden = readReden(typed, 'reden', refuse);
    const sleutel = readFormKey(typed, refuse);
    return kwitantieId && reden && sleutel ? { kwitantieId, reden, sleutel } : null;
  }),
  run: async (write, terug) => naarKwitantie(write, await reverseKwitantie(write, terug), 'terug'),
});

export const moveKasgeldAction = action({
  toegang: ontvangen,
  doel,
  input: formInput((typed, refuse) => {
    const kasId = readId(typed, 'kasId', refuse);
    const soort = readChoice(typed, 'soort', MUTATIESOORTEN, refuse);
    const bedragCenten = readEuro(typed, 'bedrag', refuse);
    const omschrijving = readText(typed, 'omschrijving', 120, refuse);
    const sleutel = readFormKey(typed, refuse);
    if (bedragCenten === 0n) refuse('bedrag', 'kas.fout.bedrag');
    return kasId && soort && bedragCenten && omschrijving && sleutel
      ? { kasId, soort, bedragCenten, omschrijving, sleutel }
      : null;
  }),
  run: async (write, mutatie) => {
    await moveKasgeld(write, mutatie);
    return { naar: `${kasPath(gemeenteSleutel(write))}?gelukt=mutatie` };
  },
});

export const countKasdagAction = action({
  toegang: ontvangen,
  doel,
  input: formInput((typed, refuse) => {
    const kasdagId = readId(typed, 'kasdagId', refuse);
    const telling = readTelling(typed, refuse);
    const pinCenten = readEuro(typed, 'pin', refuse);
    return kasdagId && telling && pinCenten !== null ? { ...telling, kasdagId, pinCenten } : null;
  }),
  run: async (write, telling) => {
    await countKasdag(write, telling);
    return naarDag(write, telling.kasdagId, 'geteld');
  },
});

export const explainVerschilAction = action({
  toegang: ontvangen,
  doel,
  input: formInput((typed, refuse) => {
    const kasdagId = readId(typed, 'kasdagId', refuse);
    const reden = readReden(typed, 'reden', refuse);
    return kasdagId && reden ? { kasdagId, reden } : null;
  }),
  run: async (write, verklaring) => {
    await explainVerschil(write, verklaring);
    return naarDag(write, verklaring.kasdagId, 'reden');
  },
});

const dagInput = z.object({ kasdagId: z.guid('formulier.niet-gevonden') });

export const signKasdagAction = action({
  toegang: tekenen,
  doel,
  input: dagInput,
  run: async (write, { kasdagId }) => {
    await signKasdag(write, kasdagId);
    return naarDag(write, kasdagId, 'gesloten');
  },
});

export const recountKasdagAction = action({
  toegang: tekenen,
  doel,
  input: dagInput,
  run: async (write, { kasdagId }) => {
    await recountKasdag(write, kasdagId);
    return naarDag(write, kasdagId, 'opnieuw');
  },
});
