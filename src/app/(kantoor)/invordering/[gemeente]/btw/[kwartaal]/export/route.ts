import { z } from 'zod';
import { btwCsv } from '@/app/btw/btw-csv';
import { readKwartaal } from '@/app/btw/read-kwartaal';
import { listBtwregels } from '@/domain/btw/btw.queries';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** The invoices of one quarter as CSV, as they are now. Holds no data of citizens. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'aansluiting',
  params: z.object({ gemeente: z.string(), kwartaal: z.string() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const eerste = readKwartaal(params.kwartaal);
    const regels = await readIn(ctx, gemeenten, (read) => listBtwregels(read, gemeenten[0] ?? 0, eerste));
    return btwCsv(params.gemeente, eerste, regels);
  },
});
