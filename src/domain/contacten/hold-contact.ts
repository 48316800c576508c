import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { magInContact } from './contact';
import { type Klantcontact, lockContact } from './contact.store';

/**
 * A contact of one's own in which something can be recorded, held until the end of the transaction. Throws NotFound, and
 * Refused with why nothing is recorded in it.
 */
export async function holdContact(write: Write, contactId: string): Promise<Klantcontact> {
  const contact = await lockContact(write, contactId);
  const mag = magInContact('vastleggen', contact, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  return contact;
}
