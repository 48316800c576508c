'use server';

import { z } from 'zod';
import { formInput, readChoice, readOptionalText, readRecord } from '@/app/action-form/form-input';
import { decidePlaatsing } from '@/domain/betalingen/decide-plaatsing';
import { ongedaanSchema, stornoSchema, thuisbrengenSchema } from '@/domain/betalingen/ontvangst.schema';
import { placeOntvangst } from '@/domain/betalingen/place-ontvangst';
import { placeStorno } from '@/domain/betalingen/place-storno';
import { requestVerwerking } from '@/domain/betalingen/request-verwerking';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { action, kantoorAction } from '@/platform/action';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { may, type Verb } from '@/platform/permissions';

const doel = 'ontvangsten-verwerken';
const toegang = { wie: 'medewerker', verb: 'ontvangst.verwerken', bereik: 'gemeente' } as const;

/** A receipt belongs to the kantoor: a role in one gemeente does not reach it. */
function assertKantoor(ctx: Context, verb: Verb = 'ontvangst.verwerken'): void {
  if (!may(ctx.kantoorRollen, verb)) throw new NotFound();
}

const naarOntvangst = (id: string, gelukt: string) => `/invordering/ontvangsten/${id}?gelukt=${gelukt}`;

export const verwerkAction = kantoorAction({
  toegang: { ...toegang, bereik: 'kantoor' },
  doel,
  input: z.object({}),
  run: async (write) => {
    await requestVerwerking(write);
    return { naar: '/invordering/ontvangsten?gestart=ja' };
  },
});

export const placeOntvangstAction = action({
  toegang,
  doel,
  input: thuisbrengenSchema,
  run: async (write, { ontvangst, aanslag, ookAndere }) => {
    assertKantoor(write.ctx);
    const uitkomst = await placeOntvangst(write, {
      ontvangstId: ontvangst,
      aanslagId: aanslag,
      ookAndere: ookAndere === 'ja',
    });
    return { naar: naarOntvangst(ontvangst, uitkomst === 'wacht' ? 'voorgesteld' : 'thuisgebracht') };
  },
});

export const placeStornoAction = action({
  toegang,
  doel,
  input: stornoSchema,
  run: async (write, { storno, ontvangst }) => {
    assertKantoor(write.ctx);
    const uitkomst = await placeStorno(write, { stornoId: storno, ontvangstId: ontvangst });
    return { naar: naarOntvangst(storno, uitkomst === 'wacht' ? 'voorgesteld' : 'thuisgebracht') };
  },
});

export const undoOntvangstAction = action({
  toegang,
  doel,
  input: ongedaanSchema,
  run: async (write, { ontvangst, reden }) => {
    assertKantoor(write.ctx);
    const uitkomst = await undoOntvangst(write, { ontvangstId: ontvangst, reden });
    return { naar: naarOntvangst(ontvangst, uitkomst === 'wacht' ? 'voorgesteld' : 'teruggezet') };
  },
});

/** The second person decides on what waits. */
export const decidePlaatsingAction = action({
  toegang: { ...toegang, verb: 'ontvangst.besluiten' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['akkoord', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    assertKantoor(write.ctx, 'ontvangst.besluiten');
    await decidePlaatsing(write, input);
    return { naar: `/invordering/ontvangsten?gelukt=${input.besluit}` };
  },
});

/** Who proposed it takes it back. */
export const withdrawPlaatsingAction = action({
  toegang,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    assertKantoor(write.ctx);
    await decidePlaatsing(write, { ...input, besluit: 'intrekken', reden: null });
    return { naar: '/invordering/ontvangsten?gelukt=intrekken' };
  },
});
