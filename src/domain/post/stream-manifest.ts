import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { readIn } from '@/platform/tenant';
import { findOpdrachtnummer, listStukken } from './afdruk.queries';
import { MANIFESTKOP, manifestregel } from './afdrukopdracht';

const PER_KEER = 1_000;

/** The list of the pieces of a print order in their order, some at a time. The same every time. Throws NotFound. */
export async function* streamManifest(
  ctx: Context,
  gemeenteId: number,
  opdrachtId: string,
): AsyncGenerator<Buffer> {
  yield Buffer.from(MANIFESTKOP);
  for (let na = 0; ; ) {
    const { nummer, stukken } = await readIn(ctx, [gemeenteId], async (read) => {
      const gevonden = await findOpdrachtnummer(read, gemeenteId, opdrachtId);
      if (gevonden === null) throw new NotFound();
      return {
        nummer: gevonden,
        stukken: await listStukken(read, gemeenteId, { opdrachtId, na, hoogstens: PER_KEER }),
      };
    });
    if (stukken.length > 0) yield Buffer.from(stukken.map((stuk) => manifestregel(nummer, stuk)).join(''));
    if (stukken.length < PER_KEER) return;
    na = stukken.at(-1)?.volgnummer ?? 0;
  }
}
