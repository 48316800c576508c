import { may, type Verb } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';
import { listMedewerkers } from './medewerker.queries';

/** Who may do this in a gemeente today by his roles, by name; nobody outside the read. For use cases of later folders. */
export async function readBevoegden(
  read: Read,
  gemeenteId: number,
  verb: Verb,
): Promise<{ id: string; naam: string }[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const alle = await listMedewerkers(read, { stand: 'werkt' });
  return alle
    .filter(({ rollen }) =>
      rollen.some(
        (rol) =>
          rol.geldt && (rol.gemeenteId === null || rol.gemeenteId === gemeenteId) && may([rol.rol], verb),
      ),
    )
    .map(({ id, naam }) => ({ id, naam }));
}
