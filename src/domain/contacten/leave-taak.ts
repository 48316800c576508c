import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { insertContact, saveContact } from './contact.store';
import { openVraagtaak } from './open-vraagtaak';
import { auditVraag, insertVraag, loadOnderwerp, saveVraag } from './vraag.store';

/**
 * Leaves work for a person that nobody asked for: what the clock found. It stands in the queue of the second line as a
 * written question of the kantoor about this person, under a subject of the kantoor. Answers the id of the task. Throws
 * Refused for a subject that does not hold.
 */
export async function leaveTaak(
  write: Write,
  { persoonId, onderwerp, tekst }: { persoonId: string; onderwerp: string; tekst: string },
): Promise<string> {
  const found = await loadOnderwerp(write, onderwerp);
  if (!found) throw new Refused('fouten.kies', {}, 'onderwerp');
  const contactId = await insertContact(write, {
    persoonId,
    kanaal: 'brief',
    richting: 'uit',
    medewerkerId: null,
    ontvangenDoor: 'kantoor',
  });
  const { id: vraagId } = await insertVraag(write, { contactId, persoonId, onderwerp, tekst, taal: 'nl' });
  const { id } = await openVraagtaak(write, {
    // No promise was made to anybody: the queue orders it by the moment that it was found.
    soort: 'terugmelding',
    vraagId,
    persoonId,
    team: found.team === 'expert' ? 'expert' : 'serviceteam',
    urgentie: 'gewoon',
    toelichting: tekst,
  });
  await saveVraag(write, vraagId, { resultaat: 'doorgezet' });
  await saveContact(write, contactId, { status: 'afgerond', afgerondOp: write.ctx.now });
  await auditVraag(write, 'vraag.gevonden', vraagId, null, { onderwerp, taakId: id });
  return id;
}
