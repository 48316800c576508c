'use server';

import {
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readRecord,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { readZeker } from '@/app/action-form/zeker';
import {
  addPiekmoment,
  changePiekmoment,
  endPiekmoment,
  type PiekmomentInvoer,
  withdrawPiekmoment,
} from '@/domain/gemeenten/change-piekmoment';
import { requireOnderwerp } from '@/domain/kennis/require-onderwerp';
import { action, kantoorAction } from '@/platform/action';
import type { Read } from '@/platform/tenant';
import { readWaardeForm } from './instelling-invoer';

const inGemeente = { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'gemeente' } as const;
const inKantoor = { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'kantoor' } as const;
const doel = 'instellingen-beheren';
const naar = (gelukt: string) => ({ naar: `/beheer/piekmomenten?gelukt=${gelukt}` });

function readPiekmoment(typed: Typed, refuse: Refuse): PiekmomentInvoer | null {
  const waarde = readWaardeForm('piekmoment', typed, refuse);
  const vanaf = readDate(typed, 'vanaf', refuse);
  const laatste = readDate(typed, 'tot', refuse);
  const bron = readText(typed, 'bron', 400, refuse);
  const zekerheid = readChoice(
    typed,
    'zekerheid',
    ['geverifieerd', 'contract', 'te-bevestigen'] as const,
    refuse,
  );
  return waarde && vanaf && laatste && bron && zekerheid ? { waarde, vanaf, laatste, bron, zekerheid } : null;
}

const addInput = formInput(readPiekmoment);
const changeInput = formInput((typed, refuse) => {
  const rij = readRecord(typed, refuse);
  const invoer = readPiekmoment(typed, refuse);
  return rij && invoer ? { ...rij, ...invoer } : null;
});
const endInput = formInput((typed, refuse) => {
  const rij = readRecord(typed, refuse);
  const laatste = readDate(typed, 'tot', refuse);
  return readZeker(typed, refuse) && rij && laatste ? { ...rij, laatste } : null;
});
const withdrawInput = formInput((typed, refuse) => {
  const rij = readRecord(typed, refuse);
  return readZeker(typed, refuse) ? rij : null;
});

/** A busy time about an onderwerp of the list, or about everything. */
async function checkOnderwerp(read: Read, { waarde }: PiekmomentInvoer): Promise<void> {
  if (waarde.onderwerp !== undefined) await requireOnderwerp(read, waarde.onderwerp, 'waarde.onderwerp');
}

export const addGemeentePiek = action({
  toegang: inGemeente,
  doel,
  input: addInput,
  run: async (write, input) => {
    await checkOnderwerp(write, input);
    await addPiekmoment({ niveau: 'gemeente', write }, input);
    return naar('piek-gemaakt');
  },
});

export const addKantoorPiek = kantoorAction({
  toegang: inKantoor,
  doel,
  input: addInput,
  run: async (write, input) => {
    await checkOnderwerp(write, input);
    await addPiekmoment({ niveau: 'kantoor', write }, input);
    return naar('piek-gemaakt');
  },
});

export const changeGemeentePiek = action({
  toegang: inGemeente,
  doel,
  input: changeInput,
  run: async (write, input) => {
    await checkOnderwerp(write, input);
    await changePiekmoment({ niveau: 'gemeente', write }, input);
    return naar('piek-gewijzigd');
  },
});

export const changeKantoorPiek = kantoorAction({
  toegang: inKantoor,
  doel,
  input: changeInput,
  run: async (write, input) => {
    await checkOnderwerp(write, input);
    await changePiekmoment({ niveau: 'kantoor', write }, input);
    return naar('piek-gewijzigd');
  },
});

export const endGemeentePiek = action({
  toegang: inGemeente,
  doel,
  input: endInput,
  run: async (write, input) => {
    await endPiekmoment({ niveau: 'gemeente', write }, input);
    return naar('piek-beeindigd');
  },
});

export const endKantoorPiek = kantoorAction({
  toegang: inKantoor,
  doel,
  input: endInput,
  run: async (write, input) => {
    await endPiekmoment({ niveau: 'kantoor', write }, input);
    return naar('piek-beeindigd');
  },
});

export const withdrawGemeentePiek = action({
  toegang: inGemeente,
  doel,
  input: withdrawInput,
  run: async (write, input) => {
    await withdrawPiekmoment({ niveau: 'gemeente', write }, input);
    return naar('piek-ingetrokken');
  },
});

export const withdrawKantoorPiek = kantoorAction({
  toegang: inKantoor,
  doel,
  input: withdrawInput,
  run: async (write, input) => {
    await withdrawPiekmoment({ niveau: 'kantoor', write }, input);
    return naar('piek-ingetrokken');
  },
});
