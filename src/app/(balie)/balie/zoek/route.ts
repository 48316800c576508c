import { newAnswer, sendToAnswer } from '@/app/contact/zoekvraag-cookie';
import { MAX_ZOEKTEKST } from '@/domain/personen/zoekvraag';
import { readForm } from '@/platform/request-body';
import { route } from '@/platform/route';

/** What is too long is kept so far that the page can say so, and a cookie can hold it. */
const MOST = MAX_ZOEKTEKST + 1;

/**
 * Takes the search field of the desk. What is searched for is personal: it goes sealed into a cookie that only
 * the page of the answer receives, and never into an address or a log.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'klant.zoeken', bereik: 'set' },
  doel: 'klant-zoeken',
  limiet: 'zoeken',
  handle: async ({ ctx }, { request }) => {
    const { zoek: getypt = '' } = await readForm(request);
    return sendToAnswer(ctx.kantoorId, newAnswer('/balie/zoeken'), getypt.slice(0, MOST));
  },
});
