import { receiveTerugmelding } from '@/domain/incasso/receive-terugmelding';
import { BadInput, NotFound, Refused } from '@/platform/errors';
import { readMultipart } from '@/platform/multipart';
import { may } from '@/platform/permissions';
import { problem, route } from '@/platform/route';
import { bankPath, MELDINGUITKOMSTEN, type Meldinguitkomst } from '../../bank-words';

/**
 * What the bank answers to a file of ours. A program gets 201 or the refusal as problem+json, a form without JavaScript is
 * sent back with the outcome.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'ontvangst.verwerken', bereik: 'set' },
  doel: 'ontvangsten-verwerken',
  limiet: 'bijlagen',
  handle: async ({ ctx }, { request }) => {
    if (!may(ctx.kantoorRollen, 'ontvangst.verwerken')) throw new NotFound();
    let uitkomst: Meldinguitkomst = 'geen-bestand';
    try {
      for await (const deel of readMultipart(request))
        if (deel.bestandsnaam && uitkomst === 'geen-bestand') {
          await receiveTerugmelding(ctx, deel.inhoud);
          uitkomst = 'verwerkt';
        }
    } catch (error) {
      // What came in whole before the rest broke off has come in.
      if (uitkomst === 'geen-bestand') uitkomst = weigeringOf(error);
    }
    if (!request.headers.get('accept')?.includes('application/json'))
      return new Response(null, { status: 303, headers: { Location: `${bankPath}?melding=${uitkomst}` } });
    if (uitkomst === 'verwerkt') return Response.json({ uitkomst }, { status: 201 });
    return problem(uitkomst === 'te-groot' ? 413 : 422, `bijlagen.${uitkomst}`, ctx.requestId);
  },
});

/** The refusal in an error; what is none goes on to the door. */
function weigeringOf(error: unknown): Meldinguitkomst {
  const reden =
    error instanceof BadInput
      ? error.soort
      : error instanceof Refused
        ? error.sleutel.replace('incasso.fout.', '')
        : null;
  const bekend = MELDINGUITKOMSTEN.find((een) => een === reden);
  if (bekend) return bekend;
  throw error;
}
