import { z } from 'zod';
import { csvResponse } from '@/app/csv-response';
import { wordsOfBestuur as words } from '@/app/words';
import { parsePeriode } from '@/domain/rapportages/periode';
import { zakenPerSoort } from '@/domain/rapportages/zaken';
import { countZaken } from '@/domain/rapportages/zaken.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { readQuery, route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { AANTALLEN, procentTekst } from '../zaak-tabellen';

const zoekSchema = z.object({ periode: z.string().max(7) });

/** Cases per kind of one period, as the page shows them. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const parsed = zoekSchema.safeParse(readQuery(request));
    const periode = parsed.success ? parsePeriode(parsed.data.periode) : null;
    if (!periode) throw new NotFound();
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
