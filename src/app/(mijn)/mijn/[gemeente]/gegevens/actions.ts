'use server';

import { formInput, readChoice, readFormKey, type Typed } from '@/app/action-form/form-input';
import { confirmEmail } from '@/domain/personen/confirm-email';
import { readCode, readEmail, readTelefoon } from '@/domain/personen/contactgegeven';
import {
  cancelEmailcode,
  removeContactgegeven,
  skipContactvraag,
} from '@/domain/personen/remove-contactgegeven';
import { requestEmailcode } from '@/domain/personen/request-emailcode';
import { saveTelefoon } from '@/domain/personen/save-telefoon';
import { action } from '@/platform/action';
import { gegevensPath } from './gegevens-path';

const toegang = { wie: 'burger' } as const;
const doel = 'eigen-contactgegevens';
const taalVan = (typed: Typed) => (typed.taal === 'en' ? ('en' as const) : ('nl' as const));

export const requestEmailcodeAction = action({
  toegang,
  doel,
  limiet: 'codes',
  input: formInput((typed, refuse) => {
    const email = (typed.email ?? '').trim();
    const clientSleutel = readFormKey(typed, refuse);
    if (email === '') refuse('email', 'fouten.verplicht');
    else if (readEmail(email) === null) refuse('email', 'fouten.email');
    return clientSleutel ? { email, taal: taalVan(typed), clientSleutel } : null;
  }),
  run: async (write, input) => {
    await requestEmailcode(write, input);
    return { naar: gegevensPath(write, '/email', 'verzonden') };
  },
});

export const resendEmailcodeAction = action({
  toegang,
  doel,
  limiet: 'codes',
  input: formInput((typed, refuse) => {
    const clientSleutel = readFormKey(typed, refuse);
    return clientSleutel ? { email: null, taal: taalVan(typed), clientSleutel } : null;
  }),
  run: async (write, input) => {
    await requestEmailcode(write, input);
    return { naar: gegevensPath(write, '/email', 'opnieuw') };
  },
});

export const confirmEmailAction = action({
  toegang,
  doel,
  limiet: 'codes',
  input: formInput((typed, refuse) => {
    const code = readCode(typed.code ?? '');
    if (code === null) refuse('code', typed.code?.trim() ? 'fouten.code' : 'fouten.verplicht');
    return code === null ? null : { code, taal: taalVan(typed) };
  }),
  run: async (write, input) => {
    const uitkomst = await confirmEmail(write, input);
    if (uitkomst.ok) return { naar: gegevensPath(write, '', 'bevestigd') };
    const { reden, waarden, veld } = uitkomst;
    // A wrong code is counted: the answer keeps what was written.
    return {
      weigering: { sleutel: reden, ...(waarden ? { waarden } : {}), ...(veld ? { veld } : {}) },
    };
  },
});

export const cancelEmailcodeAction = action({
  toegang,
  doel,
  input: formInput(() => ({})),
  run: async (write) => {
    await cancelEmailcode(write);
    return { naar: gegevensPath(write, '/email') };
  },
});

export const saveTelefoonAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const telefoon = (typed.telefoon ?? '').trim();
    if (telefoon === '') refuse('telefoon', 'fouten.verplicht');
    return { telefoon };
  }),
  run: async (write, input) => {
    await saveTelefoon(write, input);
    return { naar: gegevensPath(write, '', 'telefoon') };
  },
});

export const removeContactgegevenAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const soort = readChoice(typed, 'soort', ['email', 'telefoon'] as const, refuse);
    return soort && { soort };
  }),
  run: async (write, input) => {
    await removeContactgegeven(write, input);
    return { naar: gegevensPath(write, '', `${input.soort}-weg`) };
  },
});

/** What is asked at the entrance: either, or both; never more than "not now" to get past. */
export const answerContactvraagAction = action({
  toegang,
  doel,
  limiet: 'codes',
  input: formInput((typed, refuse) => {
    const email = (typed.email ?? '').trim();
    const telefoon = (typed.telefoon ?? '').trim();
    const clientSleutel = readFormKey(typed, refuse);
    if (email === '' && telefoon === '') refuse('email', 'fouten.een-van-beide');
    if (email !== '' && readEmail(email) === null) refuse('email', 'fouten.email');
    if (telefoon !== '' && readTelefoon(telefoon) === null) refuse('telefoon', 'fouten.telefoon');
    return clientSleutel ? { email, telefoon, taal: taalVan(typed), clientSleutel } : null;
  }),
  run: async (write, { email, telefoon, taal, clientSleutel }) => {
    if (telefoon !== '') await saveTelefoon(write, { telefoon });
    if (email === '') return { naar: gegevensPath(write, '', 'telefoon') };
    await requestEmailcode(write, { email, taal, clientSleutel });
    return { naar: gegevensPath(write, '/email', 'verzonden') };
  },
});

export const skipContactvraagAction = action({
  toegang,
  doel,
  input: formInput(() => ({})),
  run: async (write) => {
    await skipContactvraag(write);
    return { naar: '/mijn' };
  },
});
