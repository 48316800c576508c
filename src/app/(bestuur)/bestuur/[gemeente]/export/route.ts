import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { naamVan, normTekst, standTekst, verloopTekst } from '../afspraak-standen';
import { loadAfspraken } from '../load-afspraken';
import { readPeriode } from '../read-periode';

const KOLOMMEN = ['afspraak', 'nu', 'oordeel', 'verloop'] as const;

/** Every agreement with its norm, figure and judgement in one period, as the page shows them. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const periode = readPeriode(request);
    const { standen, afspraken } = await readIn(ctx, gemeenten, (read) => loadAfspraken(read, periode));
    return csvResponse(
      `afspraken-${params.gemeente}-${periode.sleutel}-${localDateOf(ctx.now)}`,
      [
        words('rapport.periodeKolom'),
        words('beloften.van'),
        words('beloften.norm'),
        ...KOLOMMEN.map((kolom) => words(`afspraken.${kolom}`)),
      ],
      standen.map((stand) => [
        periode.sleutel,
        wordsOfKantoor(`bestuur.eigenaar.${stand.eigenaar}`),
        normTekst(stand, afspraken),
        naamVan(stand),
        standTekst(stand),
        words(`afspraken.oordelen.${stand.oordeel}`),
        verloopTekst(stand),
      ]),
    );
  },
});
