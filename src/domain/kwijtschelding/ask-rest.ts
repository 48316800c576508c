import { lockStanden } from '@/domain/grootboek/lock-stand';
import { askRegeling, askRegelingVoor } from '@/domain/invordering/ask-regeling';
import { readRestwens } from '@/domain/invordering/read-restwens';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Invuller } from './concept';
import { lockKwijtschelding } from './kwijtschelding.store';

/**
 * Asks to pay in parts what the decision left of the aanslag, filled in: that aanslag alone, nothing now, the least a
 * month that the policy allows (K-08). Asked again it is the same application, as long as as much is open. Answers its
 * id and whose it is. Throws NotFound, and Refused: nobody decided yet, or nothing is left.
 */
export async function askRest(
  write: Write,
  { zaakId, voor }: { zaakId: string; voor: Invuller },
): Promise<{ id: string; persoonId: string }> {
  const { persoonId, aanslagId, uitkomst } = await lockKwijtschelding(write, zaakId);
  if (voor === 'burger' && ownPersoonId(write) !== persoonId) throw new NotFound();
  if (uitkomst === null) throw new Refused('kwijtschelding.nog-geen-besluit');
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  if (!stand || stand.openCenten <= 0n) throw new Refused('kwijtschelding.niets-over');
  const wens = await readRestwens(write, write.gemeenteId, stand.openCenten);
  const vraag = {
    aanslagIds: [aanslagId],
    wens,
    clientSleutel: `rest ${zaakId} ${stand.openCenten} ${wens.perMaand}`,
  };
  const { id } =
    voor === 'burger'
      ? await askRegeling(write, vraag)
      : await askRegelingVoor(write, { ...vraag, persoonId });
  return { id, persoonId };
}
