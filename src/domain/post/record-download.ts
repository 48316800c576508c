import { requireVerwerker } from '@/domain/gemeenten/require-verwerker';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditOpdracht, lockOpdracht, saveGedownload, saveOpdracht } from './afdruk.store';

/**
 * Records that a part of a print order was taken away whole, and for whom; when all of them were, the order counts as downloaded.
 * Throws NotFound, Refused while it is being made and without a verwerkersovereenkomst (M-15).
 */
export async function recordDownload(
  write: Write,
  { opdrachtId, deel }: { opdrachtId: string; deel: number },
): Promise<void> {
  const drukker = await requireVerwerker(write, write.gemeenteId, 'drukker');
  const { status } = await lockOpdracht(write, opdrachtId);
  if (status === 'in-de-maak' || status === 'vervallen') throw new Refused(`weigering.status-${status}`);
  const nogNiet = await saveGedownload(write, opdrachtId, deel);
  const na = status === 'gemaakt' && nogNiet === 0 ? 'gedownload' : status;
  if (na !== status) await saveOpdracht(write, opdrachtId, { status: na });
  await auditOpdracht(write, 'gedownload', opdrachtId, { status }, { status: na, deel, drukker });
}
