import type { Grens } from '@/platform/acting-for';
import type { Read } from '@/platform/tenant';

/** Whether a letter went out in a case of this person that lies within a limit: its journal names it. */
export async function isBriefVan(
  read: Read,
  gemeenteId: number,
  { persoonId, documentId }: { persoonId: string; documentId: string },
  grens: NonNullable<Grens>,
): Promise<boolean> {
  const binnen = 'zaakId' in grens ? { id: grens.zaakId } : { soort: grens.soort };
  const gevonden = await read.db.zaakregel.findFirst({
    where: {
      gemeenteId,
      zaak: { gemeenteId, persoonId, ...binnen },
      gegevens: { path: ['documentId'], equals: documentId },
    },
    select: { id: true },
  });
  return gevonden !== null;
}
