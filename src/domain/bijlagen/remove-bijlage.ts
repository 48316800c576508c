import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditBijlage, deleteInhoud, lockBijlage } from './bijlage.store';
import { refuseBijlage } from './receive-bijlage';

/**
 * Takes a file out of a form that was not sent yet: by who put it there, and nobody else. Nothing of it stays but the
 * line in the audit. Throws NotFound, or Refused (`bijlagen.ingediend`) once it belongs to a case: then it is part of
 * the dossier.
 */
export async function removeBijlage(write: Write, id: string): Promise<void> {
  const bijlage = await lockBijlage(write, id);
  if (bijlage === null || bijlage.gemaaktDoor !== actorText(write.ctx.actor)) throw new NotFound();
  if (bijlage.onderwerpSoort !== 'concept') throw refuseBijlage('ingediend');
  await deleteInhoud(write, id, true);
  const { soort, bytes, sha256 } = bijlage;
  await auditBijlage(write, 'weggehaald', bijlage, { soort, bytes, sha256 }, null);
}
