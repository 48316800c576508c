import { z } from 'zod';
import { newAnswer, sendToAnswer } from '@/app/contact/zoekvraag-cookie';
import { kasPath } from '@/app/kas/kas-words';
import { findAanslagen } from '@/domain/betalingen/aanslag-zoeken.queries';
import { MAX_ZOEKTEKST, parseZoekvraag } from '@/domain/personen/zoekvraag';
import { readForm } from '@/platform/request-body';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

const MOST = MAX_ZOEKTEKST + 1;

/**
 * Takes what the kassier looks for: the number of one aanslag of this gemeente leads straight to its payment, anything else
 * to the answer of the desk. It stays out of addresses and logs.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'kas.ontvangen', bereik: 'gemeente' },
  doel: 'kas-ontvangen',
  limiet: 'zoeken',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const { zoek: getypt = '' } = await readForm(request);
    const tekst = getypt.slice(0, MOST);
    const vraag = parseZoekvraag(tekst);
    if (vraag.soort === 'aanslag') {
      const gevonden = await readIn(ctx, gemeenten, (read) => findAanslagen(read, vraag.nummer));
      const [eerste] = gevonden;
      if (eerste && gevonden.length === 1)
        return new Response(null, {
          status: 303,
          headers: { Location: kasPath(params.gemeente, 'betaling', eerste.persoonId) },
        });
    }
    return sendToAnswer(ctx.kantoorId, newAnswer('/balie/zoeken'), tekst);
  },
});
