import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { sealZoekvraag } from '@/app/zoekvraag-cookie';
import { readForm } from '@/platform/request-body';
import { route } from '@/platform/route';

const formulier = z.object({ zoek: z.string().max(60).catch('') });

/** Takes the question about who looked: a BSN is personal and goes sealed into a cookie, never into an address. */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'audit.zien', bereik: 'set' },
  doel: 'wie-keek',
  limiet: 'zoeken',
  handle: async ({ ctx }, { request }) => {
    const { zoek } = formulier.parse(await readForm(request));
    const id = randomBytes(9).toString('base64url');
    const path = `/beheer/wie-keek/${id}`;
    const cookie = sealZoekvraag(ctx.kantoorId, { id, path }, zoek);
    return new Response(null, { status: 303, headers: { Location: path, 'Set-Cookie': cookie } });
  },
});
