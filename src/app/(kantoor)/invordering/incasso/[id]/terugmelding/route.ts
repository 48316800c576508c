import { z } from 'zod';
import { incassoPath, TERUGMELDINGEN, type Terugmelduitkomst } from '@/app/incasso/incassobatch-words';
import { recordTerugmelding } from '@/domain/incasso/record-terugmelding';
import { BadInput, NotFound, Refused } from '@/platform/errors';
import { readMultipart } from '@/platform/multipart';
import { may } from '@/platform/permissions';
import { problem, route } from '@/platform/route';

/**
 * A report of the bank about the file of this batch. A program gets 201 or the refusal as problem+json, a form without
 * JavaScript is sent back with the outcome.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'incasso.voorstellen', bereik: 'set' },
  doel: 'incasso',
  params: z.object({ id: z.guid() }),
  limiet: 'bijlagen',
  handle: async ({ ctx }, { request, params: { id } }) => {
    if (!may(ctx.kantoorRollen, 'incasso.voorstellen')) throw new NotFound();
    let uitkomst: Terugmelduitkomst = 'geen-bestand';
    try {
      for await (const deel of readMultipart(request))
        if (deel.bestandsnaam && uitkomst === 'geen-bestand') {
          await recordTerugmelding(ctx, id, deel.inhoud);
          uitkomst = 'geladen';
        }
    } catch (error) {
      uitkomst = weigeringOf(error);
    }
    if (!request.headers.get('accept')?.includes('application/json'))
      return new Response(null, {
        status: 303,
        headers: { Location: `${incassoPath(id)}?melding=${uitkomst}` },
      });
    if (uitkomst === 'geladen') return Response.json({ uitkomst }, { status: 201 });
    return problem(uitkomst === 'te-groot' ? 413 : 422, `bijlagen.${uitkomst}`, ctx.requestId);
  },
});

/** The refusal in an error; what is none goes on to the door. */
function weigeringOf(error: unknown): Terugmelduitkomst {
  const reden =
    error instanceof BadInput
      ? error.soort
      : error instanceof Refused
        ? error.sleutel.replace('incasso.fout.', '')
        : null;
  const bekend = TERUGMELDINGEN.find((een) => een === reden);
  if (bekend) return bekend;
  throw error;
}
