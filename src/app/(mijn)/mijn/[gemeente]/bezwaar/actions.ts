'use server';

import { z } from 'zod';
import {
  formInput,
  type Refuse,
  readFormKey,
  readOptionalText,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { submitAanvulling } from '@/domain/bezwaren/ask-herstel';
import { readBezwaarvelden, readKostenbezwaarvelden, TOELICHTING_MAX } from '@/domain/bezwaren/bezwaarvelden';
import { submitKostenbezwaar } from '@/domain/bezwaren/file-kostenbezwaar';
import { submitIngebrekestelling } from '@/domain/bezwaren/record-ingebrekestelling';
import { chooseBezwaarregels, explainBezwaar, submitBezwaar } from '@/domain/bezwaren/submit-bezwaar';
import { withdrawBezwaar } from '@/domain/bezwaren/withdraw-bezwaar';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

const toegang = { wie: 'burger', namens: 'bezwaar' } as const;
/** About one bezwaar that runs: also for who helps with that case alone. */
const inZaak = { ...toegang, binnen: { zaak: 'zaak' } } as const;
const doel = 'eigen-bezwaar';

const base = (write: Write): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}`;

function readIds<K extends string>(
  typed: Typed,
  names: readonly K[],
  refuse: Refuse,
): Record<K, string> | null {
  const ids = names.map((naam) => [naam, typed[naam] ?? ''] as const);
  if (ids.every(([, id]) => z.guid().safeParse(id).success))
    return Object.fromEntries(ids) as Record<K, string>;
  refuse('formulier', 'formulier.niet-gevonden');
  return null;
}

const only = (typed: Typed, pattern: RegExp): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([naam]) => pattern.test(naam)));

/** Step 1: which lines. */
export const chooseRegelsAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const ids = readIds(typed, ['aanslag'], refuse);
    return ids && { aanslagId: ids.aanslag, velden: only(typed, /^regel-/) };
  }),
  run: async (write, input) => {
    await chooseBezwaarregels(write, input);
    return { naar: `${base(write)}/bezwaar/${input.aanslagId}/waarom` };
  },
});

const VELDEN =
  /^(regel-|grond-|gewenst-|toelichting$|later-ja$|teLaatReden$|horen$|bellen$|telefoon$|uitstel$)/;

/** Step 2: why. All that is wrong is said at once, by field; the use case looks again. */
export const explainBezwaarAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const ids = readIds(typed, ['aanslag'], refuse);
    const regels = Object.entries(only(typed, /^soort-/)).map(([naam, belastingsoort]) => ({
      id: naam.slice('soort-'.length),
      belastingsoort,
    }));
    const velden = only(typed, VELDEN);
    const gelezen = readBezwaarvelden(velden, regels);
    if (!gelezen.ok) for (const { veld, reden } of gelezen.fouten) refuse(veld, reden);
    return ids && { aanslagId: ids.aanslag, velden };
  }),
  run: async (write, input) => {
    await explainBezwaar(write, input);
    return { naar: `${base(write)}/bezwaar/${input.aanslagId}/controleren` };
  },
});

/** Step 3: sent. */
export const submitBezwaarAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const ids = readIds(typed, ['aanslag', 'sleutel'], refuse);
    return ids && { aanslagId: ids.aanslag, sleutel: ids.sleutel };
  }),
  run: async (write, input) => {
    const { schriftId } = await submitBezwaar(write, input);
    return { naar: `${base(write)}/bezwaar/ontvangen/${schriftId}` };
  },
});

const KOSTENVELDEN = /^(grond|toelichting|later-ja|teLaatReden|horen|bellen|telefoon|uitstel)$/;

/** Costs of one act, on one page: said and sent at once. */
export const submitKostenbezwaarAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const clientSleutel = readFormKey(typed, refuse);
    const velden = only(typed, KOSTENVELDEN);
    const gelezen = readKostenbezwaarvelden(velden);
    if (!gelezen.ok) for (const { veld, reden } of gelezen.fouten) refuse(veld, reden);
    const kostenId = typed.kosten ?? '';
    if (!z.guid().safeParse(kostenId).success) {
      refuse('kosten', 'bezwaar.fout.kies-kosten');
      return null;
    }
    return clientSleutel ? { kostenId, clientSleutel, velden } : null;
  }),
  run: async (write, input) => {
    const { schriftId } = await submitKostenbezwaar(write, input);
    return { naar: `${base(write)}/bezwaar/ontvangen/${schriftId}` };
  },
});

export const withdrawBezwaarAction = action({
  toegang: inZaak,
  doel,
  input: formInput((typed, refuse) => {
    const ids = readIds(typed, ['zaak'], refuse);
    if (typed['zeker-ja'] !== 'ja') refuse('zeker', 'bezwaar.fout.zeker');
    return ids && { zaakId: ids.zaak };
  }),
  run: async (write, input) => {
    await withdrawBezwaar(write, input);
    return { naar: `${base(write)}/zaken/${input.zaakId}` };
  },
});

/** It takes too long: the office is put in default. */
export const submitIngebrekestellingAction = action({
  toegang: inZaak,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const ids = readIds(typed, ['zaak'], refuse);
    const toelichting = readOptionalText(typed, 'toelichting', TOELICHTING_MAX, refuse);
    return ids && { zaakId: ids.zaak, toelichting };
  }),
  run: async (write, input) => {
    await submitIngebrekestelling(write, input);
    return { naar: `${base(write)}/zaken/${input.zaakId}` };
  },
});

export const submitAanvullingAction = action({
  toegang: inZaak,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const ids = readIds(typed, ['zaak'], refuse);
    const tekst = readText(typed, 'tekst', TOELICHTING_MAX, refuse);
    return ids && tekst ? { zaakId: ids.zaak, tekst } : null;
  }),
  run: async (write, input) => {
    await submitAanvulling(write, input);
    return { naar: `${base(write)}/zaken/${input.zaakId}` };
  },
});
