import { z } from 'zod';
import { requireVerwerker } from '@/domain/gemeenten/require-verwerker';
import { getAfdrukdeel } from '@/domain/post/afdruk.queries';
import { recordDownload } from '@/domain/post/record-download';
import { streamAfdrukdeel } from '@/domain/post/stream-afdrukdeel';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import { words } from '../../../../post-words';
import { sendStroom } from '../../../../send-stroom';

/**
 * One part of a print order as PDF; it counts as downloaded when the last byte went. Refused where the drukker may have
 * no letters (M-15).
 */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'afdruk.maken', bereik: 'gemeente' },
  doel: 'post-afdrukken',
  params: z.object({ gemeente: z.string(), id: z.guid(), deel: z.coerce.number().int().min(1).max(10_000) }),
  handle: async ({ ctx, gemeenten }, { params: { id, deel } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const bekend = await readIn(ctx, [gemeenteId], async (read) => {
      await requireVerwerker(read, gemeenteId, 'drukker');
      return getAfdrukdeel(read, gemeenteId, id, deel);
    });
    if (!bekend?.sha256 || bekend.bytes === null) throw new NotFound();
    return sendStroom({
      naam: `${words('bestand.deel', { nummer: bekend.nummer, deel })}.pdf`,
      soort: 'application/pdf',
      bytes: bekend.bytes,
      sha256: bekend.sha256,
      stroom: streamAfdrukdeel(ctx, gemeenteId, id, deel),
      klaar: () => writeIn(ctx, gemeenteId, (write) => recordDownload(write, { opdrachtId: id, deel })),
    });
  },
});
