import { z } from 'zod';
import { briefPdf } from '@/app/brieven/brief-pdf';
import { route } from '@/platform/route';

/** A letter that waits, as the pages it will be, with the name of who looks below it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'brief.ondertekenen', bereik: 'gemeente' },
  doel: 'brief-ondertekenen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: (admitted, { params }) => briefPdf(admitted, params.id, 'ondertekenaar'),
});
