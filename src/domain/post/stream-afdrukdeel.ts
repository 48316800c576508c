import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { type Read, readIn } from '@/platform/tenant';
import { adresblad } from '../documenten/adresblad';
import { DocumentAangetast } from '../documenten/document';
import { openDocument } from '../documenten/open-document';
import { renderDocument } from '../documenten/render-document';
import { getAfzender } from '../gemeenten/get-afzender';
import { getAfdrukdeel, listStukken, type StukView } from './afdruk.queries';
import { stukcode } from './afdrukopdracht';
import { joinPdf, type TeBundelen } from './join-pdf';

/** So many letters are in memory at once. */
const PER_KEER = 25;

/** A letter of an order cannot be opened: its key was destroyed, or its bytes are not the ones that were made. */
export class StukOnleesbaar extends Error {
  override readonly name = 'StukOnleesbaar';
  constructor(
    readonly stukId: string,
    readonly reden: 'vernietigd' | 'aangetast',
  ) {
    super(`Afdrukstuk ${stukId}: ${reden}`);
  }
}

/**
 * One part of a print order as PDF, a piece of it at a time: the letters are opened from where they are kept, and kept
 * nowhere a second time. The same every time. Throws NotFound, and StukOnleesbaar while it is read.
 */
export async function* streamAfdrukdeel(
  ctx: Context,
  gemeenteId: number,
  opdrachtId: string,
  deel: number,
): AsyncGenerator<Buffer> {
  yield* joinPdf(openStukken(ctx, gemeenteId, opdrachtId, deel));
}

async function* openStukken(
  ctx: Context,
  gemeenteId: number,
  opdrachtId: string,
  deel: number,
): AsyncGenerator<TeBundelen> {
  for (let na = 0; ; ) {
    const keer = await readIn(ctx, [gemeenteId], async (read) => {
      const bekend = await getAfdrukdeel(read, gemeenteId, opdrachtId, deel);
      if (bekend === null) throw new NotFound();
      const stukken = await listStukken(read, gemeenteId, { opdrachtId, deel, na, hoogstens: PER_KEER });
      const open: TeBundelen[] = [];
      for (const { id, documentId, volgnummer, adresblad: blad } of stukken) {
        const pdf = await openDocument(read, gemeenteId, documentId).catch((error: unknown) => {
          if (error instanceof DocumentAangetast) throw new StukOnleesbaar(id, 'aangetast');
          throw error;
        });
        if (pdf?.stand !== 'leesbaar') throw new StukOnleesbaar(id, 'vernietigd');
        const code = stukcode(bekend.nummer, volgnummer);
        if (blad) open.push({ pdf: await setAdresblad(read, gemeenteId, code, blad), code });
        open.push({ pdf: pdf.pdf, code: blad ? '' : code });
      }
      return { open, aantal: stukken.length, laatste: stukken.at(-1)?.volgnummer };
    });
    yield* keer.open;
    if (keer.laatste === undefined || keer.aantal < PER_KEER) return;
    na = keer.laatste;
  }
}

/** The sheet in front of a letter that goes elsewhere. Throws where the gemeente has no address to come back to. */
async function setAdresblad(
  read: Read,
  gemeenteId: number,
  code: string,
  { regels, dag }: NonNullable<StukView['adresblad']>,
): Promise<Buffer> {
  const afzender = await getAfzender(read, gemeenteId, 'maatwerk-automatisch', dag);
  if (!afzender.ok) throw new Error(`Afdrukstuk ${code}: ${afzender.reden}`);
  const data = adresblad({ regels, retouradres: afzender.afzender.retouradres, dag });
  return (await renderDocument(code, { sjabloon: 'adresblad', data })).pdf;
}
