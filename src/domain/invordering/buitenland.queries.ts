import type { Read } from '@/platform/tenant';
import type { Overdracht } from './buitenland';
import { loadOverdrachtenVan } from './buitenland.store';

/** The claims of one person that were sent to another country, with their numbers; also those that came back. */
export async function listOverdrachten(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<(Overdracht & { aanslagnummer: string })[]> {
  const alle = await loadOverdrachtenVan(read, gemeenteId, persoonId);
  if (alle.length > 0) read.shows(gemeenteId, [persoonId]);
  return alle;
}
