import { z } from 'zod';
import { btwCsv } from '@/app/btw/btw-csv';
import { listBtwregels } from '@/domain/btw/btw.queries';
import { route } from '@/platform/route';

/** The invoices of one quarter as CSV, as they are now. Holds no data of citizens. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'aansluiting',
  params: z.object({ gemeente: z.string(), kwartaal: z.string() }),
  handle: ({ ctx, gemeenten }, { params }) => btwCsv(ctx, gemeenten[0] ?? 0, params, listBtwregels),
});
