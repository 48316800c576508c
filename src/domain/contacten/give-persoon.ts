import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditContact, bestaatPersoon, lockContact, saveContact } from './contact.store';
import { holdContact } from './hold-contact';

/**
 * Who was on the line without a name turns out to be this person: the contact goes on as one with him, in which nobody
 * proved anything yet. Throws NotFound, and Refused for a contact that is with somebody already.
 */
export async function giveContactPersoon(
  write: Write,
  { contactId, persoonId }: { contactId: string; persoonId: string },
): Promise<void> {
  const contact = await holdContact(write, contactId);
  if (!(await bestaatPersoon(write, write.gemeenteId, persoonId))) throw new NotFound();
  if (contact.persoonId !== null) throw new Refused('weigering.al-met-iemand');
  await saveContact(write, contact.id, { persoonId });
  await auditContact(write, 'contact.persoon-genoemd', contact.id, { persoonId: null }, { persoonId });
}

/**
 * A contact that ended without a name was with this person, which is known now and proven by who calls. One in which
 * somebody gave a wrong answer stays with nobody. Throws NotFound.
 */
export async function attachContactPersoon(
  write: Write,
  { contactId, persoonId }: { contactId: string; persoonId: string },
): Promise<void> {
  const contact = await lockContact(write, contactId);
  if (contact.status !== 'afgerond' || contact.persoonId !== null || contact.verificatie === 'mislukt')
    return;
  await saveContact(write, contact.id, { persoonId });
  await auditContact(write, 'contact.persoon-bekend', contact.id, { persoonId: null }, { persoonId });
}
