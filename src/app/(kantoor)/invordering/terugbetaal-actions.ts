'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import {
  formInput,
  readChoice,
  readOptionalDate,
  readOptionalText,
  readRecord,
  readText,
} from '@/app/action-form/form-input';
import { judgeAndUse } from '@/domain/incasso/change-rekening';
import { decideOpdracht, takeOutTerugbetaling } from '@/domain/terugbetalingen/decide-opdracht';
import { proposeOpdracht } from '@/domain/terugbetalingen/propose-opdracht';
import { sendOpdracht } from '@/domain/terugbetalingen/send-opdracht';
import { action } from '@/platform/action';
import { terugbetalenPath } from './tegoed-words';

const voorbereiden = { wie: 'medewerker', verb: 'terugbetaling.voorbereiden', bereik: 'gemeente' } as const;
const besluiten = { wie: 'medewerker', verb: 'terugbetaling.besluiten', bereik: 'gemeente' } as const;
const doel = 'terugbetaling';

/** Proposes to pay back what was chosen, or all that may be paid back. */
export const proposeOpdrachtAction = action({
  toegang: voorbereiden,
  doel,
  input: formInput((typed, refuse) => {
    const betaaldag = readOptionalDate(typed, 'betaaldag', refuse);
    if (typed.alles === 'ja') return { aanslagIds: null, betaaldag };
    const aanslagIds = Object.keys(typed).flatMap((naam) => {
      const id = z.guid().safeParse(naam.replace(/^aanslagen-/, ''));
      return naam.startsWith('aanslagen-') && typed[naam] === 'ja' && id.success ? [id.data] : [];
    });
    if (aanslagIds.length === 0) refuse('aanslagen', 'terugbetaling.fout.niets');
    return { aanslagIds, betaaldag };
  }),
  run: async (write, input) => {
    const id = await proposeOpdracht(write, input);
    return { naar: `${terugbetalenPath(gemeenteSleutel(write), id)}?gelukt=voorgesteld` };
  },
});

/** Takes one refund out of a proposal, with why. */
export const takeOutAction = action({
  toegang: voorbereiden,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const regelId = z.guid().safeParse(typed.regel);
    if (!regelId.success) refuse('regel', 'fouten.kies');
    const reden = readText(typed, 'reden', 500, refuse);
    return record && regelId.success && reden !== null ? { ...record, regelId: regelId.data, reden } : null;
  }),
  run: async (write, input) => {
    await takeOutTerugbetaling(write, input);
    return { naar: `${terugbetalenPath(gemeenteSleutel(write), input.id)}?gelukt=uitgenomen` };
  },
});

/** The second person decides. */
export const decideOpdrachtAction = action({
  toegang: besluiten,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['goedkeuren', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    await decideOpdracht(write, input);
    const gelukt = input.besluit === 'goedkeuren' ? 'goedgekeurd' : 'afgewezen';
    return { naar: `${terugbetalenPath(gemeenteSleutel(write), input.id)}?gelukt=${gelukt}` };
  },
});

/** Who proposed it takes it back. */
export const withdrawOpdrachtAction = action({
  toegang: voorbereiden,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideOpdracht(write, { ...input, besluit: 'intrekken', reden: null });
    return { naar: `${terugbetalenPath(gemeenteSleutel(write), input.id)}?gelukt=ingetrokken` };
  },
});

/** Makes the file of what was approved, and books it. */
export const sendOpdrachtAction = action({
  toegang: voorbereiden,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await sendOpdracht(write, input);
    return { naar: `${terugbetalenPath(gemeenteSleutel(write), input.id)}?gelukt=verzonden` };
  },
});

const oordeelInput = <O extends 'voorstellen' | 'akkoord' | 'weigeren'>(oordelen: readonly O[]) =>
  formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const oordeel = readChoice(typed, 'oordeel', oordelen, refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return record && oordeel ? { ...record, oordeel, reden } : null;
  });

/** The first of two looks at an account that the bank could not confirm. */
export const proposeRekeningAction = action({
  toegang: voorbereiden,
  doel,
  input: oordeelInput(['voorstellen', 'weigeren']),
  run: async (write, input) => {
    await judgeAndUse(write, input);
    return { naar: `${terugbetalenPath(gemeenteSleutel(write))}?gelukt=rekening` };
  },
});

/** The second agrees or refuses. */
export const decideRekeningAction = action({
  toegang: besluiten,
  doel,
  input: oordeelInput(['akkoord', 'weigeren']),
  run: async (write, input) => {
    await judgeAndUse(write, input);
    return { naar: `${terugbetalenPath(gemeenteSleutel(write))}?gelukt=rekening` };
  },
});
