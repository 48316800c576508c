import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';

/** The one gemeente of this read. Throws NotFound when it names none: a page of a board is always of one. */
export function oneGemeente(read: Read): number {
  const [gemeenteId] = read.gemeenten;
  if (gemeenteId === undefined) throw new NotFound();
  return gemeenteId;
}
