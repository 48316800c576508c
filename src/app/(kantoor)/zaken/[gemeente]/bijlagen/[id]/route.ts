import { z } from 'zod';
import { zaakToegang } from '@/app/bijlagen/onderwerp-toegang';
import { sendBijlage } from '@/app/bijlagen/send-bijlage';
import { route } from '@/platform/route';

/** A file of a case, for who works on it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaakbehandeling',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: (admitted, { params }) => sendBijlage(admitted, params.id, zaakToegang),
});
