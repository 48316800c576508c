import { z } from 'zod';
import { alleenEigen } from '@/app/bijlagen/onderwerp-toegang';
import { sendBijlage } from '@/app/bijlagen/send-bijlage';
import { route } from '@/platform/route';

/** One of the citizen's own files; somebody else's and one that does not exist answer alike. Who helps opens what he brought. */
export const GET = route({
  toegang: { wie: 'burger', namens: 'zien', binnen: 'alles' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: (admitted, { params }) => sendBijlage(admitted, params.id, alleenEigen),
});
