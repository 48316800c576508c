import { z } from 'zod';
import { openBrief } from '@/app/brieven/open-brief';
import { markGelezen } from '@/domain/documenten/mark-gelezen';
import { isBriefVan } from '@/domain/zaken/brief-van-zaak.queries';
import { NietNamens } from '@/platform/acting-for';
import { namensVan } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { logger } from '@/platform/logger';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';

/**
 * One of the citizen's own letters; somebody else's and one that does not exist answer alike. Opening it marks it as
 * read. A letter opens as well where nothing can be written: then it stays new. So it does for the citizen when somebody
 * else opened it who acts for him. Who helps within a limit opens the letters of what he helps with.
 */
export const GET = route({
  toegang: { wie: 'burger', namens: 'zien', binnen: 'alles' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async (admitted, { params }) => {
    const [gemeenteId] = admitted.gemeenten;
    const persoonId = admitted.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.persoonId;
    if (persoonId === undefined) throw new NotFound();
    const namens = namensVan(admitted.ctx);
    const { grens = null } = namens ?? {};
    if (grens !== null && gemeenteId !== undefined) {
      const wat = { persoonId, documentId: params.id };
      const binnen = await readIn(admitted.ctx, [gemeenteId], (read) =>
        isBriefVan(read, gemeenteId, wat, grens),
      );
      if (!binnen) throw new NietNamens('buiten');
    }
    const antwoord = await openBrief(admitted, params.id, persoonId);
    if (gemeenteId !== undefined && antwoord.status === 200 && namens === null)
      await writeIn(admitted.ctx, gemeenteId, (write) => markGelezen(write, params.id)).catch(
        (error: unknown) =>
          logger().error({ err: error, referentie: admitted.ctx.requestId }, 'letter not marked as read'),
      );
    return antwoord;
  },
});
