import { antwoordVan, type Terugmelding } from '@/domain/betalingen/pain002';
import { requestVerwerking } from '@/domain/betalingen/request-verwerking';
import { openTerugmelding } from '@/domain/betalingen/terugmelding.format';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';
import { berichtId, endToEndId, verzamelingId } from './batch';
import { loadBatch } from './batch.store';
import { refusePost } from './follow-incassos';
import { loadOnderweg } from './uitkomst.store';

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
  await requireIngediend(ctx, batchId);
  const melding = await openTerugmelding(inhoud);
  if (melding === null) throw new Refused('incasso.fout.geen-terugmelding');
  return applyTerugmelding(ctx, batchId, melding);
}

/** The same of a report that was read. */
export async function applyTerugmelding(
  ctx: Context,
  batchId: string,
  melding: Terugmelding,
): Promise<number> {
  await requireIngediend(ctx, batchId);
  if (melding.bericht !== berichtId(batchId)) throw new Refused('incasso.fout.andere-incasso');
  let geweigerd = 0;
  for (const { gemeenteId } of ctx.gemeenten)
    geweigerd += await writeIn(ctx, gemeenteId, async (write) => {
      let hier = 0;
      for (const { id, reeks } of await loadOnderweg(write, batchId)) {
        const antwoord = antwoordVan(melding, endToEndId(id), verzamelingId(batchId, gemeenteId, reeks));
        if (antwoord?.soort !== 'geweigerd') continue;
        const vervolg = await refusePost(write, {
          postId: id,
          code: antwoord.code,
          dag: localDateOf(write.ctx.now),
        });
        if (vervolg !== null) hier += 1;
      }
      // Who is behind it gets his letter with the others.
      if (hier > 0) await requestVerwerking(write);
      return hier;
    });
  return geweigerd;
}

async function requireIngediend(ctx: Context, batchId: string): Promise<void> {
  const { status } = await readIn(ctx, [], (read) => loadBatch(read, batchId));
  if (status !== 'ingediend') throw new Refused('incasso.fout.niet-ingediend');
}
