import { listMedewerkers } from '@/domain/medewerkers/medewerker.queries';
import { may } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';

/** Who may call in a gemeente today, by name; nobody outside the read. */
export async function listBellers(read: Read, gemeenteId: number): Promise<{ id: string; naam: string }[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const alle = await listMedewerkers(read, { stand: 'werkt' });
  return alle
    .filter(({ rollen }) =>
      rollen.some(
        (rol) =>
          rol.geldt &&
          (rol.gemeenteId === null || rol.gemeenteId === gemeenteId) &&
          may([rol.rol], 'voorbellen.bellen'),
      ),
    )
    .map(({ id, naam }) => ({ id, naam }));
}
