import { z } from 'zod';
import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { kenmerkVanOpdracht } from '@/domain/invordering/opdracht';
import { listOpdrachtbestand } from '@/domain/invordering/opdracht.queries';
import { NotFound, Refused } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import { words } from '../../../verhaal-words';

/**
 * The assignments that the deurwaarder can begin with, with who lives where. Refused where he may have no data (M-15); who
 * takes it away is recorded before he gets it.
 */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'verhaal.zetten', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { params: { gemeente } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const { deurwaarder, regels } = await readIn(ctx, [gemeenteId], (read) =>
      listOpdrachtbestand(read, gemeenteId),
    );
    if (deurwaarder === null) throw new Refused('verhaalreden.geen-deurwaarder');
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'opdracht.geexporteerd',
        onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
        voor: null,
        na: { deurwaarder, opdrachten: regels.map(({ id }) => id) },
        bewaarklasse: 'invordering',
      }),
    );
    return csvResponse(
      `${words('opdrachten.bestandsnaam')}-${gemeente}-opdrachten`,
      [
        words('opdrachten.kolom.kenmerk'),
        words('opdrachten.kolom.soort'),
        words('opdrachten.kolom.aanslag'),
        words('opdrachten.kolom.naam'),
        words('opdrachten.kolom.adres'),
        words('opdrachten.kolom.open'),
      ],
      regels.map((o) => [
        kenmerkVanOpdracht(o.id),
        words(`opdrachten.soort.${o.soort}`),
        identifierCell(o.aanslagnummer),
        o.regels[0] ?? '',
        o.regels.slice(1).join(', '),
        euroCell(o.openCenten),
      ]),
    );
  },
});
