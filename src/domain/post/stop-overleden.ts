import type { Write } from '@/platform/tenant';
import { recordResultaat } from '../documenten/record-resultaat';
import { isAanErven } from '../personen/erven';
import { openTaak } from '../taken/open-taak';
import { auditOpdracht, releaseStuk } from './afdruk.store';
import { listAanOverledenen, type Stukken } from './overleden.store';
import { teamVoorRetour } from './retour';

/**
 * Keeps letters from being printed of which the reader died after they were offered: a letter in his own name is opened
 * by nobody who may. Each gets its result, its line in the audit, and a task for who wrote it: the erven get a letter of
 * their own. What is addressed to the erven goes on. Answers how many were stopped.
 */
export async function stopOverleden(write: Write, waar: Stukken): Promise<number> {
  const gevonden = (await listAanOverledenen(write, waar)).filter(({ adres }) => !isAanErven(adres));
  const gezegd = new Set<string>();
  for (const { id, documentId, persoonId, soort, opdrachtId } of gevonden) {
    await releaseStuk(write, id, 'overleden');
    if (opdrachtId !== null)
      await auditOpdracht(write, 'uitval', opdrachtId, null, { stukId: id, reden: 'overleden' });
    // A letter that was sent twice waits as two pieces, and is one task.
    if (gezegd.has(documentId)) continue;
    gezegd.add(documentId);
    write.shows(write.gemeenteId, [persoonId]);
    await recordResultaat(write, { documentId, kanaal: 'post', resultaat: 'mislukt', reden: 'overleden' });
    await openTaak(write, {
      soort: 'brief-niet-bezorgd',
      onderwerp: { soort: 'document', id: documentId },
      persoonId,
      team: teamVoorRetour(soort),
    });
  }
  return gevonden.length;
}
