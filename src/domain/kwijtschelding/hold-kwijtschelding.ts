import { moveZaak } from '@/domain/zaken/move-zaak';
import { Refused, Stale } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Kwijtschelding } from './kwijtschelding';
import { faseVan, lockKwijtschelding } from './kwijtschelding.store';

/**
 * The request, held, when it may still be worked on; a case that nobody touched yet is being handled from here on.
 * Throws
 * NotFound, Stale when the case changed since it was shown, and Refused: it ended, or waits for the second person.
 */
export async function holdKwijtschelding(
  write: Write,
  zaakId: string,
  zaakVersie?: number,
): Promise<Kwijtschelding> {
  const kwijtschelding = await lockKwijtschelding(write, zaakId);
  const { fase, versie } = await faseVan(write, zaakId);
  if (zaakVersie !== undefined && versie !== zaakVersie) throw new Stale();
  if (!kwijtschelding.loopt) throw new Refused('zaken.fout.afgelopen');
  if (fase === 'besluit-gevraagd') throw new Refused('kwijtschelding.wacht-op-besluit');
  if (fase === 'ontvangen') await moveZaak(write, { id: zaakId }, 'in-behandeling');
  return kwijtschelding;
}
