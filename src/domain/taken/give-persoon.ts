import type { Write } from '@/platform/tenant';
import type { Taakonderwerp } from './taak';

/**
 * The work about a subject is for this person, who had no name when it was left. Work for somebody else stays so. Answers
 * the promises that were made with it.
 */
export async function giveTakenPersoon(
  { db, gemeenteId }: Write,
  onderwerp: Taakonderwerp,
  persoonId: string,
): Promise<string[]> {
  const taken = await db.taak.updateManyAndReturn({
    where: { gemeenteId, onderwerpSoort: onderwerp.soort, onderwerpId: onderwerp.id, persoonId: null },
    data: { persoonId, versie: { increment: 1 } },
    select: { belofteId: true },
  });
  return taken.flatMap(({ belofteId }) => (belofteId === null ? [] : [belofteId]));
}
