import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import { belofteRapport } from '@/domain/rapportages/beloften';
import { getBelofteTelling } from '@/domain/rapportages/beloften.queries';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { readPeriode } from '../../read-periode';
import { deelTekst } from '../belofte-tabellen';

/** Promises per kind and owner of one period, as the page shows them. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const periode = readPeriode(request);
    const { tellingen } = await readIn(ctx, gemeenten, (read) => getBelofteTelling(read, periode));
    const { perSoort } = belofteRapport(tellingen);
    return csvResponse(
      `beloften-${params.gemeente}-${periode.sleutel}-${localDateOf(ctx.now)}`,
      [
        words('rapport.periodeKolom'),
        words('beloften.soort'),
        words('beloften.van'),
        ...(['gemaakt', 'nagekomen', 'gebroken', 'open', 'deel'] as const).map((c) =>
          words(`kengetal.beloften.${c}.naam`),
        ),
      ],
      perSoort.map((regel) => [
        periode.sleutel,
        words(`beloften.soorten.${regel.soort}`),
        wordsOfKantoor(`bestuur.eigenaar.${regel.eigenaar}`),
        regel.gemaakt,
        regel.nagekomen,
        regel.gebroken,
        regel.open,
        regel.deel ? deelTekst(regel.deel) : '',
      ]),
    );
  },
});
