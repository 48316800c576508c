import { z } from 'zod';
import {
  addVerordeningbestand,
  judgeVerordeningbestand,
  VERORDENINGBESTAND_MAX,
} from '@/domain/verordeningen/add-verordeningbestand';
import { BadInput, NotFound, Refused } from '@/platform/errors';
import { readMultipart } from '@/platform/multipart';
import { problem, route } from '@/platform/route';
import { writeIn } from '@/platform/tenant';
import { scanVirus } from '@/platform/virusscan';
import { verordeningenPath } from '../../../../paths';

/**
 * The text of a verordening as a file. A program gets 201 or the refusal as problem+json, a form without JavaScript is sent
 * back with the outcome.
 */
export const POST = route({
  toegang: { wie: 'medewerker', verb: 'verordening.invoeren', bereik: 'gemeente' },
  doel: 'verordeningen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  limiet: 'bijlagen',
  handle: async ({ ctx, gemeenten }, { request, params: { gemeente, id } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    let fout: string | null = 'geen-bestand';
    try {
      for await (const { bestandsnaam, inhoud } of readMultipart(request))
        if (bestandsnaam && fout === 'geen-bestand') {
          const bytes = await readAll(inhoud);
          if (bytes === null) fout = 'te-groot';
          else {
            const bestand = judgeVerordeningbestand(
              bestandsnaam,
              bytes,
              (await scanVirus(once(bytes))).uitslag,
            );
            await writeIn(ctx, gemeenteId, (write) =>
              addVerordeningbestand(write, { verordeningId: id, bestand }),
            );
            fout = null;
          }
        }
    } catch (error) {
      if (error instanceof BadInput) fout = error.soort;
      else if (error instanceof Refused) fout = error.sleutel.replace(/^bijlagen\./, '');
      else throw error;
    }
    if (!request.headers.get('accept')?.includes('application/json'))
      return new Response(null, {
        status: 303,
        headers: {
          Location: `${verordeningenPath(gemeente, id)}?gelukt=${fout === null ? 'bestand' : 'geen-bestand'}`,
        },
      });
    if (fout === null) return Response.json({ uitkomst: 'bewaard' }, { status: 201 });
    return problem(fout === 'te-groot' ? 413 : 422, `bijlagen.${fout}`, ctx.requestId);
  },
});

/** The bytes of a file; null where it is larger than such a file can be. */
async function readAll(inhoud: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> {
  const stukken: Uint8Array[] = [];
  let omvang = 0;
  for await (const stuk of inhoud) {
    omvang += stuk.length;
    if (omvang <= VERORDENINGBESTAND_MAX) stukken.push(stuk);
  }
  return omvang > VERORDENINGBESTAND_MAX ? null : new Uint8Array(Buffer.concat(stukken));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
