import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { loadVertrekVanBiljetten, loadVertrekVanKosten } from './bekendmaking.store';

/**
 * The day on which each of these aanslagen was made known, by its id: the first on which its biljet left. One of which
 * nobody told that it left is not in it: then its dagtekening counts (AWR 22j).
 */
export async function findBekendmakingen(
  read: Read,
  aanslagen: readonly { gemeenteId: number; id: string }[],
): Promise<ReadonlyMap<string, LocalDate>> {
  return aanslagen.length === 0 ? new Map() : loadVertrekVanBiljetten(read, aanslagen);
}

/** The same of acts of collection, by the id of the costs that each made: the letter with the act has to reach somebody. */
export async function findKostenBekendmakingen(
  read: Read,
  gemeenteId: number,
  kostenIds: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  return kostenIds.length === 0 ? new Map() : loadVertrekVanKosten(read, gemeenteId, kostenIds);
}
