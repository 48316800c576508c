import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import type { Invuller } from './concept';
import { loadConcept, lockPersoon, putConcept } from './concept.store';
import { readRegels } from './read-regels';
import { requireAanvraag } from './require-aanvraag';
import { volgendeVraag } from './vragen';

/**
 * Begins a request for this aanslag, or goes on with what was filled in: a household is the same for its next aanslag.
 * Answers the first question without an answer, null when there is none left. Throws NotFound, and Refused in words.
 */
export async function startConcept(
  write: Write,
  { persoonId, voor, aanslagId }: { persoonId: string; voor: Invuller; aanslagId: string },
): Promise<string | null> {
  const regels = await readRegels(write, write.gemeenteId, localDateOf(write.ctx.now));
  await lockPersoon(write, persoonId);
  await requireAanvraag(write, { persoonId, aanslagId }, regels);
  const wie = { persoonId, voor };
  const antwoorden = (await loadConcept(write, write.gemeenteId, wie))?.antwoorden ?? {};
  await putConcept(write, wie, { aanslagId, antwoorden });
  return volgendeVraag(antwoorden, regels.vraagregels)?.sleutel ?? null;
}
