'use server';

import { endInstelling } from '@/domain/gemeenten/end-instelling';
import { setInstelling } from '@/domain/gemeenten/set-instelling';
import { withdrawInstelling } from '@/domain/gemeenten/withdraw-instelling';
import { action, kantoorAction } from '@/platform/action';
import { endInput, setInstellingInput, withdrawInput } from './instelling-invoer';
import { gemeentePath, kantoorPath } from './paths';

const inGemeente = { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'gemeente' } as const;
const inKantoor = { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'kantoor' } as const;
const doel = 'instellingen-beheren';

export const setGemeenteInstelling = action({
  toegang: inGemeente,
  doel,
  input: setInstellingInput,
  run: async (write, input) => {
    await setInstelling({ niveau: 'gemeente', write }, input);
    return { naar: `${gemeentePath(write, input.soort)}?gelukt=ingesteld` };
  },
});

export const withdrawGemeenteInstelling = action({
  toegang: inGemeente,
  doel,
  input: withdrawInput,
  run: async (write, input) => {
    const soort = await withdrawInstelling({ niveau: 'gemeente', write }, input);
    return { naar: `${gemeentePath(write, soort)}?gelukt=ingetrokken` };
  },
});

export const endGemeenteInstelling = action({
  toegang: inGemeente,
  doel,
  input: endInput,
  run: async (write, input) => {
    const soort = await endInstelling({ niveau: 'gemeente', write }, input);
    return { naar: `${gemeentePath(write, soort)}?gelukt=beeindigd` };
  },
});

export const setKantoorInstelling = kantoorAction({
  toegang: inKantoor,
  doel,
  input: setInstellingInput,
  run: async (write, input) => {
    await setInstelling({ niveau: 'kantoor', write }, input);
    return { naar: `${kantoorPath(input.soort)}?gelukt=ingesteld` };
  },
});

export const withdrawKantoorInstelling = kantoorAction({
  toegang: inKantoor,
  doel,
  input: withdrawInput,
  run: async (write, input) => {
    const soort = await withdrawInstelling({ niveau: 'kantoor', write }, input);
    return { naar: `${kantoorPath(soort)}?gelukt=ingetrokken` };
  },
});

export const endKantoorInstelling = kantoorAction({
  toegang: inKantoor,
  doel,
  input: endInput,
  run: async (write, input) => {
    const soort = await endInstelling({ niveau: 'kantoor', write }, input);
    return { naar: `${kantoorPath(soort)}?gelukt=beeindigd` };
  },
});
