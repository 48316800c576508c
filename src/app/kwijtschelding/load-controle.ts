import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { judgeConcept } from '@/domain/kwijtschelding/beoordeling';
import type { Invuller } from '@/domain/kwijtschelding/concept';
import {
  getConceptMetBezwaar,
  getKwijtscheldingsregels,
} from '@/domain/kwijtschelding/kwijtschelding.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { PROGRAM_VERSION } from '@/platform/program-version';
import type { Read } from '@/platform/tenant';

/** What was filled in and what would come of it. Throws NotFound when nothing was begun. */
export async function loadControle(
  read: Read,
  gemeenteId: number,
  wie: { persoonId: string; voor: Invuller },
) {
  const regels = await getKwijtscheldingsregels(read, gemeenteId);
  const concept = await getConceptMetBezwaar(read, gemeenteId, wie);
  if (!regels || !concept) throw new NotFound();
  const { aanslagId, antwoorden } = concept;
  const standen = await getStandVanAanslagen(read, gemeenteId, [aanslagId]);
  const beoordeling = judgeConcept({
    antwoorden,
    stand: standen.get(aanslagId) ?? null,
    regels,
    // Nobody is told that he need not pay, and is then refused for what we knew.
    bezwaarLoopt: concept.bezwaarLoopt,
    vandaag: localDateOf(read.ctx.now),
    programma: PROGRAM_VERSION,
  });
  return { concept, regels, beoordeling };
}
