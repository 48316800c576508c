import { z } from 'zod';
import { openBrief } from '@/app/open-brief';
import { getBezwaar } from '@/domain/bezwaren/bezwaar.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** A letter in the dossier of an objection, for who handles cases; only of whose case it is. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string(), id: z.guid(), document: z.guid() }),
  handle: async (admitted, { params }) => {
    const [gemeenteId = 0] = admitted.gemeenten;
    const bezwaar = await readIn(admitted.ctx, admitted.gemeenten, (read) =>
      getBezwaar(read, gemeenteId, params.id),
    );
    if (!bezwaar) throw new NotFound();
    return openBrief(admitted, params.document, bezwaar.schrift.persoonId);
  },
});
