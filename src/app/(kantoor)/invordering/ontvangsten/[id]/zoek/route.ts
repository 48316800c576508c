import { z } from 'zod';
import { sendToAnswer } from '@/app/contact/zoekvraag-cookie';
import { NotFound } from '@/platform/errors';
import { may } from '@/platform/permissions';
import { readForm } from '@/platform/request-body';
import { route } from '@/platform/route';

const formulier = z.object({ zoek: z.string().max(80).catch('') });

/** Takes the number, name, address or account by which an aanslag is looked for: it leads to somebody, and stays out of addresses and logs. */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'ontvangst.zien', bereik: 'set' },
  doel: 'ontvangsten-verwerken',
  limiet: 'zoeken',
  params: z.object({ id: z.guid() }),
  handle: async ({ ctx }, { request, params: { id } }) => {
    if (!may(ctx.kantoorRollen, 'ontvangst.verwerken')) throw new NotFound();
    const { zoek } = formulier.parse(await readForm(request));
    const path = `/invordering/ontvangsten/${id}`;
    return sendToAnswer(ctx.kantoorId, { id, path }, zoek, `${path}?gezocht=ja#zoek-kop`);
  },
});
