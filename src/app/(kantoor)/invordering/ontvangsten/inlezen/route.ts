import { answerUpload } from '@/app/bijlagen/upload-answer';
import { cappedBody, type Inleesuitkomst, readingRefusal } from '@/app/bijlagen/upload-body';
import { BANKBESTAND_MAX, receiveBankbestand } from '@/domain/betalingen/receive-bankbestand';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { type Formdeel, readMultipart } from '@/platform/multipart';
import { may } from '@/platform/permissions';
import { route } from '@/platform/route';
import { bankPath } from '../../bank-words';

/** More than this is not read at all, not even to be passed over until a refusal can be heard. */
const HOOGSTENS = 2 * BANKBESTAND_MAX;

/**
 * A file of the bank, read in as it comes. A program gets 201 or the refusal as problem+json, a form without JavaScript
 * is sent back with the outcome; what is wrong with the file stands in its report on the page.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'ontvangst.verwerken', bereik: 'kantoor' },
  doel: 'ontvangsten-verwerken',
  limiet: 'bijlagen',
  handle: async ({ ctx }, { request }) => {
    if (!may(ctx.kantoorRollen, 'ontvangst.verwerken')) throw new NotFound();
    let uitkomst: Inleesuitkomst = 'geen-bestand';
    try {
      for await (const deel of readMultipart({
        headers: request.headers,
        body: cappedBody(request.body, HOOGSTENS),
      }))
        if (deel.bestandsnaam && uitkomst === 'geen-bestand') uitkomst = await take(ctx, deel);
    } catch (error) {
      // What came in whole before the rest broke off has come in.
      if (uitkomst === 'geen-bestand') uitkomst = readingRefusal(error);
    }
    return answerUpload(request, ctx.requestId, {
      uitkomst,
      gelukt: uitkomst === 'geladen',
      naar: `${bankPath}?uitkomst=${uitkomst}`,
    });
  },
});

async function take(ctx: Context, { bestandsnaam, inhoud }: Formdeel): Promise<Inleesuitkomst> {
  try {
    const { soort } = await receiveBankbestand(ctx, { naam: bestandsnaam ?? '', inhoud, klok: now });
    return soort;
  } catch (error) {
    return readingRefusal(error);
  }
}
