import { z } from 'zod';
import { answerUpload } from '@/app/bijlagen/upload-answer';
import { cappedBody, type Inleesuitkomst, readingRefusal } from '@/app/bijlagen/upload-body';
import { BEZWAARBESTAND_MAX } from '@/domain/bezwaren/bezwaarbestand.format';
import { receiveBezwaarbestand } from '@/domain/bezwaren/receive-bezwaarbestand';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { type Formdeel, readMultipart } from '@/platform/multipart';
import { route } from '@/platform/route';
import { bestandPath } from '../../../../bezwaarbestand-words';

/** More than this is not read at all, not even to be passed over until a refusal can be heard. */
const HOOGSTENS = 3 * BEZWAARBESTAND_MAX;

type Antwoord = { soort: Inleesuitkomst; id: string };

/**
 * The file that belongs to the letter of a bureau, read in as it comes. A program gets 201 or the refusal as problem+json, a
 * form without JavaScript is sent back with the outcome: to the letter that the file came with first, when it is not this one.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'bezwaar.vastleggen', bereik: 'gemeente' },
  doel: 'bezwaar-vastleggen',
  limiet: 'bijlagen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    let antwoord: Antwoord = { soort: 'geen-bestand', id: params.id };
    try {
      for await (const deel of readMultipart({
        headers: request.headers,
        body: cappedBody(request.body, HOOGSTENS),
      }))
        if (deel.bestandsnaam && antwoord.soort === 'geen-bestand')
          antwoord = await take(ctx, gemeenteId, params.id, deel);
    } catch (error) {
      // What came in whole before the rest broke off has come in.
      if (antwoord.soort === 'geen-bestand') antwoord = { soort: readingRefusal(error), id: params.id };
    }
    const { soort, id } = antwoord;
    return answerUpload(request, ctx.requestId, {
      uitkomst: soort,
      gelukt: soort === 'geladen',
      naar: bestandPath(params.gemeente, id, soort),
    });
  },
});

async function take(
  ctx: Context,
  gemeenteId: number,
  id: string,
  { bestandsnaam, inhoud }: Formdeel,
): Promise<Antwoord> {
  try {
    return await receiveBezwaarbestand(ctx, gemeenteId, { id, naam: bestandsnaam ?? '', inhoud, klok: now });
  } catch (error) {
    return { soort: readingRefusal(error), id };
  }
}
