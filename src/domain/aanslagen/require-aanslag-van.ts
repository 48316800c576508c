import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';

/** What a letter or case names an aanslag by. */
export type Aanslagnaam = { id: string; aanslagnummer: string; belastingjaar: number };

/** An aanslag of this person, for use cases of later folders. Throws NotFound for one that is not his. */
export async function requireAanslagVan(
  read: Read,
  gemeenteId: number,
  { persoonId, aanslagId }: { persoonId: string; aanslagId: string },
): Promise<Aanslagnaam> {
  const rij = await read.db.aanslag.findFirst({
    where: { gemeenteId, id: aanslagId, persoonId },
    select: { id: true, aanslagnummer: true, belastingjaar: true },
  });
  if (!rij) throw new NotFound();
  return rij;
}
