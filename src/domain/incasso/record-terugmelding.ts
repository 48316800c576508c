import { requestVerwerking } from '@/domain/betalingen/request-verwerking';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { withTempFile } from '@/platform/temp-file';
import { readIn, writeIn } from '@/platform/tenant';
import { readXml, type XmlElement, XmlUnreadable } from '@/platform/xml-reader';
import { berichtId, endToEndId, verzamelingId } from './batch';
import { loadBatch } from './batch.store';
import { refusePost } from './follow-incassos';
import { isTerugmelding, readTerugmelding, type Terugmelding } from './pain002';
import { loadOnderweg } from './uitkomst.store';

/** The most that one report may be: of a file with every collection refused. */
export const TERUGMELDING_MAX = 50 * 1024 * 1024;

/**
 * What the bank refused of a file when it took it in (pain.002): those collections failed, come in no entry, and go on by
 * their code. What was booked already is left to the statement; the same report twice does nothing. Returns how many. Throws
 * NotFound, BadInput when it is too large, or Refused for what is no report, or one of another file.
 */
export async function recordTerugmelding(
  ctx: Context,
  batchId: string,
  inhoud: AsyncIterable<Uint8Array>,
): Promise<number> {
  const { status } = await readIn(ctx, [], (read) => loadBatch(read, batchId));
  if (status !== 'ingediend') throw new Refused('incasso.fout.niet-ingediend');
  const melding = readTerugmelding(await withTempFile(inhoud, TERUGMELDING_MAX, readElementen));
  if (melding.bericht !== berichtId(batchId)) throw new Refused('incasso.fout.andere-incasso');
  let geweigerd = 0;
  for (const { gemeenteId } of ctx.gemeenten)
    geweigerd += await writeIn(ctx, gemeenteId, async (write) => {
      let hier = 0;
      for (const { id, reeks } of await loadOnderweg(write, batchId)) {
        const code = codeVan(melding, endToEndId(id), verzamelingId(batchId, gemeenteId, reeks));
        if (code === null) continue;
        const vervolg = await refusePost(write, { postId: id, code, dag: localDateOf(ctx.now) });
        if (vervolg !== null) hier += 1;
      }
      // Who is behind it gets his letter with the others.
      if (hier > 0) await requestVerwerking(write);
      return hier;
    });
  return geweigerd;
}

const codeVan = (melding: Terugmelding, end: string, verzameling: string): string | null =>
  melding.enkele.get(end) ?? melding.verzamelingen.get(verzameling) ?? melding.alles;

async function readElementen(pad: string): Promise<XmlElement[]> {
  const elementen: XmlElement[] = [];
  let herkend = false;
  try {
    for await (const piece of readXml(pad, 2)) {
      herkend ||= isTerugmelding(piece);
      if (piece.kind === 'element') elementen.push(piece.element);
    }
  } catch (error) {
    if (error instanceof XmlUnreadable) throw new Refused('incasso.fout.geen-terugmelding');
    throw error;
  }
  if (!herkend) throw new Refused('incasso.fout.geen-terugmelding');
  return elementen;
}
