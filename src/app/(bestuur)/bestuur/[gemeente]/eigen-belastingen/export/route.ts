import { z } from 'zod';
import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { mandaatWerkWords as words } from '@/app/mandaatzaak/mandaatzaak-words';
import { listGevolgen } from '@/domain/mandaatzaken/gevolg.queries';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

const KOLOMMEN = [
  'zaak',
  'aanslag',
  'belasting',
  'verzoek',
  'uitkomst',
  'was',
  'wordt',
  'gemeld',
  'verwerkt',
] as const;

/** What was decided for the gemeente as CSV, to change its own records by; the same as on the page. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const regels = await readIn(ctx, gemeenten, (read) => listGevolgen(read, gemeenten[0] ?? 0));
    return csvResponse(
      `eigen-belastingen-${params.gemeente}`,
      KOLOMMEN.map((kolom) => words(`bestuur.${kolom}`)),
      regels.map((r) => [
        r.zaaknummer,
        identifierCell(r.aanslagnummer),
        `${r.belasting} ${r.belastingjaar}`,
        words(`verzoek.${r.verzoek}`),
        words(`uitkomst.${r.uitkomst}`),
        euroCell(r.wasCenten),
        euroCell(r.wordtCenten),
        r.gemeldOp,
        r.verwerktOp,
      ]),
    );
  },
});
