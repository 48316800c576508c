import { confirmTelefoon } from '@/domain/personen/save-telefoon';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdContactMetPersoon } from './hold-contact';

/**
 * The desk asked somebody on the line, who proved who he is, whether this is his number. Throws NotFound, and Refused
 * for a contact that is closed or without anybody verified on the line: then nobody confirmed anything.
 */
export async function confirmNummer(
  write: Write,
  input: { contactId: string; telefoon: string },
): Promise<{ persoonId: string }> {
  const contact = await holdContactMetPersoon(write, input.contactId);
  if (contact.verificatie !== 'gelukt') throw new Refused('weigering.niemand-geverifieerd');
  await confirmTelefoon(write, { persoonId: contact.persoonId, telefoon: input.telefoon });
  return { persoonId: contact.persoonId };
}
