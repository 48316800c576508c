'use server';

import { z } from 'zod';
import { brengThuis } from '@/domain/betalingen/breng-thuis';
import { ongedaanSchema, stornoSchema, thuisbrengenSchema } from '@/domain/betalingen/ontvangst.schema';
import { placeStorno } from '@/domain/betalingen/place-storno';
import { requestVerwerking } from '@/domain/betalingen/request-verwerking';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { action, kantoorAction } from '@/platform/action';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { may } from '@/platform/permissions';

const doel = 'ontvangsten-verwerken';
const toegang = { wie: 'medewerker', verb: 'ontvangst.verwerken', bereik: 'gemeente' } as const;

/** A receipt belongs to the kantoor: a role in one gemeente does not reach it. */
function assertKantoor(ctx: Context): void {
  if (!may(ctx.kantoorRollen, 'ontvangst.verwerken')) throw new NotFound();
}

export const verwerkAction = kantoorAction({
  toegang: { ...toegang, bereik: 'kantoor' },
  doel,
  input: z.object({}),
  run: async (write) => {
    await requestVerwerking(write);
    return { naar: '/invordering/ontvangsten?gestart=ja' };
  },
});

export const brengThuisAction = action({
  toegang,
  doel,
  input: thuisbrengenSchema,
  run: async (write, { ontvangst, aanslag }) => {
    assertKantoor(write.ctx);
    await brengThuis(write, { ontvangstId: ontvangst, aanslagId: aanslag });
    return { naar: `/invordering/ontvangsten/${ontvangst}?gelukt=thuisgebracht` };
  },
});

export const placeStornoAction = action({
  toegang,
  doel,
  input: stornoSchema,
  run: async (write, { storno, ontvangst }) => {
    assertKantoor(write.ctx);
    await placeStorno(write, { stornoId: storno, ontvangstId: ontvangst });
    return { naar: `/invordering/ontvangsten/${storno}?gelukt=thuisgebracht` };
  },
});

export const undoOntvangstAction = action({
  toegang,
  doel,
  input: ongedaanSchema,
  run: async (write, { ontvangst, reden }) => {
    assertKantoor(write.ctx);
    await undoOntvangst(write, { ontvangstId: ontvangst, reden });
    return { naar: `/invordering/ontvangsten/${ontvangst}?gelukt=teruggezet` };
  },
});
