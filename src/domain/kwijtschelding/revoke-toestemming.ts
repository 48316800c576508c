import type { Write } from '@/platform/tenant';
import { insertToestemming, loadToestemming } from './kwijtschelding.store';

/**
 * Somebody no longer lets us look every year: from now on nobody does. What he said before stays on record. Nothing to
 * take back is nothing done.
 */
export async function revokeToestemming(
  write: Write,
  { persoonId, kanaal }: { persoonId: string; kanaal: string },
): Promise<void> {
  if ((await loadToestemming(write, write.gemeenteId, persoonId))?.gegeven !== true) return;
  await insertToestemming(write, { persoonId, gegeven: false, kanaal });
  await write.audit({
    handeling: 'toetstoestemming.ingetrokken',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { gegeven: true },
    na: { gegeven: false, kanaal },
    bewaarklasse: 'kwijtschelding',
  });
}
