'use server';

import { formInput, readChoice, readRecord } from '@/app/action-form/form-input';
import { decideInstellingvoorstel } from '@/domain/gemeenten/decide-instellingvoorstel';
import { BESLUITEN_INSTELLING } from '@/domain/gemeenten/instellingvoorstel';
import { action, kantoorAction } from '@/platform/action';
import { voorstelPath } from './paths';

const doel = 'instellingen-beheren';
const verb = 'instelling.wijzigen';
/** Longest reason that is kept. */
const REDEN_MAX = 400;

const besluitInput = formInput((typed, refuse) => {
  const record = readRecord(typed, refuse);
  const besluit = readChoice(typed, 'besluit', BESLUITEN_INSTELLING, refuse);
  const reden = (typed.reden ?? '').trim();
  if (reden.length > REDEN_MAX) refuse('reden', 'fouten.te-lang');
  if (!record || !besluit || reden.length > REDEN_MAX) return null;
  return { ...record, besluit, reden: besluit === 'afwijzen' && reden !== '' ? reden : null };
});

const naar = ({ id, status }: { id: string; status: string }) => ({
  naar: `${voorstelPath(id)}?gelukt=instelling-${status}`,
});

export const decideGemeentevoorstelAction = action({
  toegang: { wie: 'medewerker', verb, bereik: 'gemeente' },
  doel,
  input: besluitInput,
  run: async (write, input) => naar(await decideInstellingvoorstel({ niveau: 'gemeente', write }, input)),
});

export const decideKantoorvoorstelAction = kantoorAction({
  toegang: { wie: 'medewerker', verb, bereik: 'kantoor' },
  doel,
  input: besluitInput,
  run: async (write, input) => naar(await decideInstellingvoorstel({ niveau: 'kantoor', write }, input)),
});
