import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { DocumentAangetast, isAanDerden } from './document';
import { loadDocument, openInhoud } from './document.store';
import { sha256Of } from './render-document';

export type GeopendDocument = {
  soort: string;
  persoonId: string;
  dagtekening: LocalDate;
  sha256: string;
} & ({ stand: 'leesbaar'; pdf: Buffer } | { stand: 'vernietigd' });

/**
 * One letter with its bytes, or null when there is none (of this person, when one is named). Once its retention term is over only the fact that it was
 * there is left. Throws DocumentAangetast when the bytes are not the ones that were made.
 */
export async function openDocument(
  read: Read,
  gemeenteId: number,
  id: string,
  vanPersoonId?: string,
): Promise<GeopendDocument | null> {
  const rij = await loadDocument(read, gemeenteId, id);
  if (!rij) return null;
  // What went to another about him is not his letter.
  if (vanPersoonId !== undefined && (rij.persoonId !== vanPersoonId || isAanDerden(rij.soort))) return null;
  read.shows(gemeenteId, [rij.persoonId]);
  const { soort, persoonId, dagtekening, sha256 } = rij;
  const kop = { soort, persoonId, dagtekening, sha256 };
  let pdf: Buffer | null;
  try {
    pdf = await openInhoud(read, gemeenteId, rij);
  } catch (error) {
    throw new DocumentAangetast(`Document ${id} of gemeente ${gemeenteId} cannot be unsealed`, {
      cause: error,
    });
  }
  if (pdf === null) return { ...kop, stand: 'vernietigd' };
  if (sha256Of(pdf) !== sha256)
    throw new DocumentAangetast(`Document ${id} of gemeente ${gemeenteId} is not what was made`);
  return { ...kop, stand: 'leesbaar', pdf };
}
