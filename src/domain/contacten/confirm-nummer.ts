import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { confirmTelefoon } from '@/domain/personen/save-telefoon';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { magInContact } from './contact';
import { lockContact } from './contact.store';

/**
 * The desk asked somebody on the line, who proved who he is, whether this is his number. Throws NotFound, and Refused
 * for a contact that is closed or without anybody verified on the line: then nobody confirmed anything.
 */
export async function confirmNummer(
  write: Write,
  input: { contactId: string; telefoon: string },
): Promise<{ persoonId: string }> {
  const contact = await lockContact(write, input.contactId);
  if (contact.persoonId === null) throw new NotFound();
  const mag = magInContact('vastleggen', contact, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  if (contact.verificatie !== 'gelukt') throw new Refused('weigering.niemand-geverifieerd');
  await confirmTelefoon(write, { persoonId: contact.persoonId, telefoon: input.telefoon });
  return { persoonId: contact.persoonId };
}
