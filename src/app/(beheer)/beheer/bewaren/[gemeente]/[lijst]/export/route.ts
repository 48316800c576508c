import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { getVernietigingslijst } from '@/domain/bewaren/vernietiging.queries';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { klasseNaam, words } from '../../../vernietig-words';

const KOLOMMEN = ['soort', 'klasse', 'stand', 'reden', 'aantal', 'van', 'tot', 'hoe'] as const;

/** What stands on a list and what came of it as CSV, the same counts as on the page. Holds no data of citizens. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'vernietiging.zien', bereik: 'gemeente' },
  doel: 'bewaren',
  params: z.object({ gemeente: z.string(), lijst: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const { lijst, groepen } = await readIn(ctx, gemeenten, (read) =>
      getVernietigingslijst(read, gemeenten[0] ?? 0, params.lijst),
    );
    return csvResponse(
      `vernietiging-${params.gemeente}-${lijst.peildag}`,
      KOLOMMEN.map((kolom) => words(`kolommen.${kolom}`)),
      groepen.map(({ soort, klasse, stand, reden, aantal, van, tot }) => [
        words(`soort.${soort}`),
        klasseNaam(klasse),
        words(`poststand.${stand}`),
        reden === null ? '' : words(`reden.${reden}`),
        aantal,
        van,
        tot,
        stand === 'vernietigd' ? words(`hoe.${soort}`) : '',
      ]),
    );
  },
});
