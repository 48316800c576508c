import { z } from 'zod';
import { makeProefbiljet } from '@/domain/aanslagen/make-proefbiljet';
import { route } from '@/platform/route';
import { gemeenteVan } from '../../../../../../paths';

/** The biljet that somebody would get of this run, as a PDF that says that it is a proof. It is kept nowhere. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'run.zien', bereik: 'gemeente' },
  doel: 'aanslagruns',
  params: z.object({ gemeente: z.string(), id: z.guid(), persoon: z.guid() }),
  handle: async ({ ctx }, { params }) => {
    const { gemeenteId } = gemeenteVan(ctx, params.gemeente);
    const pdf = await makeProefbiljet(ctx, gemeenteId, params.id, params.persoon);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Length': String(pdf.length),
        'Content-Disposition': 'inline; filename="proefbiljet.pdf"',
      },
    });
  },
});
