import { z } from 'zod';
import { btwCsv } from '@/app/btw/btw-csv';
import { readKwartaal } from '@/app/btw/read-kwartaal';
import { getBtwoverzicht } from '@/domain/btw/btw.queries';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** The invoices of one quarter as CSV, for its gemeente. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string(), kwartaal: z.string() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const eerste = readKwartaal(params.kwartaal);
    const { regels } = await readIn(ctx, gemeenten, (read) =>
      getBtwoverzicht(read, gemeenten[0] ?? 0, eerste),
    );
    return btwCsv(params.gemeente, eerste, regels);
  },
});
