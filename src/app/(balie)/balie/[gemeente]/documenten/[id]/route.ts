import { z } from 'zod';
import { openBrief } from '@/app/open-brief';
import { route } from '@/platform/route';

/** A letter as the citizen has it before him; that it was looked at stands in the processing log. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'document.zien', bereik: 'gemeente' },
  doel: 'document-zien',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: (admitted, { params }) => openBrief(admitted, params.id),
});
