import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { loadInning } from '@/app/inning/inning';
import { inningKolommen, inningRijen } from '@/app/inning/inning-csv';
import { wordsOfInning as words } from '@/app/words';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** The results of a gemeente as CSV: sums only, nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'open-euro',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const inning = await readIn(ctx, gemeenten, loadInning);
    return csvResponse(
      `${words('inning.bestand')}-${params.gemeente}-${localDateOf(ctx.now)}`,
      inningKolommen(inning),
      inningRijen(inning),
    );
  },
});
