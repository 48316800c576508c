import type { Write } from '@/platform/tenant';
import type { GeboekteBoeking } from './boeking';
import { loadBoekingen } from './boeking.store';
import { type StandVanAanslag, standUit } from './stand';
import { loadMutatieregels, lockGrootboek } from './stand.store';

/**
 * How these aanslagen stand, held until the end of the transaction: nobody else posts on open aanslagen of this
 * gemeente in the meantime. For who is going to divide money over what is open. One that does not exist is left out.
 */
export async function lockStanden(
  write: Write,
  aanslagIds: readonly string[],
): Promise<Map<string, StandVanAanslag>> {
  await lockGrootboek(write);
  const { regels } = await loadMutatieregels(write, write.gemeenteId, aanslagIds);
  return new Map([...new Set(regels.map((r) => r.aanslagId))].map((id) => [id, standUit(id, regels)]));
}

/** The boekingen of this gemeente with these koppelingen, oldest first. */
export async function findBoekingen(
  write: Write,
  koppelingen: readonly string[],
): Promise<GeboekteBoeking[]> {
  return koppelingen.length === 0 ? [] : loadBoekingen(write, { koppelingen });
}

/** These boekingen of this gemeente, oldest first. */
export async function findBoekingenById(write: Write, ids: readonly string[]): Promise<GeboekteBoeking[]> {
  return ids.length === 0 ? [] : loadBoekingen(write, { ids });
}
