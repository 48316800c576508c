import { z } from 'zod';
import {
  OPDRACHTBESTAND_MAX,
  recordOpdrachtresultaten,
} from '@/domain/invordering/record-opdrachtresultaten';
import { BadInput, NotFound, Refused } from '@/platform/errors';
import { readMultipart } from '@/platform/multipart';
import { problem, route } from '@/platform/route';
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
          const tekst = await readAll(deel.inhoud);
          if (tekst === null) uitkomst = 'te-groot';
          else {
            await writeIn(ctx, gemeenteId, (write) => recordOpdrachtresultaten(write, tekst));
            uitkomst = 'geladen';
          }
        }
    } catch (error) {
      uitkomst = meldingOf(error);
    }
    if (!request.headers.get('accept')?.includes('application/json'))
      return new Response(null, {
        status: 303,
        headers: { Location: `${deurwaarderPath(gemeente)}?melding=${uitkomst}` },
      });
    if (uitkomst === 'geladen') return Response.json({ uitkomst }, { status: 201 });
    return problem(uitkomst === 'te-groot' ? 413 : 422, `bijlagen.${uitkomst}`, ctx.requestId);
  },
});

/** The text of a file; null where it is larger than such a file can be. */
async function readAll(inhoud: AsyncIterable<Uint8Array>): Promise<string | null> {
  const stukken: Uint8Array[] = [];
  let omvang = 0;
  for await (const stuk of inhoud) {
    omvang += stuk.length;
    if (omvang <= OPDRACHTBESTAND_MAX) stukken.push(stuk);
  }
  return omvang > OPDRACHTBESTAND_MAX ? null : Buffer.concat(stukken).toString('utf8');
}

/** The refusal in an error; what is none goes on to the door. */
function meldingOf(error: unknown): Resultaatmelding {
  if (error instanceof BadInput) return RESULTAATMELDINGEN.find((een) => een === error.soort) ?? 'onleesbaar';
  if (!(error instanceof Refused)) throw error;
  const naam = error.sleutel.slice(error.sleutel.indexOf('.') + 1);
  return RESULTAATMELDINGEN.find((een) => een === naam) ?? 'geweigerd';
}
