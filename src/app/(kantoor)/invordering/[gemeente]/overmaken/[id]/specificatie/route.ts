import { z } from 'zod';
import { specificatieCsv } from '@/app/overmaking/overmaking-specificatie';
import { getOvermaking } from '@/domain/overmakingen/overmaking.queries';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** The specification of one overmaking as CSV, the same figures as on the page. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params: { gemeente, id } }) =>
    specificatieCsv(
      gemeente,
      await readIn(ctx, gemeenten, (read) => getOvermaking(read, gemeenten[0] ?? 0, id)),
    ),
});
