import { newAnswer, sendToAnswer } from '@/app/contact/zoekvraag-cookie';
import { readForm } from '@/platform/request-body';
import { route } from '@/platform/route';
import { medewerkersVraag, metStand } from '../filter';

/** Takes the form above the list of staff: a name goes sealed into a cookie, never into an address or a log. */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'kantoor' },
  doel: 'medewerkers-beheren',
  limiet: 'zoeken',
  handle: async ({ ctx }, { request }) => {
    const { zoek, stand } = medewerkersVraag.parse(await readForm(request));
    if (zoek === '')
      return new Response(null, {
        status: 303,
        headers: { Location: metStand('/beheer/medewerkers', stand) },
      });
    const answer = newAnswer('/beheer/medewerkers/gevonden');
    return sendToAnswer(ctx.kantoorId, answer, zoek, metStand(answer.path, stand));
  },
});
