import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { loadInning } from '@/app/inning/inning';
import { inningKolommen, inningRijen } from '@/app/inning/inning-csv';
import { toonbaar } from '@/domain/rapportages/inning';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** What was collected per year and month of dagtekening and per belasting, as the page shows it. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const inning = await readIn(ctx, gemeenten, loadInning);
    return csvResponse(
      `inning-${params.gemeente}-${localDateOf(ctx.now)}`,
      inningKolommen(inning),
      inningRijen(inning, toonbaar(inning.tellingen)),
    );
  },
});
