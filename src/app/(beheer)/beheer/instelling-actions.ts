'use server';

import { endInstelling } from '@/domain/gemeenten/end-instelling';
import { isBeveiligd } from '@/domain/gemeenten/instellingvoorstel';
import { proposeEinde, proposeInstelling, proposeIntrekking } from '@/domain/gemeenten/propose-instelling';
import { setInstelling } from '@/domain/gemeenten/set-instelling';
import { withdrawInstelling } from '@/domain/gemeenten/withdraw-instelling';
import { action, kantoorAction } from '@/platform/action';
import { endInput, setInstellingInput, withdrawInput } from './instelling-invoer';
import { gemeentePath, kantoorPath } from './paths';

const inGemeente = { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'gemeente' } as const;
const inKantoor = { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'kantoor' } as const;
const doel = 'instellingen-beheren';
/** What stands on every letter waits for a second beheerder. */
const VOORGESTELD = 'instelling-voorgesteld';

export const setGemeenteInstelling = action({
  toegang: inGemeente,
  doel,
  input: setInstellingInput,
  run: async (write, input) => {
    const houder = { niveau: 'gemeente', write } as const;
    const tweede = isBeveiligd(input.soort);
    await (tweede ? proposeInstelling(houder, input) : setInstelling(houder, input));
    return { naar: `${gemeentePath(write, input.soort)}?gelukt=${tweede ? VOORGESTELD : 'ingesteld'}` };
  },
});

export const withdrawGemeenteInstelling = action({
  toegang: inGemeente,
  doel,
  input: withdrawInput,
  run: async (write, input) => {
    const houder = { niveau: 'gemeente', write } as const;
    const voorgesteld = await proposeIntrekking(houder, input);
    const soort = voorgesteld ?? (await withdrawInstelling(houder, input));
    return { naar: `${gemeentePath(write, soort)}?gelukt=${voorgesteld ? VOORGESTELD : 'ingetrokken'}` };
  },
});

export const endGemeenteInstelling = action({
  toegang: inGemeente,
  doel,
  input: endInput,
  run: async (write, input) => {
    const houder = { niveau: 'gemeente', write } as const;
    const voorgesteld = await proposeEinde(houder, input);
    const soort = voorgesteld ?? (await endInstelling(houder, input));
    return { naar: `${gemeentePath(write, soort)}?gelukt=${voorgesteld ? VOORGESTELD : 'beeindigd'}` };
  },
});

export const setKantoorInstelling = kantoorAction({
  toegang: inKantoor,
  doel,
  input: setInstellingInput,
  run: async (write, input) => {
    const houder = { niveau: 'kantoor', write } as const;
    const tweede = isBeveiligd(input.soort);
    await (tweede ? proposeInstelling(houder, input) : setInstelling(houder, input));
    return { naar: `${kantoorPath(input.soort)}?gelukt=${tweede ? VOORGESTELD : 'ingesteld'}` };
  },
});

export const withdrawKantoorInstelling = kantoorAction({
  toegang: inKantoor,
  doel,
  input: withdrawInput,
  run: async (write, input) => {
    const houder = { niveau: 'kantoor', write } as const;
    const voorgesteld = await proposeIntrekking(houder, input);
    const soort = voorgesteld ?? (await withdrawInstelling(houder, input));
    return { naar: `${kantoorPath(soort)}?gelukt=${voorgesteld ? VOORGESTELD : 'ingetrokken'}` };
  },
});

export const endKantoorInstelling = kantoorAction({
  toegang: inKantoor,
  doel,
  input: endInput,
  run: async (write, input) => {
    const houder = { niveau: 'kantoor', write } as const;
    const voorgesteld = await proposeEinde(houder, input);
    const soort = voorgesteld ?? (await endInstelling(houder, input));
    return { naar: `${kantoorPath(soort)}?gelukt=${voorgesteld ? VOORGESTELD : 'beeindigd'}` };
  },
});
