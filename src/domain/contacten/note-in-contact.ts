import type { Write } from '@/platform/tenant';
import type { Conceptformulier } from './concept';
import { dropConcepten } from './concept.store';
import { type Klantcontact, saveContact } from './contact.store';

/**
 * Something was recorded in a contact that is held: it went on, and what was being typed on these forms is gone. Says what
 * the contact itself keeps of it: that this was the wrong entrance (T-02), how often somebody was put through (D-06).
 */
export async function noteInContact(
  write: Write,
  { id }: Pick<Klantcontact, 'id'>,
  vastgelegd: readonly Conceptformulier[],
  gevolg: { verkeerdeIngang?: true; doorverbonden?: number } = {},
): Promise<void> {
  await dropConcepten(write, id, vastgelegd);
  await saveContact(write, id, gevolg);
}
