import { moveZaak } from '@/domain/zaken/move-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { findVerlopenAanvullingen, lockKwijtschelding } from './kwijtschelding.store';

/**
 * What the clock does to what was asked and did not come: the case goes back to who handles it, who decides without it
 * (Leidraad 26.1.3). Its missed day stays, so that it stands first in the worklist. Answers how many.
 */
export async function guardAanvullingen(write: Write): Promise<number> {
  const verlopen = await findVerlopenAanvullingen(write, localDateOf(write.ctx.now));
  for (const zaakId of verlopen) {
    await lockKwijtschelding(write, zaakId);
    await noteInZaak(write, zaakId, { soort: 'niet-aangevuld', voorBurger: true });
    await moveZaak(write, { id: zaakId }, 'in-behandeling');
  }
  return verlopen.length;
}
