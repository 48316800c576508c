'use server';

import { z } from 'zod';
import { formInput } from '@/app/action-form/form-input';
import { processGevolg } from '@/domain/mandaatzaken/process-gevolg';
import { action } from '@/platform/action';

/** The gemeente writes down that it did with its own aanslag what was decided for it. */
export const processGevolgAction = action({
  toegang: { wie: 'medewerker', verb: 'mandaatgevolg.verwerken', bereik: 'gemeente' },
  doel: 'bestuur',
  input: formInput((typed, refuse) => {
    const zaakId = z.guid().safeParse(typed.zaak);
    if (!zaakId.success) refuse('formulier', 'formulier.niet-gevonden');
    return zaakId.success ? { zaakId: zaakId.data } : null;
  }),
  run: async (write, input) => {
    await processGevolg(write, input);
    const { ctx, gemeenteId } = write;
    const sleutel = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.sleutel;
    return { naar: `/bestuur/${sleutel}/eigen-belastingen?gelukt=ja` };
  },
});
