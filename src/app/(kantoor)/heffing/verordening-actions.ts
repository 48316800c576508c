'use server';

import { formInput, readDate, readRecord, readText } from '@/app/action-form/form-input';
import { controleVerordening } from '@/domain/verordeningen/controle-verordening';
import { enterVerordening } from '@/domain/verordeningen/enter-verordening';
import { recordBekendmaking } from '@/domain/verordeningen/record-bekendmaking';
import { recordVaststelling } from '@/domain/verordeningen/record-vaststelling';
import { recordVoorstel } from '@/domain/verordeningen/record-voorstel';
import { withdrawVerordening } from '@/domain/verordeningen/withdraw-verordening';
import { action } from '@/platform/action';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { gemeenteSleutel, verordeningenPath } from './paths';
import { readVerordening } from './verordening-invoer';

const invoeren = { wie: 'medewerker', verb: 'verordening.invoeren', bereik: 'gemeente' } as const;
const doel = 'verordeningen';

const naar = (write: Write, id: string, gelukt: string) => ({
  naar: `${verordeningenPath(gemeenteSleutel(write), id)}?gelukt=${gelukt}`,
});

/** A record with a day: what every step of the road asks. */
const stapInput = formInput((typed, refuse): { id: string; versie: number; op: LocalDate } | null => {
  const record = readRecord(typed, refuse);
  const op = readDate(typed, 'op', refuse);
  return record && op ? { ...record, op } : null;
});

export const enterVerordeningAction = action({
  toegang: invoeren,
  doel,
  input: formInput(readVerordening),
  run: async (write, input) => naar(write, await enterVerordening(write, input), 'ingevoerd'),
});

export const recordVoorstelAction = action({
  toegang: invoeren,
  doel,
  input: stapInput,
  run: async (write, input) => {
    await recordVoorstel(write, input);
    return naar(write, input.id, 'voorstel');
  },
});

export const recordVaststellingAction = action({
  toegang: invoeren,
  doel,
  input: stapInput,
  run: async (write, input) => {
    await recordVaststelling(write, input);
    return naar(write, input.id, 'vastgesteld');
  },
});

export const recordBekendmakingAction = action({
  toegang: invoeren,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const op = readDate(typed, 'op', refuse);
    const publicatie = readText(typed, 'publicatie', 300, refuse);
    return record && op && publicatie ? { ...record, op, publicatie } : null;
  }),
  run: async (write, input) => {
    await recordBekendmaking(write, input);
    return naar(write, input.id, 'gepubliceerd');
  },
});

export const controleVerordeningAction = action({
  toegang: { wie: 'medewerker', verb: 'verordening.controleren', bereik: 'gemeente' },
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await controleVerordening(write, input);
    return naar(write, input.id, 'gecontroleerd');
  },
});

export const withdrawVerordeningAction = action({
  toegang: invoeren,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    return record && reden ? { ...record, reden } : null;
  }),
  run: async (write, input) => {
    await withdrawVerordening(write, input);
    return naar(write, input.id, 'ingetrokken');
  },
});
