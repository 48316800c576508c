import { isVerkeerdeIngang } from '@/domain/contacten/contact';
import { holdContact } from '@/domain/contacten/hold-contact';
import { noteInContact } from '@/domain/contacten/note-in-contact';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readOnderwerp } from '@/domain/kennis/read-onderwerp';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditVraag, insertVraag } from './vraag.store';

/**
 * Adds a question to an open contact. A question that belongs at another entrance is taken all the same, and
 * counted (T-02). Throws NotFound and Refused.
 */
export async function addVraag(
  write: Write,
  input: { contactId: string; onderwerp: string; tekst: string },
): Promise<string> {
  const contact = await holdContact(write, input.contactId);
  const onderwerp = await readOnderwerp(write, input.onderwerp);
  if (!onderwerp) throw new Refused('fouten.kies', {}, 'onderwerp');
  // Who could not prove who he is asks for himself, whoever that is: it is no question of the person he named.
  const persoonId = contact.verificatie === 'mislukt' ? null : contact.persoonId;
  const { id } = await insertVraag(write, { ...input, persoonId, taal: 'nl' });
  const { smaak } =
    geldendOp('smaak', await readGegevens(write, write.gemeenteId), localDateOf(write.ctx.now)).waarde ?? {};
  // Whom we call ourselves came in nowhere.
  const verkeerd =
    contact.richting === 'in' && isVerkeerdeIngang({ ...contact, smaak: smaak ?? null }, onderwerp.team);
  await noteInContact(write, contact, ['vraag'], verkeerd ? { verkeerdeIngang: true } : {});
  await auditVraag(write, 'vraag.gesteld', id, null, { onderwerp: input.onderwerp, contactId: contact.id });
  return id;
}
