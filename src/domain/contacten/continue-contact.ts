import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditContact, bestaatPersoon, insertContact, werkgeverVan } from './contact.store';
import { isKlantGeopend } from './klant-geopend.queries';
import type { BekendGesprek } from './known-gesprek.queries';

/**
 * Takes a conversation along to the file of the same human being in this gemeente: who he is was established in it, and is
 * not asked twice. That this is the same one is up to the caller (`findBekendGesprek`). Here it is a contact of its own,
 * for what is asked here is of this gemeente; where nothing is asked it ends as none. Throws NotFound, and Refused where
 * it was not established who he is.
 */
export async function continueContact(
  write: Write,
  persoonId: string,
  { gemeenteId: van, id: gesprekVan, verificatie, ...bekend }: BekendGesprek,
): Promise<void> {
  const medewerkerId = actingMedewerker(write.ctx);
  if (!(await bestaatPersoon(write, write.gemeenteId, persoonId))) throw new NotFound();
  if (await isKlantGeopend(write, write.gemeenteId, persoonId)) return;
  if (verificatie !== 'gelukt') throw new Refused('weigering.niet-bekend');
  const ontvangenDoor = await werkgeverVan(write, medewerkerId);
  const id = await insertContact(write, {
    ...bekend,
    persoonId,
    medewerkerId,
    ontvangenDoor,
    gesprekVan,
    verificatie: 'gelukt',
  });
  await auditContact(write, 'contact.meegenomen', id, null, { van, gesprekVan });
}
