import { toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';
import type { KostenView } from './kosten';
import { loadKostenVan } from './kosten.store';
import { getStandVanAanslagen } from './stand.queries';

/** Every act that cost on these aanslagen of one gemeente, the oldest first: what it came to, for whom, and what is open. */
export async function listKosten(
  read: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<KostenView[]> {
  if (aanslagIds.length === 0) return [];
  const { kosten, persoonIds } = await loadKostenVan(read, gemeenteId, aanslagIds);
  read.shows(gemeenteId, persoonIds);
  const standen = await getStandVanAanslagen(read, gemeenteId, [...new Set(kosten.map((k) => k.aanslagId))]);
  return kosten.map((k) => ({
    ...k,
    openCenten:
      standen.get(k.aanslagId)?.kosten.find((post) => post.kostenId === k.id)?.openCenten ?? toCents(0),
  }));
}
