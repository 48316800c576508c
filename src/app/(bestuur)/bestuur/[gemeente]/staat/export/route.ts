import { z } from 'zod';
import { csvResponse, euroCell } from '@/app/csv-response';
import { wordsOfInning as words, wordsOfBestuur } from '@/app/words';
import { KOLOMMEN, perBelastingjaar, staatdagUit } from '@/domain/rapportages/heffingsstaat';
import { getHeffingsstaat } from '@/domain/rapportages/heffingsstaat.queries';
import { localDateOf } from '@/platform/clock';
import { parseLocalDate } from '@/platform/local-date';
import { readQuery, route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

const zoekSchema = z.object({ dag: z.string().max(10).catch('') });

/** The four columns of all belastingjaren on a day as CSV, the same figures as on the page. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const parsed = zoekSchema.safeParse(readQuery(request));
    const dag = staatdagUit(parseLocalDate(parsed.success ? parsed.data.dag : ''), localDateOf(ctx.now));
    const { tellingen } = await readIn(ctx, gemeenten, (read) => getHeffingsstaat(read, dag));
    return csvResponse(
      `${words('staat.bestand')}-${params.gemeente}-${dag}`,
      [
        words('staat.belastingjaar'),
        words('staat.belasting'),
        ...KOLOMMEN.map((kolom) => words(`kengetal.staat.${kolom}.naam`)),
      ],
      perBelastingjaar(tellingen).flatMap(({ belastingjaar, regels }) =>
        regels.map((regel) => [
          belastingjaar,
          wordsOfBestuur(`cijfers.soort.${regel.belastingsoort}`),
          ...KOLOMMEN.map((kolom) => euroCell(regel[kolom])),
        ]),
      ),
    );
  },
});
