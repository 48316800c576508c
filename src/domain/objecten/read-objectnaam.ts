import { adresOf, formatAdres } from '@/domain/personen/persoon';
import type { Read } from '@/platform/tenant';

/** An object as people know it: its address, or where it lies; its number where neither is known; null for none. */
export async function readObjectnaam(
  read: Read,
  gemeenteId: number,
  objectId: string,
): Promise<string | null> {
  const rij = await read.db.wozObject.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: objectId } },
    include: { adres: true },
  });
  if (!rij) return null;
  const adres = rij.adres && adresOf(rij.adres);
  return adres ? formatAdres(adres) : (rij.locatieomschrijving ?? rij.wozObjectnummer);
}
