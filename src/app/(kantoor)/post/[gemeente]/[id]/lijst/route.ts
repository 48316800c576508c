import { z } from 'zod';
import { requireVerwerker } from '@/domain/gemeenten/require-verwerker';
import { getAfdrukopdracht } from '@/domain/post/afdruk.queries';
import { streamManifest } from '@/domain/post/stream-manifest';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { words } from '../../../post-words';
import { sendStroom } from '../../../send-stroom';

/** The list that goes with the files of a print order. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'afdruk.maken', bereik: 'gemeente' },
  doel: 'post-afdrukken',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params: { id } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const opdracht = await readIn(ctx, [gemeenteId], async (read) => {
      await requireVerwerker(read, gemeenteId, 'drukker');
      return getAfdrukopdracht(read, gemeenteId, id);
    });
    if (!opdracht?.manifestSha256) throw new NotFound();
    return sendStroom({
      naam: `${words('bestand.lijst', { nummer: opdracht.nummer })}.csv`,
      soort: 'text/csv; charset=utf-8',
      sha256: opdracht.manifestSha256,
      stroom: streamManifest(ctx, gemeenteId, id),
    });
  },
});
