import { z } from 'zod';
import { periodeUit } from '@/app/(bestuur)/bestuur/[gemeente]/rapport';
import { csvResponse, euroCell } from '@/app/csv-response';
import { getOninbaarstaat } from '@/domain/rapportages/oninbaar.queries';
import { NotFound } from '@/platform/errors';
import { readQuery, route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import { words } from '../../../../oninbaar-words';
import { KOLOMMEN } from '../staat-kolommen';

const zoekSchema = z.object({ periode: z.string().max(7).optional().catch(undefined) });

/** The report of a period as a file, for the board and the accountant; who takes it away is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const [gemeenteId] = gemeenten;
    const parsed = zoekSchema.safeParse(readQuery(request));
    if (gemeenteId === undefined || !parsed.success) throw new NotFound();
    const periode = periodeUit(parsed.data.periode, ctx.now);
    const staat = await readIn(ctx, [gemeenteId], (read) => getOninbaarstaat(read, periode));
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'oninbaarstaat.geexporteerd',
        onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
        voor: null,
        na: { periode: periode.sleutel },
        bewaarklasse: 'invordering',
      }),
    );
    return csvResponse(
      `${words('staat.bestand')}-${params.gemeente}-${periode.sleutel}`,
      [words('staat.reden'), ...KOLOMMEN.map(({ header }) => header)],
      [...staat.redenen, { redencode: null, ...staat.totaal }].map((rij) => [
        rij.redencode === null ? words('staat.samen') : words(`redencode.${rij.redencode}`),
        ...KOLOMMEN.map((kolom) =>
          'aantal' in kolom ? String(kolom.aantal(rij)) : euroCell(kolom.centen(rij)),
        ),
      ]),
    );
  },
});
