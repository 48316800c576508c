'use server';

import { z } from 'zod';
import { formInput } from '@/app/action-form/form-input';
import { chooseVoorWie } from '@/domain/personen/choose-voor-wie';
import { beginVan } from '@/platform/acting-for';
import { action } from '@/platform/action';
import { NotLoggedIn } from '@/platform/errors';

/** For whom somebody acts from now on: a vertegenwoordiging of his, or nobody but himself. */
export const chooseVoorWieAction = action({
  toegang: { wie: 'burger', namens: 'kiezen' },
  doel: 'namens-kiezen',
  input: formInput((typed, refuse) => {
    if ((typed.keuze ?? '') === '') return { keuze: null };
    const keuze = z.guid().safeParse(typed.keuze);
    if (!keuze.success) refuse('formulier', 'formulier.niet-gevonden');
    return keuze.success ? { keuze: keuze.data } : null;
  }),
  run: async (write, { keuze }, sessie) => {
    if (sessie === null) throw new NotLoggedIn();
    const namens = await chooseVoorWie(write, {
      keuze,
      tokenHash: sessie.tokenHash,
    });
    const gemeente = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel ?? '';
    // Who helps within a limit has one page to begin with, and the overview is not his to see.
    return { naar: namens?.grens ? beginVan(namens, gemeente) : '/mijn' };
  },
});
