import type { Write } from '@/platform/tenant';
import { banEmailadres } from '../personen/ban-emailadres';
import type { Afgerond } from '../personen/send-mail';
import { openTaak } from '../taken/open-taak';
import { fallBackToPost, recordAfgeleverd } from './settle-zending';

/**
 * What follows from a mail that went or came back, in the transaction that records it. A letter on the own page arrived
 * once its notice went (Awb 2:10, 2:19). From an address that does not exist nothing is expected any more: it is not used
 * again, one task asks the serviceteam to reach him otherwise, and the letter goes by post (Awb 2:11).
 */
export async function followMail(
  write: Write,
  { persoonId, onderwerpId, naar, soort, status }: Afgerond,
): Promise<void> {
  const documentId = soort === 'nieuw' ? onderwerpId : null;
  if (status === 'verzonden') {
    if (documentId !== null) await recordAfgeleverd(write, documentId);
    return;
  }
  const adresId = await banEmailadres(write, { persoonId, adres: naar });
  if (adresId !== null)
    await openTaak(write, {
      soort: 'email-herstellen',
      onderwerp: { soort: 'emailadres', id: adresId },
      persoonId,
      team: 'serviceteam',
    });
  if (documentId !== null) await fallBackToPost(write, documentId, 'email-teruggekomen');
}
