import type { Read } from '@/platform/tenant';
import type { Artikel } from './kennis';
import { geldig, toArtikel } from './kennis.store';

/** One article that may be told in this gemeente today, or null. */
export async function readArtikel(read: Read, id: string, gemeenteId: number): Promise<Artikel | null> {
  const rij = await read.db.kennisartikel.findFirst({ where: { id, ...geldig(read) } });
  return rij && (rij.gemeenteId === null || rij.gemeenteId === gemeenteId) ? toArtikel(rij) : null;
}
