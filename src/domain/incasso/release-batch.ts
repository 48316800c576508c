import type { Context } from '@/platform/context';
import { readIn, writeIn } from '@/platform/tenant';
import { loadBatch } from './batch.store';
import { releasePosten } from './post.store';

/** Frees the terms of a batch that was refused or taken back. */
export async function releaseBatch(ctx: Context, batchId: string): Promise<void> {
  const { status } = await readIn(ctx, [], (read) => loadBatch(read, batchId));
  if (status !== 'afgewezen' && status !== 'ingetrokken') return;
  for (const { gemeenteId } of ctx.gemeenten)
    await writeIn(ctx, gemeenteId, async (write) => {
      const aantal = await releasePosten(write, batchId);
      if (aantal === 0) return;
      await write.audit({
        handeling: 'incasso.vrijgegeven',
        onderwerp: { soort: 'incassobatch', id: batchId },
        voor: null,
        na: { aantal },
        bewaarklasse: 'betalingen',
      });
    });
}
