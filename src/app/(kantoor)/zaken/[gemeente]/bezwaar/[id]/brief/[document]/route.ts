import { z } from 'zod';
import { openBrief } from '@/app/brieven/open-brief';
import { getBezwaar } from '@/domain/bezwaren/bezwaar.queries';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** A letter that stands in the dossier of an objection, for who handles cases; no other letter of that person. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid(), document: z.guid() }),
  handle: async (admitted, { params }) => {
    const [gemeenteId = 0] = admitted.gemeenten;
    const { bezwaar, regels } = await readIn(admitted.ctx, admitted.gemeenten, async (read) => ({
      bezwaar: await getBezwaar(read, gemeenteId, params.id),
      regels: await listZaakregels(read, gemeenteId, params.id),
    }));
    if (!bezwaar || !regels.some((r) => r.gegevens.documentId === params.document)) throw new NotFound();
    return openBrief(admitted, params.document, bezwaar.schrift.persoonId);
  },
});
