import type { Read } from '@/platform/tenant';
import { loadMailbaar } from './emailadres.store';

/** To which of these persons mail can go: who lives, with a confirmed address from which nothing came back. */
export async function findMailbaar(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set(await loadMailbaar(read, gemeenteId, persoonIds));
}
