import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { insertGelezen, loadBewaarklasse } from './document.store';

/**
 * Records that the citizen who asks opened this letter of his own. Only the first time counts and is written down;
 * opening it again changes nothing. Throws NotFound for a letter that is not there or not his, and for who is no citizen.
 */
export async function markGelezen(write: Write, documentId: string): Promise<void> {
  const { ctx, gemeenteId } = write;
  const persoonId = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.persoonId;
  if (persoonId === undefined) throw new NotFound();
  const bewaarklasse = await loadBewaarklasse(write, gemeenteId, documentId, persoonId);
  if (bewaarklasse === null) throw new NotFound();
  if (!(await insertGelezen(write, documentId, persoonId))) return;
  await write.audit({
    handeling: 'bericht.gelezen',
    onderwerp: { soort: 'document', id: documentId },
    voor: null,
    na: { gelezenOp: ctx.now.toISOString() },
    bewaarklasse,
  });
}
