import type { Read } from '@/platform/tenant';
import { type StandVanAanslag, standUit } from './stand';
import { loadMutatieregels } from './stand.store';

/**
 * How these aanslagen of one gemeente stand, by id: per aanslag and per line what was imposed, reduced, received,
 * waived and is open, with the mutations for a timeline. One statement, whatever their number. An aanslag that
 * does not exist, or on which nothing was booked, is left out.
 */
export async function getStandVanAanslagen(
  read: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<ReadonlyMap<string, StandVanAanslag>> {
  if (aanslagIds.length === 0) return new Map();
  const { regels, persoonIds } = await loadMutatieregels(read, gemeenteId, aanslagIds);
  read.shows(gemeenteId, persoonIds);
  const ids = new Set(regels.map((r) => r.aanslagId));
  return new Map([...ids].map((id) => [id, standUit(id, regels)]));
}
