import { z } from 'zod';
import { openZoekvraag } from '@/app/contact/zoekvraag-cookie';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { readQuery, route } from '@/platform/route';
import { writeKantoor } from '@/platform/tenant';
import { medewerkersFilter } from '../../../filter';
import { medewerkersCsv, takeMedewerkers } from '../../../medewerkers-csv';

/** What was found as CSV. What was typed may be gone: half a filter is no list. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'kantoor' },
  doel: 'medewerkers-beheren',
  params: z.object({ id: z.string().regex(/^[\w-]{12}$/) }),
  handle: async ({ ctx }, { request, params: { id } }) => {
    const zoek = openZoekvraag(ctx.kantoorId, id, request.headers.get('cookie') ?? '');
    if (zoek === null) throw new NotFound();
    const { stand } = medewerkersFilter.parse(readQuery(request));
    return medewerkersCsv(
      await writeKantoor(ctx, (write) => takeMedewerkers(write, { zoek, stand })),
      localDateOf(ctx.now),
    );
  },
});
