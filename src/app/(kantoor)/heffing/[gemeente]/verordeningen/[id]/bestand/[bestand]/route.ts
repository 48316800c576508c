import { z } from 'zod';
import { BESTANDSOORTEN } from '@/domain/bijlagen/bestandsoort';
import { contentDisposition } from '@/domain/bijlagen/bijlage';
import { getVerordeningbestand } from '@/domain/verordeningen/verordening.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

const NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** The text of a verordening, to be saved. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'verordening.zien', bereik: 'gemeente' },
  doel: 'verordeningen',
  params: z.object({ gemeente: z.string(), id: z.guid(), bestand: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const { naam, soort, inhoud } = await readIn(ctx, [gemeenteId], (read) =>
      getVerordeningbestand(read, gemeenteId, { verordeningId: params.id, id: params.bestand }),
    );
    return new Response(inhoud, {
      headers: {
        'Content-Type': BESTANDSOORTEN[soort].mime,
        'Content-Length': String(inhoud.length),
        'Content-Disposition': contentDisposition(naam),
        'Content-Security-Policy': NOTHING,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  },
});
