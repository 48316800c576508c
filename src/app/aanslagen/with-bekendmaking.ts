import { findBekendmakingen } from '@/domain/post/find-bekendmakingen';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/** These aanslagen with the day on which each left: for a page that says until when somebody can object. */
export async function withBekendmaking<A extends { gemeenteId: number; id: string }>(
  read: Read,
  aanslagen: readonly A[],
): Promise<(A & { bekendmaking: LocalDate | null })[]> {
  const bekend = await findBekendmakingen(read, aanslagen);
  return aanslagen.map((aanslag) => ({ ...aanslag, bekendmaking: bekend.get(aanslag.id) ?? null }));
}
