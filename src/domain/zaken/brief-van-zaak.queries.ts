import type { Grens } from '@/platform/acting-for';
import type { Read } from '@/platform/tenant';

/** Whether a letter went out in a case of this person that lies within a limit. */
export async function isBriefVan(
  read: Read,
  gemeenteId: number,
  { persoonId, documentId }: { persoonId: string; documentId: string },
  grens: NonNullable<Grens>,
): Promise<boolean> {
  const binnen = 'zaakId' in grens ? { id: grens.zaakId } : { soort: grens.soort };
  const brief = await read.db.document.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: documentId } },
    select: { zaakId: true },
  });
  if (!brief?.zaakId) return false;
  const zaak = await read.db.zaak.findFirst({
    where: { gemeenteId, persoonId, AND: [{ id: brief.zaakId }, binnen] },
    select: { id: true },
  });
  return zaak !== null;
}
