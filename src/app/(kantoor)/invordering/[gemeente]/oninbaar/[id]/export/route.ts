import { z } from 'zod';
import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { getOninbaarlijst } from '@/domain/invordering/oninbaar.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import { uitkomstVan, words } from '../../../../oninbaar-words';

/** A list of oninbaar as a file, for the decision and the accountant; who takes it away is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params: { gemeente, id } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const { lijst, regels } = await readIn(ctx, [gemeenteId], (read) =>
      getOninbaarlijst(read, gemeenteId, id),
    );
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'oninbaar.geexporteerd',
        onderwerp: { soort: 'oninbaarlijst', id },
        voor: null,
        na: { aantal: regels.length },
        bewaarklasse: 'invordering',
      }),
    );
    return csvResponse(
      `${words('bestand')}-${gemeente}-${lijst.maand.slice(0, 7)}`,
      [
        words('kolom.aanslag'),
        words('kolom.reden'),
        words('kolom.toelichting'),
        words('kolom.omvang'),
        words('kolom.bedrag'),
        words('kolom.geboekt'),
        words('kolom.kosten'),
        words('kolom.status'),
      ],
      regels.map((rij) => [
        identifierCell(rij.aanslagnummer),
        words(`redencode.${rij.redencode}`),
        rij.toelichting,
        words(`omvang.${rij.omvang}`),
        euroCell(rij.bedragCenten),
        euroCell(rij.geboektCenten),
        euroCell(rij.kostenCenten),
        `${words(`status.${rij.status}`)} ${uitkomstVan(rij.uitkomstReden)}`.trim(),
      ]),
    );
  },
});
