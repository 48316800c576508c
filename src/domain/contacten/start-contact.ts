import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Kanaal, kanLangs, type Richting } from './contact';
import { bestaatPersoon, insertContact, werkgeverVan } from './contact.store';

/**
 * Begins a contact, with somebody or anonymous. Nothing of a person may be shown yet (D-22). Returns its id. Throws
 * NotFound for a person of elsewhere, and Refused for a channel by which we begin nothing ourselves.
 */
export async function startContact(
  write: Write,
  input: { persoonId: string | null; kanaal: Kanaal; richting: Richting },
): Promise<string> {
  const medewerkerId = actingMedewerker(write.ctx);
  if (!kanLangs(input.kanaal, input.richting)) throw new Refused('weigering.kanaal-niet-uit', {}, 'kanaal');
  if (input.persoonId !== null && !(await bestaatPersoon(write, write.gemeenteId, input.persoonId)))
    throw new NotFound();
  const ontvangenDoor = await werkgeverVan(write, medewerkerId);
  return insertContact(write, { ...input, medewerkerId, ontvangenDoor });
}
