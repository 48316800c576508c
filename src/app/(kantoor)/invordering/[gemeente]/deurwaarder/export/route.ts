import { z } from 'zod';
import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { kenmerkVanOpdracht } from '@/domain/invordering/opdracht';
import { listOpdrachten } from '@/domain/invordering/opdracht.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { standUit } from '../../../deurwaarder-words';
import { words } from '../../../verhaal-words';

/** The list of assignments as a file: what each is about, how it stands and what it cost; of nobody a name. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params: { gemeente } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const gekozen = standUit(new URL(request.url).searchParams.get('stand') ?? undefined);
    const { opdrachten } = await readIn(ctx, [gemeenteId], (read) => listOpdrachten(read, gemeenteId));
    return csvResponse(
      `${words('opdrachten.bestandsnaam')}-${gemeente}`,
      [
        words('opdrachten.kolom.kenmerk'),
        words('opdrachten.kolom.aanslag'),
        words('opdrachten.kolom.soort'),
        words('opdrachten.kolom.deurwaarder'),
        words('opdrachten.kolom.stand'),
        words('opdrachten.kolom.op'),
        words('opdrachten.kolom.kosten'),
        words('opdrachten.kolom.rekening'),
        words('opdrachten.kolom.betaald'),
      ],
      opdrachten
        .filter(({ stand }) => gekozen === undefined || stand === gekozen)
        .map((o) => [
          kenmerkVanOpdracht(o.id),
          identifierCell(o.aanslagnummer),
          words(`opdrachten.soort.${o.soort}`),
          o.deurwaarder,
          words(`opdrachten.standen.${o.stand}`),
          o.op,
          euroCell(o.kostenCenten),
          euroCell(o.rekeningCenten),
          euroCell(o.betaaldCenten),
        ]),
    );
  },
});
