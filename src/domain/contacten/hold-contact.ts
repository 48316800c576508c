import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { magInContact } from './contact';
import { type Klantcontact, lockContact } from './contact.store';

/**
 * A contact of one's own in which something can be recorded, held until the end of the transaction. Throws NotFound, and
 * Refused with why nothing is recorded in it.
 */
export async function holdContact(write: Write, contactId: string): Promise<Klantcontact> {
  return requireEigen(write, await lockContact(write, contactId));
}

/** The same where it must be with somebody who has a name here. Throws NotFound for one with nobody, and Refused. */
export async function holdContactMetPersoon(
  write: Write,
  contactId: string,
): Promise<Klantcontact & { persoonId: string }> {
  const contact = await lockContact(write, contactId);
  const { persoonId } = contact;
  if (persoonId === null) throw new NotFound();
  return { ...requireEigen(write, contact), persoonId };
}

function requireEigen(write: Write, contact: Klantcontact): Klantcontact {
  const mag = magInContact('vastleggen', contact, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  return contact;
}
