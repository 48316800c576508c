import { z } from 'zod';
import { sendToAnswer } from '@/app/contact/zoekvraag-cookie';
import { NotFound } from '@/platform/errors';
import { may } from '@/platform/permissions';
import { readForm } from '@/platform/request-body';
import { route } from '@/platform/route';
import { ONTVANGSTEN_PAD, ZOEK_ID } from '../zoek-ontvangst';

const formulier = z.object({ zoek: z.string().max(80).catch('') });

/** Takes a name, account, amount or word of a description that is looked for among what waits: it stays out of addresses and logs. */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'ontvangst.zien', bereik: 'set' },
  doel: 'ontvangsten-verwerken',
  limiet: 'zoeken',
  handle: async ({ ctx }, { request }) => {
    if (!may(ctx.kantoorRollen, 'ontvangst.zien')) throw new NotFound();
    const { zoek } = formulier.parse(await readForm(request));
    const naar = { id: ZOEK_ID, path: ONTVANGSTEN_PAD };
    return sendToAnswer(ctx.kantoorId, naar, zoek, `${ONTVANGSTEN_PAD}?gezocht=ja#lijst`);
  },
});
