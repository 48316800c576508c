import { giveBeloftenPersoon } from '@/domain/beloften/give-persoon';
import { magZien } from '@/domain/contacten/contact';
import { attachContactPersoon } from '@/domain/contacten/give-persoon';
import { holdContactMetPersoon } from '@/domain/contacten/hold-contact';
import { giveTakenPersoon } from '@/domain/taken/give-persoon';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditVraag, giveVraagPersoon } from './vraag.store';

/**
 * What was asked in a contact before it was known who asked is of the person of that contact, once he is known in it
 * (D-03). Throws NotFound, and Refused where nobody proved who he is.
 */
export async function attachVragen(write: Write, contactId: string): Promise<void> {
  const { persoonId } = await holdBekend(write, contactId);
  const vragen = await write.db.vraag.findMany({
    where: { gemeenteId: write.gemeenteId, contactId, persoonId: null },
    select: { id: true },
    orderBy: { volgnummer: 'asc' },
  });
  for (const { id } of vragen) await attach(write, id, persoonId);
}

/**
 * A question that somebody asked without a name, in an earlier contact: he names its kenmerk now, in this contact, and is
 * known in it. The work about it and what was promised go along. Throws NotFound, and Refused with the field: no such
 * question, or one that is of somebody.
 */
export async function attachVraag(
  write: Write,
  { contactId, referentie }: { contactId: string; referentie: string },
): Promise<{ persoonId: string }> {
  const { gemeenteId } = write;
  const { persoonId } = await holdBekend(write, contactId);
  const vraag = await write.db.vraag.findUnique({
    where: { gemeenteId_referentie: { gemeenteId, referentie } },
    select: { id: true, contactId: true, persoonId: true },
  });
  // Whose a question is, is not told to who guesses a kenmerk.
  if (!vraag || vraag.persoonId !== null)
    throw new Refused('weigering.geen-vraag-zonder-naam', {}, 'referentie');
  await attach(write, vraag.id, persoonId);
  await attachContactPersoon(write, { contactId: vraag.contactId, persoonId });
  return { persoonId };
}

async function holdBekend(write: Write, contactId: string): Promise<{ persoonId: string }> {
  const contact = await holdContactMetPersoon(write, contactId);
  if (!magZien(contact.verificatie)) throw new Refused('weigering.niemand-bekend');
  return contact;
}

async function attach(write: Write, vraagId: string, persoonId: string): Promise<void> {
  await giveVraagPersoon(write, vraagId, persoonId);
  const beloften = await giveTakenPersoon(write, { soort: 'vraag', id: vraagId }, persoonId);
  await giveBeloftenPersoon(write, beloften, persoonId);
  await auditVraag(write, 'vraag.persoon-bekend', vraagId, { persoonId: null }, { persoonId });
}
