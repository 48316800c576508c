import { createHash } from 'node:crypto';
import type { Context } from '@/platform/context';
import { readIn } from '@/platform/tenant';
import { BijlageAangetast, loadBijlage, loadDeel, loadSleutel } from './bijlage.store';

/**
 * The content of a bijlage piece by piece, each in a transaction of its own. Whether this actor may see it was decided
 * before. Throws BijlageAangetast when it is not what came in, at the latest after
 * the last piece: then what was read is not all of it, and a download breaks off.
 */
export async function* readInhoud(ctx: Context, gemeenteId: number, id: string): AsyncGenerator<Buffer> {
  const found = await readIn(ctx, [gemeenteId], async (read) => {
    const bijlage = await loadBijlage(read, gemeenteId, id);
    return bijlage && { bijlage, sleutel: await loadSleutel(read, bijlage) };
  });
  // No content is not the same as content of nothing, which a scanner calls clean.
  if (!found?.sleutel) throw new BijlageAangetast(`Bijlage ${id} of gemeente ${gemeenteId} has no key`);
  const { bijlage, sleutel } = found;
  const hash = createHash('sha256');
  for (let volg = 0; volg < bijlage.delen; volg++) {
    const deel = await readIn(ctx, [gemeenteId], (read) =>
      loadDeel(read, gemeenteId, { bijlageId: id, volg, sleutel }),
    );
    hash.update(deel);
    yield deel;
  }
  if (hash.digest('hex') !== bijlage.sha256)
    throw new BijlageAangetast(`Bijlage ${id} of gemeente ${gemeenteId} is not what came in`);
}
