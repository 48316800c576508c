import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { dropConcepten } from './concept.store';
import { isVerkeerdeIngang, magInContact } from './contact';
import { lockContact, saveContact } from './contact.store';
import { auditVraag, insertVraag, loadOnderwerp } from './vraag.store';

/**
 * Adds a question to an open contact. A question that belongs at another entrance is taken all the same, and
 * counted (T-02). Throws NotFound and Refused.
 */
export async function addVraag(
  write: Write,
  input: { contactId: string; onderwerp: string; tekst: string },
): Promise<string> {
  const contact = await lockContact(write, input.contactId);
  const mag = magInContact('vastleggen', contact, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  const onderwerp = await loadOnderwerp(write, input.onderwerp);
  if (!onderwerp) throw new Refused('fouten.kies', {}, 'onderwerp');
  // Who could not prove who he is asks for himself, whoever that is: it is no question of the person he named.
  const persoonId = contact.verificatie === 'mislukt' ? null : contact.persoonId;
  const { id } = await insertVraag(write, { ...input, persoonId, taal: 'nl' });
  const { smaak } =
    geldendOp('smaak', await readGegevens(write, write.gemeenteId), localDateOf(write.ctx.now)).waarde ?? {};
  const verkeerd = isVerkeerdeIngang({ ...contact, smaak: smaak ?? null }, onderwerp.team);
  await dropConcepten(write, contact.id, ['vraag']);
  await saveContact(write, contact.id, verkeerd ? { verkeerdeIngang: true } : {});
  await auditVraag(write, 'vraag.gesteld', id, null, { onderwerp: input.onderwerp, contactId: contact.id });
  return id;
}

/** The contact of a question, open and held. Throws NotFound and Refused. */
export async function openContactVan(write: Write, contactId: string) {
  const contact = await lockContact(write, contactId);
  const mag = magInContact('vastleggen', contact, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  if (contact.medewerkerId === null) throw new NotFound();
  return contact;
}
