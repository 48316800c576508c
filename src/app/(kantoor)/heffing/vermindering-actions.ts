'use server';

import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { besluitSchema, intrekkenSchema, voorstelSchema } from '@/domain/aanslagen/vermindering.schema';
import { action } from '@/platform/action';

const doel = 'vermindering';
const aanslagPath = (gemeente: string, id: string, gelukt: string) =>
  `/heffing/${gemeente}/aanslagen/${id}?gelukt=${gelukt}`;

export const proposeVerminderingAction = action({
  toegang: { wie: 'medewerker', verb: 'vermindering.voorstellen', bereik: 'gemeente' },
  doel,
  input: voorstelSchema,
  run: async (write, { gemeente, aanslag, regel, bedrag, reden, toelichting }) => {
    await proposeVermindering(write, {
      aanslagId: aanslag,
      aanslagregelId: regel,
      bedragCenten: bedrag,
      reden,
      toelichting,
    });
    return { naar: aanslagPath(gemeente, aanslag, 'voorgesteld') };
  },
});

export const decideVerminderingAction = action({
  toegang: { wie: 'medewerker', verb: 'vermindering.besluiten', bereik: 'gemeente' },
  doel,
  input: besluitSchema,
  run: async (write, { gemeente, aanslag, id, versie, besluit, besluitReden }) => {
    await decideVermindering(write, { id, versie, besluit, besluitReden: besluitReden || null });
    return { naar: aanslagPath(gemeente, aanslag, besluit) };
  },
});

/** Who proposed it may take it back himself, without the right to decide. */
export const withdrawVerminderingAction = action({
  toegang: { wie: 'medewerker', verb: 'vermindering.voorstellen', bereik: 'gemeente' },
  doel,
  input: intrekkenSchema,
  run: async (write, { gemeente, aanslag, id, versie }) => {
    await decideVermindering(write, { id, versie, besluit: 'intrekken', besluitReden: null });
    return { naar: aanslagPath(gemeente, aanslag, 'intrekken') };
  },
});
