'use server';

import { z } from 'zod';
import { formInput, readRecord, readText } from '@/app/action-form/form-input';
import { machtigingInvoer } from '@/app/incasso/incasso-velden';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { giveMachtigingVoor } from '@/domain/incasso/give-machtiging';
import { withdrawMachtigingVoor } from '@/domain/incasso/withdraw-machtiging';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

const toegang = { wie: 'medewerker', verb: 'machtiging.vastleggen', bereik: 'gemeente' } as const;
const doel = 'incasso';

const klantPath = (write: Write, persoonId: string, gelukt: 'aan' | 'uit'): string =>
  `/balie/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/klant/${persoonId}/incasso?gelukt=${gelukt}`;

const persoon = z.object({ persoonId: z.guid({ error: 'formulier.niet-gevonden' }) });

/** A mandate of who stands at the desk, with what was seen. Only of whom a contact is open in which it is known who he is. */
export const giveMachtigingVoorAction = action({
  toegang,
  doel,
  input: z.intersection(machtigingInvoer(true), persoon),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await giveMachtigingVoor(write, input);
    return { naar: klantPath(write, input.persoonId, 'aan') };
  },
});

export const withdrawMachtigingVoorAction = action({
  toegang,
  doel,
  input: z.intersection(
    formInput((typed, refuse) => {
      const record = readRecord(typed, refuse);
      const reden = readText(typed, 'reden', 300, refuse);
      return record && reden ? { ...record, reden } : null;
    }),
    persoon,
  ),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await withdrawMachtigingVoor(write, input);
    return { naar: klantPath(write, input.persoonId, 'uit') };
  },
});
