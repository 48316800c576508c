import { findBekendmakingen, findKostenBekendmakingen } from '@/domain/post/find-bekendmakingen';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/** When what objections are against left: acts by the id of their costs, aanslagen by their own. */
export type Bekend = Record<'kosten' | 'aanslagen', ReadonlyMap<string, LocalDate>>;

/** The same of these objections; costs where it is against costs, otherwise the aanslag. */
export const loadBekend = async (
  read: Read,
  gemeenteId: number,
  tegen: readonly { aanslagId: string; kosten: { kostenId: string } | null }[],
): Promise<Bekend> => ({
  kosten: await findKostenBekendmakingen(
    read,
    gemeenteId,
    tegen.flatMap(({ kosten }) => (kosten ? [kosten.kostenId] : [])),
  ),
  aanslagen: await findBekendmakingen(
    read,
    tegen.flatMap(({ kosten, aanslagId }) => (kosten ? [] : [{ gemeenteId, id: aanslagId }])),
  ),
});
