'use server';

import { formInput, readChoice, readFormKey, readOptionalText, readText } from '@/app/action-form/form-input';
import { readTijdvak } from '@/app/tijdvak-input';
import { onderwerpVan } from '@/domain/vragen/pagina';
import { chooseAfspraak, rateAntwoord } from '@/domain/vragen/rate-antwoord';
import { resumeVraag } from '@/domain/vragen/resume-vraag';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { action } from '@/platform/action';
import { readVraagId, vraagPath } from './vraag-path';

const toegang = { wie: 'burger' } as const;
const doel = 'eigen-vraag';

export const submitVraagAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const onderwerp = readText(typed, 'onderwerp', 60, () => refuse('onderwerp', 'fouten.kies'));
    const tekst = readText(typed, 'tekst', 2000, refuse);
    const pagina = typed.pagina && onderwerpVan(typed.pagina) !== null ? typed.pagina : null;
    const hoe = readChoice(typed, 'hoe', ['schriftelijk', 'bellen'] as const, refuse);
    const tijdvak = hoe === 'bellen' ? readTijdvak(typed, refuse) : null;
    const clientSleutel = readFormKey(typed, refuse);
    const taal = typed.taal === 'en' ? ('en' as const) : ('nl' as const);
    if (!onderwerp || !tekst || !hoe || !clientSleutel) return null;
    const telefoon = hoe === 'bellen' ? (typed.telefoon ?? '') : null;
    return { onderwerp, tekst, taal, clientSleutel, telefoon, tijdvak, pagina };
  }),
  run: async (write, input) => {
    const { id } = await submitVraag(write, input);
    return { naar: vraagPath(write, id, 'ontvangen') };
  },
});

export const rateAntwoordAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const vraagId = readVraagId(typed, refuse);
    const oordeel = readChoice(typed, 'oordeel', ['ja', 'nee'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', 2000, refuse) ?? '';
    return vraagId && oordeel ? { vraagId, beantwoord: oordeel === 'ja', reden } : null;
  }),
  run: async (write, input) => {
    await rateAntwoord(write, input);
    return { naar: vraagPath(write, input.vraagId, input.beantwoord ? 'ja' : 'nee') };
  },
});

export const chooseAfspraakAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const vraagId = readVraagId(typed, refuse);
    const tijdvak = readTijdvak(typed, refuse);
    const wens = readOptionalText(typed, 'wens', 2000, refuse);
    return vraagId ? { vraagId, telefoon: typed.telefoon ?? '', tijdvak, wens } : null;
  }),
  run: async (write, input) => {
    await chooseAfspraak(write, input);
    return { naar: vraagPath(write, input.vraagId, 'afspraak') };
  },
});

export const resumeVraagAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: formInput((typed, refuse) => {
    const vraagId = readVraagId(typed, refuse);
    const hoe = readChoice(typed, 'hoe', ['schriftelijk', 'bellen'] as const, refuse);
    const tijdvak = hoe === 'bellen' ? readTijdvak(typed, refuse) : null;
    if (!vraagId || !hoe) return null;
    return { vraagId, telefoon: hoe === 'bellen' ? (typed.telefoon ?? '') : null, tijdvak };
  }),
  run: async (write, input) => {
    await resumeVraag(write, input);
    return { naar: vraagPath(write, input.vraagId, 'opnieuw') };
  },
});
