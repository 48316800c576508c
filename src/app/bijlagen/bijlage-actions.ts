'use server';

import { z } from 'zod';
import { decideQuarantaine } from '@/domain/bijlagen/decide-quarantaine';
import { removeBijlage } from '@/domain/bijlagen/remove-bijlage';
import { action } from '@/platform/action';
import { TERUG } from './bijlagen-path';
import { zaakToegang } from './onderwerp-toegang';

const doel = 'bijlage-toevoegen';
const gekozen = z.object({ gemeente: z.string(), id: z.guid(), terug: z.string().max(500).regex(TERUG) });
const besloten = gekozen.extend({
  reden: z.string().min(1, 'bijlagen.reden-nodig').max(500, 'bijlagen.reden-nodig'),
  knop: z.string().optional(),
});

/** A citizen takes his own file out of a form that he did not send yet. */
export const removeOwnBijlageAction = action({
  toegang: { wie: 'burger', namens: ['bezwaar', 'kwijtschelding'] },
  doel,
  input: gekozen,
  run: async (write, { id, terug }) => {
    await removeBijlage(write, id);
    return { naar: terug };
  },
});

/** The same for a medewerker who fills in a form for somebody. */
export const removeBijlageAction = action({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel,
  input: gekozen,
  run: async (write, { id, terug }) => {
    await removeBijlage(write, id);
    return { naar: terug };
  },
});

/** Out of quarantine, or refused: what the button says. */
export const decideQuarantaineAction = action({
  toegang: { wie: 'medewerker', verb: 'bijlage.vrijgeven', bereik: 'gemeente' },
  doel: 'zaakbehandeling',
  input: besloten,
  run: async (write, { id, terug, reden, knop }) => {
    const besluit = knop === 'geweigerd' ? 'geweigerd' : 'vrij';
    await decideQuarantaine(write, { id, besluit, reden }, zaakToegang);
    return { naar: terug };
  },
});
