import { env } from '@/platform/env';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';

const GELDIG_DAGEN = 90;

/**
 * Where to report a leak (RFC 9116), as government sites must say it. Made per request: the address is of who runs
 * this installation, and the file may not outlive its own date.
 */
export const GET = route({
  toegang: { wie: 'publiek' },
  doel: 'meldpunt',
  handle: async ({ ctx }) => {
    const { KOHIER_MELDPUNT, NEXTAUTH_URL } = env();
    if (KOHIER_MELDPUNT === undefined) throw new NotFound();
    const expires = new Date(ctx.now.getTime() + GELDIG_DAGEN * 86_400_000).toISOString();
    const lines = [
      `Contact: ${KOHIER_MELDPUNT}`,
      `Expires: ${expires}`,
      'Preferred-Languages: nl, en',
      `Canonical: ${NEXTAUTH_URL}/.well-known/security.txt`,
    ];
    return new Response(`${lines.join('\n')}\n`, {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  },
});
