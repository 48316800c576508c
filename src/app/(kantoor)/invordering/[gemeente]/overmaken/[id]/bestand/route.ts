import { z } from 'zod';
import { fetchOvermaakbestand } from '@/domain/overmakingen/fetch-overmaakbestand';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { writeIn } from '@/platform/tenant';

/** The file for the bank of an overmaking that was sent; who takes it away is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'overmaking.voorbereiden', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params: { id } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const { naam, xml } = await writeIn(ctx, gemeenteId, (write) => fetchOvermaakbestand(write, { id }));
    return new Response(xml, {
      headers: {
        'content-type': 'application/xml; charset=utf-8',
        'content-disposition': `attachment; filename="${naam}"`,
        'cache-control': 'private, no-store',
      },
    });
  },
});
