import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { sealZoekvraag } from '@/app/zoekvraag-cookie';
import { readForm, route } from '@/platform/route';

const formulier = z.object({ zoek: z.string().max(200).default('') });

/**
 * Takes the search field of the desk. What is searched for is personal: it goes sealed into a cookie that only
 * the page of the answer receives, and never into an address or a log.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'klant.zoeken', bereik: 'set' },
  doel: 'klant-zoeken',
  handle: async ({ ctx }, { request }) => {
    const { zoek } = await readForm(request, formulier);
    const id = randomBytes(9).toString('base64url');
    const path = `/balie/zoeken/${id}`;
    const cookie = sealZoekvraag(ctx.kantoorId, { id, path }, zoek);
    return new Response(null, { status: 303, headers: { Location: path, 'Set-Cookie': cookie } });
  },
});
