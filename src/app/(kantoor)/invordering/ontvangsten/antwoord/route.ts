import { answerUpload, knownRefusal } from '@/app/bijlagen/upload-answer';
import { receiveTerugmelding } from '@/domain/incasso/receive-terugmelding';
import { NotFound } from '@/platform/errors';
import { readMultipart } from '@/platform/multipart';
import { may } from '@/platform/permissions';
import { route } from '@/platform/route';
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
      if (uitkomst === 'geen-bestand') uitkomst = knownRefusal(error, 'incasso.fout.', MELDINGUITKOMSTEN);
    }
    return answerUpload(request, ctx.requestId, {
      uitkomst,
      gelukt: uitkomst === 'verwerkt',
      naar: `${bankPath}?melding=${uitkomst}`,
    });
  },
});
