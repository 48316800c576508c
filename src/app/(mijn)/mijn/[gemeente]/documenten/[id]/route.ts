import { z } from 'zod';
import { openBrief } from '@/app/open-brief';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';

/** One of the citizen's own letters; somebody else's and one that does not exist answer alike. */
export const GET = route({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async (admitted, { params }) => {
    const [gemeenteId] = admitted.gemeenten;
    const persoonId = admitted.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.persoonId;
    if (persoonId === undefined) throw new NotFound();
    return openBrief(admitted, params.id, persoonId);
  },
});
