import { z } from 'zod';
import { briefPdf } from '@/app/brieven/brief-pdf';
import { route } from '@/platform/route';

/** My own letter as the pages it will be. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'brief.maken', bereik: 'gemeente' },
  doel: 'brief-maken',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: (admitted, { params }) => briefPdf(admitted, params.id, 'maker'),
});
