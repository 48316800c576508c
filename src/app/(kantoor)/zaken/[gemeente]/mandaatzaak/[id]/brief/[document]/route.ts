import { z } from 'zod';
import { openBrief } from '@/app/brieven/open-brief';
import { getMandaatzaak } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** A letter that stands in the dossier of such a case, for who may see it; no other letter of that person. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'mandaatzaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid(), document: z.guid() }),
  handle: async (admitted, { params }) => {
    const [gemeenteId = 0] = admitted.gemeenten;
    const { mandaatzaak, regels } = await readIn(admitted.ctx, admitted.gemeenten, async (read) => ({
      mandaatzaak: await getMandaatzaak(read, gemeenteId, params.id),
      regels: await listZaakregels(read, gemeenteId, params.id),
    }));
    if (!mandaatzaak || !regels.some((r) => r.gegevens.documentId === params.document)) throw new NotFound();
    return openBrief(admitted, params.document, mandaatzaak.persoonId);
  },
});
