import { z } from 'zod';
import { openBrief } from '@/app/brieven/open-brief';
import { getMelding } from '@/domain/meldingen/melding.queries';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** A letter that stands in the dossier of a melding, for who handles cases; no other letter of that person. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid(), document: z.guid() }),
  handle: async (admitted, { params }) => {
    const [gemeenteId = 0] = admitted.gemeenten;
    const { melding, regels } = await readIn(admitted.ctx, admitted.gemeenten, async (read) => ({
      melding: await getMelding(read, gemeenteId, params.id),
      regels: await listZaakregels(read, gemeenteId, params.id),
    }));
    if (!melding || !regels.some((r) => r.gegevens.documentId === params.document)) throw new NotFound();
    return openBrief(admitted, params.document, melding.persoonId);
  },
});
