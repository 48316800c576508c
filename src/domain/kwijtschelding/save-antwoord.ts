import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { readAntwoord } from './antwoord';
import type { Invuller } from './concept';
import { loadConcept, lockPersoon, putConcept } from './concept.store';
import { readRegels } from './read-regels';
import { type Antwoord, type Vraag, volgendeVraag } from './vragen';

/**
 * Keeps the answer to one question and says which comes next; null when all are answered. No line in the audit:
 * nothing was asked yet, and what is sent is audited. Throws NotFound when nothing was begun, Refused with the field.
 */
export async function saveAntwoord(
  write: Write,
  { persoonId, voor, vraag, getypt }: { persoonId: string; voor: Invuller; vraag: Vraag; getypt: Antwoord },
): Promise<string | null> {
  const { vraagregels } = await readRegels(write, write.gemeenteId, localDateOf(write.ctx.now));
  await lockPersoon(write, persoonId);
  const wie = { persoonId, voor };
  const concept = await loadConcept(write, write.gemeenteId, wie);
  if (!concept || !vraag.nodig(concept.antwoorden, vraagregels)) throw new NotFound();
  const gelezen = readAntwoord(vraag, getypt, concept.antwoorden, vraagregels);
  if (!gelezen.ok) {
    const [eerste] = gelezen.fouten;
    throw new Refused(eerste?.sleutel ?? 'antwoord.kies', {}, eerste?.veld);
  }
  const antwoorden = { ...concept.antwoorden, [vraag.sleutel]: gelezen.antwoord };
  await putConcept(write, wie, { aanslagId: concept.aanslagId, antwoorden });
  return volgendeVraag(antwoorden, vraagregels)?.sleutel ?? null;
}
