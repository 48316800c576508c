import type { Read } from '@/platform/tenant';
import { type KostenView, listKosten } from './kosten.queries';

/** The posts of costs of these aanslagen, for use cases of later folders. */
export const readKosten = (
  read: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<KostenView[]> => listKosten(read, gemeenteId, aanslagIds);
