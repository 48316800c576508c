import type { Read } from '@/platform/tenant';
import type { KostenView } from './kosten';
import { listKosten } from './kosten.queries';

/** The costs of these aanslagen as they stand, the oldest act first, for later folders. */
export const readKosten = (
  read: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<KostenView[]> => listKosten(read, gemeenteId, aanslagIds);
