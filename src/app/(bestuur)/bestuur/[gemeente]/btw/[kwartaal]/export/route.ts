import { z } from 'zod';
import { btwCsv } from '@/app/btw/btw-csv';
import { getBtwoverzicht } from '@/domain/btw/btw.queries';
import { route } from '@/platform/route';

/** The invoices of one quarter as CSV, for its gemeente. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string(), kwartaal: z.string() }),
  handle: ({ ctx, gemeenten }, { params }) =>
    btwCsv(
      ctx,
      gemeenten[0] ?? 0,
      params,
      async (read, gemeenteId, kwartaal) => (await getBtwoverzicht(read, gemeenteId, kwartaal)).regels,
    ),
});
