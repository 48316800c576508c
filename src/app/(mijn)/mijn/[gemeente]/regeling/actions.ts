'use server';

import { z } from 'zod';
import { formInput, readChoice, readFormKey, readText } from '@/app/action-form/form-input';
import { readEuro } from '@/app/euro-input';
import { agreeRegeling } from '@/domain/invordering/agree-regeling';
import { askRegeling } from '@/domain/invordering/ask-regeling';
import { PLANSOORTEN } from '@/domain/invordering/regelingplan';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { action } from '@/platform/action';
import { toCents } from '@/platform/cents';
import type { Write } from '@/platform/tenant';
import { vraagPath } from '../vragen/vraag-path';

const toegang = { wie: 'burger', namens: 'regeling' } as const;
const doel = 'eigen-betalingsregeling';

const regelingPath = (write: Write, rest: string): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/regeling/${rest}`;

/** Step 1: what somebody can pay. What can be offered stands on the next page, also when that is nothing. */
export const askRegelingAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const aanslagIds = Object.keys(typed).flatMap((naam) => {
      const id = z.guid().safeParse(naam.replace(/^aanslagen-/, ''));
      return naam.startsWith('aanslagen-') && typed[naam] === 'ja' && id.success ? [id.data] : [];
    });
    if (aanslagIds.length === 0) refuse('aanslagen', 'fouten.aanslagen');
    const nu = readEuro(typed, 'nu', refuse);
    const perMaand = readEuro(typed, 'perMaand', refuse);
    const clientSleutel = readFormKey(typed, refuse);
    if (nu === null || perMaand === null || clientSleutel === null) return null;
    return { aanslagIds, wens: { nu, perMaand }, clientSleutel };
  }),
  run: async (write, input) => {
    const { id } = await askRegeling(write, input);
    return { naar: regelingPath(write, `aanvraag/${id}`) };
  },
});

/** Step 3: the plan that was looked at is agreed, or nothing is. */
export const agreeRegelingAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const aanvraagId = z.guid().safeParse(typed.aanvraagId);
    const soort = readChoice(typed, 'plan', PLANSOORTEN, () =>
      refuse('formulier', 'formulier.niet-gevonden'),
    );
    const totaal = /^\d{1,12}$/.test(typed.totaal ?? '') ? toCents(BigInt(typed.totaal ?? '0')) : null;
    if (!aanvraagId.success || totaal === null) refuse('formulier', 'formulier.niet-gevonden');
    return aanvraagId.success && soort && totaal !== null
      ? { aanvraagId: aanvraagId.data, soort, totaal }
      : null;
  }),
  run: async (write, input) => {
    const { id } = await agreeRegeling(write, input);
    return { naar: regelingPath(write, `${id}?gelukt=ja`) };
  },
});

/**
 * The way out to a person: a question under its own subject, with the date by which it is answered. What is asked is beyond
 * the policy, and only the serviceteam can grant that (C-14): a frontoffice would have to pass it on.
 */
export const askPersonAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const tekst = readText(typed, 'tekst', 2000, refuse);
    const clientSleutel = readFormKey(typed, refuse);
    const taal = typed.taal === 'en' ? ('en' as const) : ('nl' as const);
    return tekst && clientSleutel ? { tekst, clientSleutel, taal } : null;
  }),
  run: async (write, input) => {
    const { id } = await submitVraag(write, {
      ...input,
      onderwerp: 'betalingsregeling',
      team: 'serviceteam',
    });
    return { naar: vraagPath(write, id, 'ontvangen') };
  },
});
