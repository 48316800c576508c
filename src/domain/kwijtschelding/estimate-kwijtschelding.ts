import { lockStanden } from '@/domain/grootboek/lock-stand';
import { determineUitkomst } from '@/law/kwijtschelding/uitkomst';
import { metBedrag } from '@/law/kwijtschelding/wat-als';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { PROGRAM_VERSION } from '@/platform/program-version';
import type { Write } from '@/platform/tenant';
import { judgeConcept } from './beoordeling';
import type { Invuller } from './concept';
import { loadConcept } from './concept.store';
import { isBezwaarOpen } from './kwijtschelding.store';
import { readRegels } from './read-regels';

/**
 * What would come of a request with other figures than were filled in. Nothing is written, nothing of it is kept. Throws
 * NotFound when nothing was begun, and Refused for a day that cannot be calculated.
 */
export async function estimateKwijtschelding(
  write: Write,
  wie: { persoonId: string; voor: Invuller },
  { inkomen, huur, bank }: Readonly<Record<'inkomen' | 'huur' | 'bank', Cents>>,
) {
  const { gemeenteId } = write;
  const vandaag = localDateOf(write.ctx.now);
  const concept = await loadConcept(write, gemeenteId, wie);
  if (!concept) throw new NotFound();
  const { aanslagId, antwoorden } = concept;
  const beoordeling = judgeConcept({
    antwoorden,
    stand: (await lockStanden(write, [aanslagId])).get(aanslagId) ?? null,
    regels: await readRegels(write, gemeenteId, vandaag),
    bezwaarLoopt: await isBezwaarOpen(write, gemeenteId, aanslagId),
    vandaag,
    programma: PROGRAM_VERSION,
  });
  if (!beoordeling.ok) throw new Refused('schatting.onbekend');
  const verzoek = (
    [
      ['inkomenCenten', inkomen],
      ['huurCenten', huur],
      ['banksaldoCenten', bank],
    ] as const
  ).reduce((met, [veld, centen]) => metBedrag(met, veld, centen), beoordeling.bon.verzoek);
  const besluit = determineUitkomst(verzoek);
  return {
    uitkomst: besluit.uitkomst,
    aanslagCenten: verzoek.aanslagCenten,
    kwijtCenten: besluit.kwijtgescholdenCenten,
  };
}
