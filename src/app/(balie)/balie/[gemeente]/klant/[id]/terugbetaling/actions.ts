'use server';

import { z } from 'zod';
import { formInput, readRecord } from '@/app/action-form/form-input';
import { readGegeven } from '@/app/terugbetaling/terugbetaling-velden';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { confirmAndUse, recordUitbetaalrekening } from '@/domain/incasso/change-rekening';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

const toegang = { wie: 'medewerker', verb: 'terugbetaling.rekening', bereik: 'gemeente' } as const;
const doel = 'terugbetaling';
const path = (write: Write, persoonId: string, gelukt: string): string =>
  `/balie/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/klant/${persoonId}/terugbetaling?gelukt=${gelukt}`;

/** The account that the person of this contact names. */
export const recordRekeningAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const persoonId = z.guid().safeParse(typed.persoonId);
    if (!persoonId.success) refuse('formulier', 'formulier.niet-gevonden');
    const gegeven = readGegeven(typed, refuse);
    return persoonId.success && gegeven ? { persoonId: persoonId.data, gegeven } : null;
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    return { naar: path(write, input.persoonId, await recordUitbetaalrekening(write, input)) };
  },
});

/** The person says that the name that the bank has is right. */
export const confirmRekeningVoorAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const persoonId = z.guid().safeParse(typed.persoonId);
    if (!persoonId.success) refuse('formulier', 'formulier.niet-gevonden');
    return record && persoonId.success ? { ...record, persoonId: persoonId.data } : null;
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    return { naar: path(write, input.persoonId, await confirmAndUse(write, input)) };
  },
});
