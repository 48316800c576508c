import { z } from 'zod';
import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { words } from '@/app/incasso/incassobatch-words';
import { getBatch, listPosten } from '@/domain/incasso/batch.queries';
import { NotFound } from '@/platform/errors';
import { may } from '@/platform/permissions';
import { route } from '@/platform/route';
import { readIn, writeKantoor } from '@/platform/tenant';
import { waaromVan } from '../tabellen';

/** More than a spreadsheet takes is no list any more. */
const HOOGSTENS = 200_000;

/** Every term of a batch with its reason, as CSV. Who takes it away is recorded in the audit. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'incasso.zien', bereik: 'set' },
  doel: 'incasso',
  params: z.object({ id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params: { id } }) => {
    if (!may(ctx.kantoorRollen, 'incasso.zien')) throw new NotFound();
    const { batch, posten } = await readIn(ctx, gemeenten, async (read) => ({
      batch: await getBatch(read, id),
      posten: await listPosten(read, id, HOOGSTENS),
    }));
    await writeKantoor(ctx, (write) =>
      write.audit({
        handeling: 'incasso.geexporteerd',
        onderwerp: { soort: 'incassobatch', id },
        voor: null,
        na: { aantal: posten.length },
      }),
    );
    const naam = (gemeenteId: number) => ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '';
    return csvResponse(
      `incasso-${batch.incassodag}`,
      (['gemeente', 'aanslag', 'termijn', 'poging', 'bedrag', 'reeks', 'status', 'reden'] as const).map((k) =>
        words(`kolom.${k}`),
      ),
      posten.map((p) => [
        naam(p.gemeenteId),
        identifierCell(p.aanslagnummer),
        p.volgnummer,
        p.poging,
        euroCell(p.bedrag),
        p.reeks ?? '',
        words(`post.${p.status}`),
        waaromVan(p),
      ]),
    );
  },
});
