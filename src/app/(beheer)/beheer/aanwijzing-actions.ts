'use server';

import { z } from 'zod';
import {
  formInput,
  readChoice,
  readDate,
  readOptionalDate,
  readRecord,
  readText,
} from '@/app/action-form/form-input';
import { readEuro } from '@/app/euro-input';
import { FUNCTIES, SOORTEN_BESLUIT } from '@/domain/aanwijzingen/aanwijzing';
import { decideAanwijzing } from '@/domain/aanwijzingen/decide-aanwijzing';
import { endAanwijzing } from '@/domain/aanwijzingen/end-aanwijzing';
import { proposeAanwijzing } from '@/domain/aanwijzingen/propose-aanwijzing';
import { kantoorAction } from '@/platform/action';
import { addDays } from '@/platform/local-date';

const toegang = { wie: 'medewerker', verb: 'aanwijzing.beheren', bereik: 'kantoor' } as const;
const doel = 'aanwijzingen';
const naar = (gelukt: string, id?: string) => ({
  naar: `/beheer/aanwijzingen${id === undefined ? '' : `/${id}`}?gelukt=aanwijzing-${gelukt}`,
});

export const proposeAanwijzingAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const medewerker = z.guid().safeParse(typed.medewerkerId);
    if (!medewerker.success) refuse('medewerkerId', 'fouten.kies');
    const functie = readChoice(typed, 'functie', FUNCTIES, refuse);
    const soorten = SOORTEN_BESLUIT.filter((soort) => typed[`soorten-${soort}`] === 'ja');
    const waar = z.union([z.literal('alle'), z.string().regex(/^\d{1,6}$/)]).safeParse(typed.waar);
    if (!waar.success) refuse('waar', 'fouten.kies');
    const grens = (typed.grens ?? '').trim() === '' ? null : readEuro(typed, 'grens', refuse);
    if (grens !== null && grens <= 0n) refuse('grens', 'fouten.bedrag');
    const vanaf = readDate(typed, 'vanaf', refuse);
    const laatste = readOptionalDate(typed, 'laatste', refuse);
    const besluitNummer = readText(typed, 'besluitNummer', 80, refuse);
    const besluitDatum = readDate(typed, 'besluitDatum', refuse);
    if (!medewerker.success || !functie || !waar.success || !vanaf || !besluitNummer || !besluitDatum)
      return null;
    return {
      medewerkerId: medewerker.data,
      functie,
      soorten,
      gemeenteId: waar.data === 'alle' ? null : Number(waar.data),
      grensCenten: grens,
      vanaf,
      tot: laatste === null ? null : addDays(laatste, 1),
      besluitNummer,
      besluitDatum,
    };
  }),
  run: async (write, input) => naar('voorgesteld', await proposeAanwijzing(write, input)),
});

export const decideAanwijzingAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['bevestigen', 'afwijzen', 'intrekken'] as const, refuse);
    return record && besluit ? { ...record, besluit } : null;
  }),
  run: async (write, input) => {
    const { id, status } = await decideAanwijzing(write, input);
    return naar(status === 'actief' ? 'bevestigd' : status, id);
  },
});

export const endAanwijzingAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const laatste = readDate(typed, 'laatste', refuse);
    return record && laatste ? { ...record, laatste } : null;
  }),
  run: async (write, input) => naar('beeindigd', (await endAanwijzing(write, input)).id),
});
