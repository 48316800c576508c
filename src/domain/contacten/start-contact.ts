import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Kanaal } from './contact';
import { bestaatPersoon, insertContact, werkgeverVan } from './contact.store';

/**
 * Begins a contact, with somebody or anonymous. Nothing of a person may be shown yet (D-22). Returns its id. Throws
 * NotFound for a person of elsewhere.
 */
export async function startContact(
  write: Write,
  input: { persoonId: string | null; kanaal: Kanaal; richting: 'in' | 'uit' },
): Promise<string> {
  const medewerkerId = actingMedewerker(write.ctx);
  if (input.persoonId !== null && !(await bestaatPersoon(write, write.gemeenteId, input.persoonId)))
    throw new NotFound();
  const ontvangenDoor = await werkgeverVan(write, medewerkerId);
  return insertContact(write, { ...input, medewerkerId, ontvangenDoor });
}
