import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import type { Invuller } from './concept';
import { loadConcept, lockPersoon, putConcept } from './concept.store';
import { loadFeiten, loadLaatste } from './kwijtschelding.store';
import { readRegels } from './read-regels';
import { startConcept } from './start-concept';
import { type Antwoorden, geldigeAntwoorden } from './vragen';

/**
 * Begins a request with what this household answered the time before, to be checked by who asks: nothing of it is sent unseen.
 * What he filled in since is left as it is. Answers like `startConcept`. Throws NotFound, and Refused in words.
 */
export async function prefillConcept(
  write: Write,
  { persoonId, voor, aanslagId }: { persoonId: string; voor: Invuller; aanslagId: string },
): Promise<string | null> {
  const { gemeenteId, ctx } = write;
  const wie = { persoonId, voor };
  await lockPersoon(write, persoonId);
  const eerder = await loadLaatste(write, gemeenteId, persoonId);
  const begonnen = await loadConcept(write, gemeenteId, wie);
  if (eerder && !begonnen) {
    const regels = await readRegels(write, gemeenteId, localDateOf(ctx.now));
    const feiten = await loadFeiten(write, gemeenteId, eerder);
    // Of each question the last answer; what the office judged is no answer of his.
    const antwoorden = Object.fromEntries(
      feiten.filter(({ vraag }) => vraag !== 'oordeel').map(({ vraag, antwoord }) => [vraag, antwoord]),
    ) as Antwoorden;
    await putConcept(write, wie, {
      aanslagId,
      antwoorden: geldigeAntwoorden(antwoorden, regels.vraagregels),
    });
  }
  return startConcept(write, { ...wie, aanslagId });
}
