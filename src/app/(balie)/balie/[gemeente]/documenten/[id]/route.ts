import { z } from 'zod';
import { openBrief } from '@/app/brieven/open-brief';
import { getGeadresseerdeVan } from '@/domain/aanslagen/geadresseerde.queries';
import { isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/**
 * A letter as the citizen has it before him; that it was looked at stands in the processing log. Who has no contact in
 * which it is known who this is, is sent to where that is established (D-22).
 */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'document.zien', bereik: 'gemeente' },
  doel: 'document-zien',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async (admitted, { params }) => {
    const { ctx, gemeenten } = admitted;
    const [gemeenteId = 0] = gemeenten;
    const slot = await readIn(ctx, gemeenten, async (read) => {
      const persoonId = await getGeadresseerdeVan(read, gemeenteId, params.id);
      if (persoonId === null) throw new NotFound();
      return { persoonId, open: await isKlantGeopend(read, gemeenteId, persoonId) };
    });
    if (slot.open) return openBrief(admitted, params.id);
    return new Response(null, {
      status: 303,
      headers: { Location: `/balie/${params.gemeente}/klant/${slot.persoonId}` },
    });
  },
});
