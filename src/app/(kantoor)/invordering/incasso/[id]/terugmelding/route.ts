import { z } from 'zod';
import { answerUpload, knownRefusal } from '@/app/bijlagen/upload-answer';
import { incassoPath, TERUGMELDINGEN, type Terugmelduitkomst } from '@/app/incasso/incassobatch-words';
import { recordTerugmelding } from '@/domain/incasso/record-terugmelding';
import { NotFound } from '@/platform/errors';
import { readMultipart } from '@/platform/multipart';
import { may } from '@/platform/permissions';
import { route } from '@/platform/route';

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
      uitkomst = knownRefusal(error, 'incasso.fout.', TERUGMELDINGEN);
    }
    return answerUpload(request, ctx.requestId, {
      uitkomst,
      gelukt: uitkomst === 'geladen',
      naar: `${incassoPath(id)}?melding=${uitkomst}`,
    });
  },
});
