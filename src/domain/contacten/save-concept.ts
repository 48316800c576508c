import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Conceptformulier, type Conceptvelden, readConcept, stapVan } from './concept';
import { dropConcepten, putConcept } from './concept.store';
import { lockContact } from './contact.store';

/**
 * Keeps what is being typed in a contact of one's own, open or just parked. False when the contact went on since the page
 * was made (`stap`): what was typed then is recorded, or somebody ended it. No line in the audit: nothing was decided yet,
 * and what becomes of it is audited. Throws NotFound, and Refused for a field that is too long to keep.
 */
export async function saveConcept(
  write: Write,
  input: { contactId: string; formulier: Conceptformulier; stap: number; velden: Conceptvelden },
): Promise<boolean> {
  const { contactId, formulier } = input;
  const medewerkerId = actingMedewerker(write.ctx);
  const contact = await lockContact(write, contactId);
  if (contact.medewerkerId !== medewerkerId) throw new NotFound();
  const gelezen = readConcept(formulier, input.velden);
  if (!gelezen.ok) throw new Refused('fouten.te-lang', {}, gelezen.veld);
  if (contact.status !== 'open' && contact.status !== 'geparkeerd') return false;
  const vragen = await write.db.vraag.findMany({
    where: { gemeenteId: write.gemeenteId, contactId },
    select: { resultaat: true },
  });
  if (stapVan(vragen) !== input.stap) return false;
  if (gelezen.velden === null) await dropConcepten(write, contactId, [formulier]);
  else await putConcept(write, { contactId, formulier, velden: gelezen.velden, medewerkerId });
  return true;
}
