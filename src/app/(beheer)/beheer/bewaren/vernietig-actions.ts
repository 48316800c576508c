'use server';

import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import {
  formInput,
  readChoice,
  readDate,
  readOptionalText,
  readRecord,
  readText,
} from '@/app/action-form/form-input';
import { decideVernietiging } from '@/domain/bewaren/decide-vernietiging';
import { proposeVernietiging } from '@/domain/bewaren/propose-vernietiging';
import { liftBewaarstop, setBewaarstop } from '@/domain/bewaren/set-bewaarstop';
import { action } from '@/platform/action';
import { vernietigPath } from './vernietig-words';

const voorstellen = { wie: 'medewerker', verb: 'vernietiging.voorstellen', bereik: 'gemeente' } as const;
const besluiten = { wie: 'medewerker', verb: 'vernietiging.besluiten', bereik: 'gemeente' } as const;
const zetten = { wie: 'medewerker', verb: 'bewaarstop.zetten', bereik: 'gemeente' } as const;
const doel = 'bewaren';

/** Proposes to destroy what is past its term today. */
export const proposeVernietigingAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(() => ({})),
  run: async (write) => {
    const id = await proposeVernietiging(write);
    return { naar: `${vernietigPath(gemeenteSleutel(write), id)}?gelukt=voorgesteld` };
  },
});

/** The second person decides for the dagelijks bestuur. */
export const decideVernietigingAction = action({
  toegang: besluiten,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['akkoord', 'afwijzen'] as const, refuse);
    const nummer = readOptionalText(typed, 'nummer', 60, refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return record && besluit ? { ...record, besluit, nummer, reden } : null;
  }),
  run: async (write, input) => {
    await decideVernietiging(write, input);
    const gelukt = input.besluit === 'akkoord' ? 'akkoord' : 'afgewezen';
    return { naar: `${vernietigPath(gemeenteSleutel(write), input.id)}?gelukt=${gelukt}` };
  },
});

/** Who proposed it takes it back. */
export const withdrawVernietigingAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideVernietiging(write, { ...input, besluit: 'intrekken', nummer: null, reden: null });
    return { naar: `${vernietigPath(gemeenteSleutel(write), input.id)}?gelukt=ingetrokken` };
  },
});

/** Holds everything about somebody back. */
export const setBewaarstopAction = action({
  toegang: zetten,
  doel,
  input: formInput((typed, refuse) => {
    const zaaknummer = readText(typed, 'zaaknummer', 40, refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    const tot = readDate(typed, 'tot', refuse);
    return zaaknummer && reden && tot ? { zaaknummer, reden, tot } : null;
  }),
  run: async (write, input) => {
    await setBewaarstop(write, input);
    return { naar: `${vernietigPath(gemeenteSleutel(write))}?gelukt=gezet` };
  },
});

/** Ends a hold before its last day. */
export const liftBewaarstopAction = action({
  toegang: zetten,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await liftBewaarstop(write, input);
    return { naar: `${vernietigPath(gemeenteSleutel(write))}?gelukt=opgeheven` };
  },
});
