import { z } from 'zod';
import { followMelding } from '@/domain/online-betalingen/follow-online-betaling';
import { BetaalproviderWeg, isOndertekend } from '@/platform/betaalprovider';
import { NotFound } from '@/platform/errors';
import { readCapped } from '@/platform/request-body';
import { problem, route } from '@/platform/route';

/** A message is two short fields. */
const MOST_BYTES = 2_048;
const KENMERK = /^OB-[A-P]{32}$/;

/**
 * The payment provider tells that something happened to a payment. Signed for the kantoor of the gemeente in the path; what
 * it says is not believed but asked. A wrong signature, another tenant and a gemeente that is not here answer alike; so do a
 * reference that we know and one that we do not. While the provider cannot be asked it is told to come again.
 */
export const POST = route({
  toegang: { wie: 'publiek' },
  ondertekend: true,
  doel: 'online-betalen',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request }) => {
    const [gemeenteId] = gemeenten;
    const body = await readCapped(request, MOST_BYTES);
    if (!isOndertekend(ctx.kantoorId, body, request.headers.get('x-signature')) || gemeenteId === undefined)
      throw new NotFound();
    const kenmerk = new URLSearchParams(Buffer.from(body).toString('utf8')).get('reference') ?? '';
    try {
      if (KENMERK.test(kenmerk))
        await followMelding(
          { ...ctx, actor: { soort: 'systeem', taak: 'online-betalen' } },
          gemeenteId,
          kenmerk,
        );
    } catch (error) {
      if (error instanceof BetaalproviderWeg) return problem(503, 'later', ctx.requestId);
      throw error;
    }
    return new Response(null, { status: 204 });
  },
});
