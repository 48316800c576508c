import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { destroyVerlopen } from './brief.store';

/** Takes away what stood in somebody's way, and the files, once their term is over. Answers how many. */
export async function destroyToetsuitslagen(write: Write): Promise<number> {
  const aantal = await destroyVerlopen(write, localDateOf(write.ctx.now));
  if (aantal > 0)
    await write.audit({
      handeling: 'toetslijst.vernietigd',
      onderwerp: { soort: 'gemeente', id: String(write.gemeenteId) },
      voor: null,
      na: { aantal },
      bewaarklasse: 'kwijtschelding',
    });
  return aantal;
}
