import { z } from 'zod';
import { newAnswer, sendToAnswer } from '@/app/contact/zoekvraag-cookie';
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
    return sendToAnswer(ctx.kantoorId, newAnswer('/beheer/wie-keek'), zoek);
  },
});
