import { z } from 'zod';
import { followOnlineBetaling } from '@/domain/online-betalingen/follow-online-betaling';
import { BetaalproviderWeg } from '@/platform/betaalprovider';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';

/** Back from the bank: asks how the payment stands, whatever the provider told us before, and goes on to its page. */
export const GET = route({
  toegang: { wie: 'burger', namens: 'betalen' },
  doel: 'eigen-betaling',
  limiet: 'betalen',
  link: true,
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten: [gemeenteId] }, { params }) => {
    if (gemeenteId === undefined) throw new NotFound();
    const zelf = `/mijn/${params.gemeente}/betaling/${params.id}`;
    const weg = await followOnlineBetaling(ctx, gemeenteId, params.id).then(
      () => false,
      (error: unknown) => {
        if (error instanceof BetaalproviderWeg) return true;
        throw error;
      },
    );
    return new Response(null, { status: 303, headers: { Location: weg ? `${zelf}?fout=weg` : zelf } });
  },
});
