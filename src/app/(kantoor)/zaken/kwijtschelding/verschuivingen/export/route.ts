import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { listVerschuivingen } from '@/domain/kwijtschelding/verschuiving.queries';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { belastingNaam, words } from '../../kwijtscheldingscontrole-words';

/** What went over between kwijtschelding and oninbaar as CSV, one aanslag a line. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'kwijtschelding.controleren', bereik: 'set' },
  doel: 'kwijtschelding-behandelen',
  handle: async ({ ctx, gemeenten }) => {
    const { regels } = await readIn(ctx, gemeenten, (read) => listVerschuivingen(read));
    return csvResponse(
      `${words('verschuiving.bestand')}-${localDateOf(ctx.now)}`,
      [
        words('verschuiving.richting'),
        words('gemeente'),
        words('aanslag'),
        words('jaar'),
        words('belasting'),
        words('verschuiving.eerst'),
        words('verschuiving.daarna'),
        words('bedrag'),
      ],
      regels.map((r) => [
        words(`verschuiving.${r.richting}.kop`),
        ctx.gemeenten.find((g) => g.gemeenteId === r.gemeenteId)?.naam ?? '',
        identifierCell(r.aanslagnummer),
        r.belastingjaar,
        belastingNaam(r.belastingsoort),
        r.eerst,
        r.daarna,
        euroCell(r.centen),
      ]),
    );
  },
});
