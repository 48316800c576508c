import { z } from 'zod';
import { answerUpload } from '@/app/bijlagen/upload-answer';
import { readWhole } from '@/app/bijlagen/upload-body';
import {
  addVerordeningbestand,
  judgeVerordeningbestand,
  VERORDENINGBESTAND_MAX,
} from '@/domain/verordeningen/add-verordeningbestand';
import { BadInput, NotFound, Refused } from '@/platform/errors';
import { readMultipart } from '@/platform/multipart';
import { route } from '@/platform/route';
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
          const bytes = await readWhole(inhoud, VERORDENINGBESTAND_MAX);
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
    return answerUpload(request, ctx.requestId, {
      uitkomst: fout ?? 'bewaard',
      gelukt: fout === null,
      naar: `${verordeningenPath(gemeente, id)}?gelukt=${fout === null ? 'bestand' : 'geen-bestand'}`,
    });
  },
});

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
