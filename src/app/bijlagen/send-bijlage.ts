import { BESTANDSOORTEN } from '@/domain/bijlagen/bestandsoort';
import { contentDisposition } from '@/domain/bijlagen/bijlage';
import { type Onderwerptoegang, openBijlage } from '@/domain/bijlagen/open-bijlage';
import type { Admitted } from '@/platform/access';
import { NotFound } from '@/platform/errors';
import { problem } from '@/platform/route';

/** What somebody else made runs nowhere, should a browser show it after all. */
const NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * A file to be saved, piece by piece as the reader takes it. One that may not be opened answers 409 (it waits) or 410
 * (refused or destroyed), to who may know that it is there. A download that breaks off was not what came in.
 */
export async function sendBijlage(
  { ctx, gemeenten }: Admitted,
  id: string,
  toegang: Onderwerptoegang,
): Promise<Response> {
  const [gemeenteId] = gemeenten;
  const bijlage = gemeenteId === undefined ? null : await openBijlage(ctx, gemeenteId, id, toegang);
  if (!bijlage) throw new NotFound();
  if (bijlage.stand !== 'vrij')
    return problem(bijlage.stand === 'quarantaine' ? 409 : 410, bijlage.stand, ctx.requestId);
  const { naam, soort, bytes, inhoud } = bijlage;
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await inhoud.next();
        if (next.done) controller.close();
        else controller.enqueue(new Uint8Array(next.value));
      },
      cancel: async () => {
        await inhoud.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      'Content-Type': BESTANDSOORTEN[soort].mime,
      'Content-Length': String(bytes),
      'Content-Disposition': contentDisposition(naam),
      'Content-Security-Policy': NOTHING,
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
