import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { wordsOfBestuur as words } from '@/app/words';
import { zakenPerSoort } from '@/domain/rapportages/zaken';
import { countZaken } from '@/domain/rapportages/zaken.queries';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { readPeriode } from '../../read-periode';
import { AANTALLEN, procentTekst } from '../zaak-tabellen';

/** Cases per kind of one period, as the page shows them. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const periode = readPeriode(request);
    const tellingen = await readIn(ctx, gemeenten, (read) => countZaken(read, periode));
    return csvResponse(
      `zaken-${params.gemeente}-${periode.sleutel}-${localDateOf(ctx.now)}`,
      [
        words('rapport.periodeKolom'),
        words('zaken.soort'),
        ...AANTALLEN.map((c) => words(`kengetal.zaken.${c}.naam`)),
        words('kengetal.zaken.opTijd.naam'),
      ],
      zakenPerSoort(tellingen).map((regel) => [
        periode.sleutel,
        words(`zaken.soorten.${regel.soort}`),
        ...AANTALLEN.map((c) => regel[c]),
        regel.opTijd === null ? '' : procentTekst(regel.opTijd),
      ]),
    );
  },
});
