import { z } from 'zod';
import { openBrief } from '@/app/brieven/open-brief';
import { getKlacht } from '@/domain/klachten/klacht.queries';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** A letter that stands in the dossier of a complaint, for who handles those; no other letter of that person. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'klacht.behandelen', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid(), document: z.guid() }),
  handle: async (admitted, { params }) => {
    const [gemeenteId = 0] = admitted.gemeenten;
    const { klacht, regels } = await readIn(admitted.ctx, admitted.gemeenten, async (read) => ({
      klacht: await getKlacht(read, gemeenteId, params.id),
      regels: await listZaakregels(read, gemeenteId, params.id),
    }));
    if (!klacht || !regels.some((r) => r.gegevens.documentId === params.document)) throw new NotFound();
    return openBrief(admitted, params.document, klacht.persoonId);
  },
});
