import { z } from 'zod';
import { openStatusbericht } from '@/domain/statusberichten/open-statusbericht';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { writeIn } from '@/platform/tenant';

/**
 * A message that something of the citizen changed: marks it as read and leads on to what changed. Somebody else's and one
 * that does not exist answer alike.
 */
export const GET = route({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const pad = await writeIn(ctx, gemeenteId, (write) => openStatusbericht(write, params.id));
    return new Response(null, { status: 303, headers: { Location: `/mijn/${params.gemeente}/${pad}` } });
  },
});
