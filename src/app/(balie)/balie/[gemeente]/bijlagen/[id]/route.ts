import { z } from 'zod';
import { bewijsToegang } from '@/app/bijlagen/onderwerp-toegang';
import { sendBijlage } from '@/app/bijlagen/send-bijlage';
import { route } from '@/platform/route';

/** Evidence of who acts for somebody, for who talks with him. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'vertegenwoordiging.vastleggen', bereik: 'gemeente' },
  doel: 'vertegenwoordiging-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: (admitted, { params }) => sendBijlage(admitted, params.id, bewijsToegang),
});
