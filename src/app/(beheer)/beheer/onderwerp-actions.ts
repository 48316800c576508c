'use server';

import {
  formInput,
  type Refuse,
  readChoice,
  readOptionalDate,
  readText,
  readVersie,
  type Typed,
} from '@/app/action-form/form-input';
import { addOnderwerp, changeOnderwerp } from '@/domain/kennis/change-onderwerp';
import { TEAMS } from '@/domain/kennis/onderwerp';
import { kantoorAction } from '@/platform/action';

const toegang = { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'kantoor' } as const;
const doel = 'onderwerpen-beheren';

function readOnderwerp(typed: Typed, refuse: Refuse) {
  const naam = readText(typed, 'naam', 80, refuse);
  const naamEn = readText(typed, 'naamEn', 80, refuse);
  const team = readChoice(typed, 'team', TEAMS, refuse);
  const voorBurger = readChoice(typed, 'voorBurger', ['ja', 'nee'] as const, refuse);
  const bron = readText(typed, 'bron', 160, refuse);
  return naam && naamEn && team && voorBurger && bron
    ? { naam, naamEn, team, voorBurger: voorBurger === 'ja', bron }
    : null;
}

export const addOnderwerpAction = kantoorAction({
  toegang,
  doel,
  input: formInput(readOnderwerp),
  run: async (write, input) => {
    await addOnderwerp(write, input);
    return { naar: '/beheer/onderwerpen?gelukt=onderwerp-toegevoegd' };
  },
});

export const changeOnderwerpAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const versie = readVersie(typed, refuse);
    const sleutel = readText(typed, 'sleutel', 60, refuse);
    const onderwerp = readOnderwerp(typed, refuse);
    const tot = readOptionalDate(typed, 'tot', refuse);
    return versie !== null && sleutel && onderwerp ? { ...onderwerp, versie, sleutel, tot } : null;
  }),
  run: async (write, input) => {
    await changeOnderwerp(write, input);
    return { naar: '/beheer/onderwerpen?gelukt=onderwerp-gewijzigd' };
  },
});
