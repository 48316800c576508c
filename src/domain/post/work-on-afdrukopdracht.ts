import { createHash } from 'node:crypto';
import type { Context } from '@/platform/context';
import { logger } from '@/platform/logger';
import { readIn, writeIn } from '@/platform/tenant';
import { findTeMakenDeel } from './afdruk.queries';
import { auditOpdracht, countDelen, lockOpdracht, releaseStuk, saveDeel, saveOpdracht } from './afdruk.store';
import { askAfdrukwerk } from './make-afdrukopdracht';
import { stopOverleden } from './stop-overleden';
import { StukOnleesbaar, streamAfdrukdeel } from './stream-afdrukdeel';
import { streamManifest } from './stream-manifest';

/**
 * Makes the next part of a print order that is not there yet, and asks for the one after it; behind the last one the list.
 * Begun again where it was killed: a part counts once it was made whole. A letter that cannot be opened is let out of the
 * order, and the part is made without it. What was made already is left alone.
 */
export async function workOnAfdrukopdracht(
  ctx: Context,
  gemeenteId: number,
  opdrachtId: string,
): Promise<void> {
  const deel = await readIn(ctx, [gemeenteId], (read) => findTeMakenDeel(read, gemeenteId, opdrachtId));
  if (deel === 'klaar') return;
  if (deel === null) return finish(ctx, gemeenteId, opdrachtId);
  if (await stopIn(ctx, gemeenteId, opdrachtId, deel)) return;
  try {
    const gemaakt = await hashOf(streamAfdrukdeel(ctx, gemeenteId, opdrachtId, deel));
    await writeIn(ctx, gemeenteId, async (write) => {
      await saveDeel(write, opdrachtId, deel, gemaakt);
      await saveOpdracht(write, opdrachtId, { bijgewerktOp: ctx.now });
      await askAfdrukwerk(write, opdrachtId);
    });
  } catch (error) {
    if (!(error instanceof StukOnleesbaar)) throw error;
    const { stukId, reden } = error;
    logger().error({ gemeenteId, opdrachtId, stukId, reden }, 'brief niet te printen');
    await writeIn(ctx, gemeenteId, async (write) => {
      await lockOpdracht(write, opdrachtId);
      await releaseStuk(write, stukId, reden);
      await countDelen(write, opdrachtId, deel);
      await auditOpdracht(write, 'uitval', opdrachtId, null, { stukId, reden });
      await askAfdrukwerk(write, opdrachtId);
    });
  }
}

/** Who died since the order was asked for is let out before the part is made; then it is made without him. */
const stopIn = (ctx: Context, gemeenteId: number, opdrachtId: string, deel: number): Promise<boolean> =>
  writeIn(ctx, gemeenteId, async (write) => {
    await lockOpdracht(write, opdrachtId);
    if ((await stopOverleden(write, { opdrachtId, deel })) === 0) return false;
    await countDelen(write, opdrachtId, deel);
    await askAfdrukwerk(write, opdrachtId);
    return true;
  });

async function finish(ctx: Context, gemeenteId: number, opdrachtId: string): Promise<void> {
  const { sha256 } = await hashOf(streamManifest(ctx, gemeenteId, opdrachtId));
  await writeIn(ctx, gemeenteId, async (write) => {
    const { status, stukken } = await lockOpdracht(write, opdrachtId);
    if (status !== 'in-de-maak') return;
    const na = stukken === 0 ? 'vervallen' : 'gemaakt';
    await saveOpdracht(write, opdrachtId, { status: na, manifestSha256: sha256, bijgewerktOp: ctx.now });
    await auditOpdracht(
      write,
      na === 'gemaakt' ? 'klaar' : 'vervallen',
      opdrachtId,
      { status },
      { status: na, sha256 },
    );
  });
}

/** SHA-256 and size of what comes by. */
async function hashOf(stroom: AsyncIterable<Buffer>): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const stuk of stroom) {
    hash.update(stuk);
    bytes += stuk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
