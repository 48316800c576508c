import { z } from 'zod';
import { openIncassobestand } from '@/domain/incasso/submit-batch';
import { NotFound } from '@/platform/errors';
import { may } from '@/platform/permissions';
import { route } from '@/platform/route';
import { readIn, writeKantoor } from '@/platform/tenant';

/** The file for the bank; who takes it away is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'incasso.voorstellen', bereik: 'set' },
  doel: 'incasso',
  params: z.object({ id: z.guid() }),
  handle: async ({ ctx }, { params: { id } }) => {
    if (!may(ctx.kantoorRollen, 'incasso.voorstellen')) throw new NotFound();
    const gemeenten = ctx.gemeenten.map((g) => g.gemeenteId);
    const xml = await readIn(ctx, gemeenten, (read) => openIncassobestand(read, id));
    await writeKantoor(ctx, (write) =>
      write.audit({
        handeling: 'incasso.bestand-opgehaald',
        onderwerp: { soort: 'incassobatch', id },
        voor: null,
        na: { bytes: Buffer.byteLength(xml) },
      }),
    );
    return new Response(xml, {
      headers: {
        'Content-Type': 'application/xml; charset=utf-8',
        'Content-Disposition': `attachment; filename="incasso-${id}.xml"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  },
});
