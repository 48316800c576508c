import { localDateOf } from '@/platform/clock';
import { readQuery, route } from '@/platform/route';
import { writeKantoor } from '@/platform/tenant';
import { medewerkersFilter } from '../filter';
import { medewerkersCsv, takeMedewerkers } from '../medewerkers-csv';

/** The list of staff as CSV, with the same filter as on the screen. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'kantoor' },
  doel: 'medewerkers-beheren',
  handle: async ({ ctx }, { request }) => {
    const { stand } = medewerkersFilter.parse(readQuery(request));
    return medewerkersCsv(
      await writeKantoor(ctx, (write) => takeMedewerkers(write, { stand })),
      localDateOf(ctx.now),
    );
  },
});
