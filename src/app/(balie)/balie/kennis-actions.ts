'use server';

import { randomUUID } from 'node:crypto';

import { formInput, readChoice, readOptionalText, readText } from '@/app/action-form/form-input';
import { decideArtikel, proposeArtikel } from '@/domain/kennis/decide-artikel';
import { kantoorAction } from '@/platform/action';

import { readId } from './read-id';

const toegang = { wie: 'medewerker', verb: 'kennis.beheren', bereik: 'kantoor' } as const;
const doel = 'kennis-beheren';

export const proposeArtikelAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const titel = readText(typed, 'titel', 120, refuse);
    const tekst = readText(typed, 'tekst', 2000, refuse);
    const onderwerp = readText(typed, 'onderwerp', 60, () => refuse('onderwerp', 'fouten.kies'));
    const sleutel = readText(typed, 'sleutel', 60, refuse);
    const waar = typed.waar ?? 'alle';
    const zoekwoorden = readOptionalText(typed, 'zoekwoorden', 300, refuse) ?? '';
    if (!/^(alle|\d{1,6})$/.test(waar)) refuse('waar', 'fouten.kies');
    return titel && tekst && onderwerp && sleutel
      ? {
          titel,
          tekst,
          onderwerp,
          sleutel,
          gemeenteId: waar === 'alle' ? null : Number(waar),
          zoekwoorden,
        }
      : null;
  }),
  run: async (write, input) => {
    const sleutel = input.sleutel === 'nieuw' ? randomUUID() : input.sleutel;
    await proposeArtikel(write, { ...input, sleutel });
    return { naar: '/balie/kennis?gelukt=voorgelegd' };
  },
});

export const decideArtikelAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const id = readId(typed, 'id', refuse);
    const besluit = readChoice(typed, 'besluit', ['goedkeuren', 'afwijzen'] as const, refuse);
    return id && besluit ? { id, besluit } : null;
  }),
  run: async (write, input) => {
    await decideArtikel(write, input);
    return { naar: '/balie/kennis?gelukt=besloten' };
  },
});
