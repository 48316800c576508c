import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { getToetslijst, listToetsposten } from '@/domain/toetslijsten/toetslijst.queries';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { redenTekst, words } from '../../../../toetslijst-words';

/** One list as CSV: names and what came of each, and no numbers of persons. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'toetslijst.zien', bereik: 'gemeente' },
  doel: 'geautomatiseerde-kwijtschelding',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const [gemeenteId = 0] = gemeenten;
    const { lijst, posten } = await readIn(ctx, gemeenten, async (read) => ({
      lijst: await getToetslijst(read, gemeenteId, params.id),
      posten: await listToetsposten(read, gemeenteId, params.id),
    }));
    return csvResponse(
      `${words('bestand')}-${params.gemeente}-${lijst.maand.slice(0, 7)}`,
      [words('kolom.persoon'), words('kolom.uitkomst'), words('kolom.reden')],
      posten.map(({ naam, status, reden, belemmering }) => [
        naam,
        words(`post.${status}`),
        belemmering === null
          ? reden === null
            ? ''
            : redenTekst(reden)
          : words(`belemmering.${belemmering}`),
      ]),
    );
  },
});
