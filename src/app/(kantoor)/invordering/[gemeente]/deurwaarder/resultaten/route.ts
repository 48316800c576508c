import { z } from 'zod';
import { answerUpload } from '@/app/bijlagen/upload-answer';
import { readWhole } from '@/app/bijlagen/upload-body';
import {
  OPDRACHTBESTAND_MAX,
  recordOpdrachtresultaten,
} from '@/domain/invordering/record-opdrachtresultaten';
import { BadInput, NotFound, Refused } from '@/platform/errors';
import { readMultipart } from '@/platform/multipart';
import { route } from '@/platform/route';
import { writeIn } from '@/platform/tenant';
import { RESULTAATMELDINGEN, type Resultaatmelding } from '../../../deurwaarder-words';
import { deurwaarderPath } from '../../../verhaal-words';

/**
 * What a deurwaarder sends back about his assignments. A program gets 201 or the refusal as problem+json, a form without
 * JavaScript is sent back with the outcome.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'verhaal.zetten', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  limiet: 'bijlagen',
  handle: async ({ ctx, gemeenten }, { request, params: { gemeente } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    let uitkomst: Resultaatmelding = 'geen-bestand';
    try {
      for await (const deel of readMultipart(request))
        if (deel.bestandsnaam && uitkomst === 'geen-bestand') {
          const tekst = (await readWhole(deel.inhoud, OPDRACHTBESTAND_MAX))?.toString('utf8');
          if (tekst === undefined) uitkomst = 'te-groot';
          else {
            await writeIn(ctx, gemeenteId, (write) => recordOpdrachtresultaten(write, tekst));
            uitkomst = 'geladen';
          }
        }
    } catch (error) {
      uitkomst = meldingOf(error);
    }
    return answerUpload(request, ctx.requestId, {
      uitkomst,
      gelukt: uitkomst === 'geladen',
      naar: `${deurwaarderPath(gemeente)}?melding=${uitkomst}`,
    });
  },
});

/** The refusal in an error; what is none goes on to the door. */
function meldingOf(error: unknown): Resultaatmelding {
  if (error instanceof BadInput) return RESULTAATMELDINGEN.find((een) => een === error.soort) ?? 'onleesbaar';
  if (!(error instanceof Refused)) throw error;
  const naam = error.sleutel.slice(error.sleutel.indexOf('.') + 1);
  return RESULTAATMELDINGEN.find((een) => een === naam) ?? 'geweigerd';
}
