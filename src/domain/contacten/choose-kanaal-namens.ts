import { chooseKanaalVoor, type Kanaalvraag } from '@/domain/voorkeuren/choose-kanaal';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdContactMetPersoon } from './hold-contact';

/**
 * The desk records how somebody wants his letters, who proved who he is and said so himself (Awb 2:8). Throws NotFound,
 * and Refused for a contact that is closed or without anybody verified: then nobody agreed to anything.
 */
export async function chooseKanaalNamens(
  write: Write,
  { contactId, ...vraag }: Kanaalvraag & { contactId: string },
): Promise<{ persoonId: string }> {
  const contact = await holdContactMetPersoon(write, contactId);
  if (contact.verificatie !== 'gelukt') throw new Refused('voorkeur.fout.niemand-geverifieerd');
  await chooseKanaalVoor(write, { ...vraag, persoonId: contact.persoonId });
  return { persoonId: contact.persoonId };
}
