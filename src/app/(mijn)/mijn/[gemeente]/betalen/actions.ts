'use server';

import { betaalInvoer } from '@/app/online-betalen/online-betalen-velden';
import { startOnlineBetaling } from '@/domain/online-betalingen/start-online-betaling';
import { action } from '@/platform/action';

/** Begins to pay an aanslag; the page of the payment goes on to the bank. */
export const startOnlineBetalingAction = action({
  toegang: { wie: 'burger', namens: 'betalen' },
  doel: 'eigen-betaling',
  limiet: 'betalen',
  input: betaalInvoer,
  run: async (write, input) => {
    const id = await startOnlineBetaling(write, input);
    const sleutel = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel;
    return { naar: `/mijn/${sleutel}/betaling/${id}` };
  },
});
