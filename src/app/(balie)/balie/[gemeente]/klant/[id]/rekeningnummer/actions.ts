'use server';

import { z } from 'zod';
import { formInput, readRecord, readText } from '@/app/action-form/form-input';
import { readRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-velden';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { changeRekeningVoor, confirmAndUse } from '@/domain/incasso/change-rekening';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

const toegang = { wie: 'medewerker', verb: 'terugbetaling.rekening', bereik: 'gemeente' } as const;
const doel = 'rekeningnummer';
const path = (write: Write, persoonId: string, gelukt: string): string =>
  `/balie/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/klant/${persoonId}/rekeningnummer?gelukt=${gelukt}`;
const persoon = z.object({ persoonId: z.guid({ error: 'formulier.niet-gevonden' }) });

/** Another account that the person of this contact names, with what was seen; a second person looks at it. */
export const changeRekeningVoorAction = action({
  toegang,
  doel,
  input: z.intersection(
    formInput((typed, refuse) => {
      const nummer = readRekeningnummer(typed, refuse);
      const bewijs = readText(typed, 'bewijs', 300, refuse);
      return nummer && bewijs !== null ? { ...nummer, bewijs } : null;
    }),
    persoon,
  ),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    return { naar: path(write, input.persoonId, await changeRekeningVoor(write, input)) };
  },
});

/** The person says that the name that the bank has is right. */
export const confirmRekeningnummerVoorAction = action({
  toegang,
  doel,
  input: z.intersection(formInput(readRecord), persoon),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    return { naar: path(write, input.persoonId, await confirmAndUse(write, input)) };
  },
});
