import { z } from 'zod';
import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { tijd, words } from '@/app/kas/kas-words';
import { getKasdag } from '@/domain/kas/kas.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';

/** The kwitanties of one day as CSV; who takes them away is recorded. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'kas.zien', bereik: 'gemeente' },
  doel: 'kas-ontvangen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params: { gemeente, id } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const dag = await readIn(ctx, [gemeenteId], (read) => getKasdag(read, gemeenteId, id));
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'kasdag.geexporteerd',
        onderwerp: { soort: 'kasdag', id },
        voor: null,
        na: { aantal: dag.kwitanties.length },
        bewaarklasse: 'betalingen',
      }),
    );
    return csvResponse(
      `${words('dag.bestand')}-${gemeente}-${dag.dag}`,
      [
        words('dag.nummer'),
        words('dag.tijd'),
        words('dag.wie'),
        words('betaling.aanslag'),
        words('dag.hoe'),
        words('maand.bedrag'),
        words('kantoor.nieuwNaam'),
      ],
      dag.kwitanties.map((k) => [
        k.nummer,
        tijd(k.gemaaktOp),
        k.naam,
        k.aanslagen.map(identifierCell).join(', '),
        words(`wijze.${k.wijze}`),
        euroCell(k.bedragCenten),
        dag.kas.naam,
      ]),
    );
  },
});
