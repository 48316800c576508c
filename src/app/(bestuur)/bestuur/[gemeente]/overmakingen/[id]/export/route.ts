import { z } from 'zod';
import { specificatieCsv } from '@/app/overmaking/overmaking-specificatie';
import { getOntvangenOvermaking } from '@/domain/overmakingen/overmaking.queries';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** The specification of one overmaking as CSV, the same figures as on the page. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params: { gemeente, id } }) =>
    specificatieCsv(
      gemeente,
      await readIn(ctx, gemeenten, (read) => getOntvangenOvermaking(read, gemeenten[0] ?? 0, id)),
    ),
});
