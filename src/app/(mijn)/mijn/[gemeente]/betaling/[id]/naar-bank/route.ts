import { z } from 'zod';
import { openOnlineBetaling } from '@/domain/online-betalingen/open-online-betaling';
import { BetaalproviderWeg } from '@/platform/betaalprovider';
import { NotFound, Refused } from '@/platform/errors';
import { route } from '@/platform/route';

/** On to the page of the provider on which this payment is paid; back to its own page with why, when that is not possible. */
export const GET = route({
  toegang: { wie: 'burger', namens: 'betalen' },
  doel: 'eigen-betaling',
  limiet: 'betalen',
  link: true,
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten: [gemeenteId] }, { params }) => {
    if (gemeenteId === undefined) throw new NotFound();
    const zelf = `/mijn/${params.gemeente}/betaling/${params.id}`;
    const naar = await openOnlineBetaling(ctx, gemeenteId, params.id).catch((error: unknown) => {
      if (error instanceof BetaalproviderWeg) return `${zelf}?fout=weg`;
      if (error instanceof Refused) return zelf;
      throw error;
    });
    return new Response(null, { status: 303, headers: { Location: naar } });
  },
});
