import type { Read } from '@/platform/tenant';
import type { Keuze } from './kanaalkeuze';
import { loadKeuzes } from './kanaalkeuze.store';

/** What these persons chose, as it holds at this moment; who never chose is not in it and gets post. */
export async function findKeuzes(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
): Promise<ReadonlyMap<string, Keuze>> {
  const gevonden = await loadKeuzes(read, gemeenteId, persoonIds);
  return new Map(
    gevonden.map(({ persoonId, kanaal, taal, kennisgeving }) => [persoonId, { kanaal, taal, kennisgeving }]),
  );
}
