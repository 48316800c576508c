import { requireAanslagVan } from '@/domain/aanslagen/require-aanslag-van';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { determineAanslagdeel } from './aanslagdeel';
import { countLopend } from './kwijtschelding.store';
import type { Kwijtscheldingsregels } from './regels';

/**
 * That this person may ask kwijtschelding of this aanslag now. Throws NotFound when it is not his, and Refused in
 * words: a request is open, nothing is left of it, or the gemeente gives none for these belastingen.
 */
export async function requireAanvraag(
  write: Write,
  wie: { persoonId: string; aanslagId: string },
  regels: Kwijtscheldingsregels,
): Promise<void> {
  const { gemeenteId } = write;
  const { id } = await requireAanslagVan(write, gemeenteId, wie);
  if ((await countLopend(write, gemeenteId, id)) > 0) throw new Refused('kwijtschelding.loopt-al');
  const stand = (await lockStanden(write, [id])).get(id);
  const gevonden = stand ? determineAanslagdeel(stand, regels.voor) : { ok: false, reden: 'niets-open' };
  if ('reden' in gevonden) throw new Refused(`kwijtschelding.${gevonden.reden}`);
}
