import type { Read } from '@/platform/tenant';
import type { StandVanAanslag } from './stand';
import { getStandVanAanslagen } from './stand.queries';

/** How these aanslagen stand, by id, for later folders that only look: who posts takes `lockStanden`. */
export const readStanden = (
  read: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<ReadonlyMap<string, StandVanAanslag>> => getStandVanAanslagen(read, gemeenteId, aanslagIds);
