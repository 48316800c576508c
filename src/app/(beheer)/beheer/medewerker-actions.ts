'use server';

import { z } from 'zod';
import {
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readOptionalDate,
  readRecord,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { readZeker } from '@/app/action-form/zeker';
import { addMedewerker } from '@/domain/medewerkers/add-medewerker';
import { changeMedewerker } from '@/domain/medewerkers/change-medewerker';
import { decideRol } from '@/domain/medewerkers/decide-rol';
import { proposeRol } from '@/domain/medewerkers/propose-rol';
import { recordSleutel } from '@/domain/medewerkers/record-sleutel';
import { resumeMedewerker } from '@/domain/medewerkers/resume-medewerker';
import { revokeRol } from '@/domain/medewerkers/revoke-rol';
import { stopMedewerker } from '@/domain/medewerkers/stop-medewerker';
import { kantoorAction } from '@/platform/action';
import { isElfproef } from '@/platform/elfproef';
import { env } from '@/platform/env';
import { ROLLEN, type Rol } from '@/platform/permissions';
import { medewerkerPath } from './paths';

const toegang = { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'kantoor' } as const;
const doel = 'medewerkers-beheren';

function readGegevens(typed: Typed, refuse: Refuse) {
  const naam = readText(typed, 'naam', 120, refuse);
  const werkgever = readChoice(typed, 'werkgever', ['kantoor', 'gemeente'] as const, refuse);
  const email = (typed.email ?? '').trim();
  if (email !== '' && !z.email().max(120).safeParse(email).success) refuse('email', 'fouten.email');
  return naam && werkgever ? { naam, werkgever, email: email === '' ? null : email } : null;
}

export const addMedewerkerAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const gegevens = readGegevens(typed, refuse);
    const subject = readText(typed, 'subject', 200, refuse);
    const startdatum = readDate(typed, 'startdatum', refuse);
    return gegevens && subject && startdatum ? { ...gegevens, subject, startdatum } : null;
  }),
  run: async (write, input) => {
    const id = await addMedewerker(write, { ...input, issuer: env().OIDC_MEDEWERKER_ISSUER });
    return { naar: `${medewerkerPath(id)}?gelukt=toegevoegd` };
  },
});

export const changeMedewerkerAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const gegevens = readGegevens(typed, refuse);
    return record && gegevens ? { ...record, ...gegevens } : null;
  }),
  run: async (write, input) => {
    await changeMedewerker(write, input);
    return { naar: `${medewerkerPath(input.id)}?gelukt=gewijzigd` };
  },
});

export const recordSleutelAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const bsn = (typed.bsn ?? '').replace(/[\s.]/g, '');
    if (bsn !== '' && !(/^\d{8,9}$/.test(bsn) && isElfproef(bsn.padStart(9, '0')))) {
      refuse('bsn', 'fouten.bsn');
      return null;
    }
    return record ? { ...record, bsn: bsn === '' ? null : bsn.padStart(9, '0') } : null;
  }),
  run: async (write, input) => {
    await recordSleutel(write, input);
    return { naar: `${medewerkerPath(input.id)}?gelukt=bsn-vastgelegd` };
  },
});

export const stopMedewerkerAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const stopdatum = readDate(typed, 'stopdatum', refuse);
    return readZeker(typed, refuse) && record && stopdatum ? { ...record, stopdatum } : null;
  }),
  run: async (write, input) => {
    await stopMedewerker(write, input);
    return { naar: `${medewerkerPath(input.id)}?gelukt=gestopt` };
  },
});

export const resumeMedewerkerAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => readRecord(typed, refuse)),
  run: async (write, input) => {
    await resumeMedewerker(write, input);
    return { naar: `${medewerkerPath(input.id)}?gelukt=hervat` };
  },
});

export const proposeRolAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const medewerker = z.guid().safeParse(typed.medewerkerId);
    if (!medewerker.success) refuse('formulier', 'weigering.bestaat-niet');
    const rol = readChoice(typed, 'rol', Object.keys(ROLLEN) as Rol[], refuse);
    const gemeente = z.union([z.literal('alle'), z.string().regex(/^\d{1,6}$/)]).safeParse(typed.waar);
    if (!gemeente.success) refuse('waar', 'fouten.kies');
    const vanaf = readDate(typed, 'vanaf', refuse);
    const tot = readOptionalDate(typed, 'tot', refuse);
    if (!medewerker.success || !rol || !gemeente.success || !vanaf) return null;
    const gemeenteId = gemeente.data === 'alle' ? null : Number(gemeente.data);
    return { medewerkerId: medewerker.data, rol, gemeenteId, vanaf, tot };
  }),
  run: async (write, input) => {
    const { status } = await proposeRol(write, input);
    const gelukt = status === 'actief' ? 'rol-gegeven' : 'rol-voorgesteld';
    return { naar: `${medewerkerPath(input.medewerkerId)}?gelukt=${gelukt}` };
  },
});

export const decideRolAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['goedkeuren', 'afwijzen'] as const, refuse);
    return record && besluit ? { ...record, besluit } : null;
  }),
  run: async (write, input) => {
    const { medewerkerId, status } = await decideRol(write, input);
    const gelukt = status === 'actief' ? 'rol-goedgekeurd' : 'rol-afgewezen';
    return { naar: `${medewerkerPath(medewerkerId)}?gelukt=${gelukt}` };
  },
});

export const revokeRolAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => readRecord(typed, refuse)),
  run: async (write, input) => {
    const { medewerkerId } = await revokeRol(write, input);
    return { naar: `${medewerkerPath(medewerkerId)}?gelukt=rol-ingetrokken` };
  },
});
